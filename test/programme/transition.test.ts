import { expect, test } from 'vitest'
import { rulesForFiling, settleBy } from '#src/programme/transition.ts'

test.each([
  ['2022-06-01', '1048/QĐ-TTg', 'province'],
  ['2024-06-01', '148/QĐ-TTg', 'district'],
  ['2025-08-01', '1489/QĐ-TTg', 'province'],
  ['2026-05-20', '1489/QĐ-TTg', 'province'],
  ['2026-05-21', '1489/QĐ-TTg', 'province'],
  ['2026-05-22', '26/2026/QĐ-TTg', 'province'],
  ['2026-08-01', '26/2026/QĐ-TTg', 'province'],
] as const)('a dossier of %s falls under %s: three stars by the %s', (day, document, body) => {
  expect(rulesForFiling(day)).toMatchObject({ document, recognises: { 3: body } })
})

test('before the first national rules nothing is claimed', () => {
  expect(rulesForFiling('2019-08-20')).toBeNull()
})

test('an old dossier has 60 days, one for renewal 30, and a new one no such day', () => {
  expect(settleBy('2026-05-21', 'first')).toBe('2026-07-21')
  expect(settleBy('2026-05-21', 'upgrade')).toBe('2026-07-21')
  expect(settleBy('2026-05-21', 'renewal')).toBe('2026-06-21')
  expect(settleBy('2026-05-22', 'renewal')).toBeNull()
})
