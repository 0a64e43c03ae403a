import { describe, expect, it } from 'vitest'
import {
  extendOldCertificate,
  extendOldTerm,
  rulesBetween,
  rulesForFiling,
  settleBy,
  timeOfRules,
} from '#src/programme/transition.ts'

describe('the rules a dossier falls under', () => {
  it.each([
    ['2022-06-01', '1048/QĐ-TTg', 'province'],
    ['2023-02-23', '1048/QĐ-TTg', 'province'],
    ['2023-02-24', '148/QĐ-TTg', 'district'],
    ['2024-06-01', '148/QĐ-TTg', 'district'],
    ['2025-06-30', '148/QĐ-TTg', 'district'],
    ['2025-07-01', '1489/QĐ-TTg', 'province'],
    ['2025-08-01', '1489/QĐ-TTg', 'province'],
    ['2026-05-20', '1489/QĐ-TTg', 'province'],
    ['2026-05-21', '1489/QĐ-TTg', 'province'],
    ['2026-05-22', '26/2026/QĐ-TTg', 'province'],
    ['2026-08-01', '26/2026/QĐ-TTg', 'province'],
  ] as const)('on %s are those of %s: three stars by the %s', (day, document, body) => {
    expect(rulesForFiling(day)).toMatchObject({ document, recognises: { 3: body } })
  })

  it('are not claimed before the first national ones', () => {
    expect(rulesForFiling('2019-08-20')).toBeNull()
  })

  it('are several where they change within a time, the newest first', () => {
    const documents = rulesBetween('2025-01-01', '2025-12-31').map(({ document }) => document)
    expect(documents).toEqual(['1489/QĐ-TTg', '148/QĐ-TTg'])
    expect(rulesBetween('2024-01-01', '2024-12-31')).toHaveLength(1)
  })

  it('have a time of their own, known by the number of their decision', () => {
    expect(timeOfRules('148')).toMatchObject({ from: '2023-02-24', until: '2025-06-30' })
    expect(timeOfRules('26')).toMatchObject({ from: '2026-05-22', until: null })
    expect(timeOfRules('14')).toBeNull()
  })
})

describe('article 12', () => {
  it('gives an old dossier 60 days, one for renewal 30, and a new one no such day', () => {
    expect(settleBy('2026-05-21', 'first')).toBe('2026-07-21')
    expect(settleBy('2026-05-21', 'upgrade')).toBe('2026-07-21')
    expect(settleBy('2026-05-21', 'renewal')).toBe('2026-06-21')
    expect(settleBy('2026-05-22', 'renewal')).toBeNull()
  })

  it('lets an old certificate run its 36 months, and 180 days more at most', () => {
    expect(extendOldCertificate('2023-12-01')).toEqual({ ends: '2026-12-01', atMost: '2027-05-30' })
    expect(extendOldCertificate('2024-02-29')).toEqual({ ends: '2027-02-28', atMost: '2027-08-27' })
    expect(extendOldCertificate('2026-05-21')).not.toBeNull()
    expect(extendOldCertificate('2026-05-22')).toBeNull()
    expect(extendOldTerm('2026-12-15')).toEqual({ ends: '2026-12-15', atMost: '2027-06-13' })
    expect(extendOldTerm('2029-05-22')).toBeNull()
  })
})
