import { expect, test } from 'vitest'
import { standingOn, termFromIssue, termToEnd } from '#src/programme/certificate.ts'
import { creditCeilings, fitsCeiling } from '#src/programme/credit.ts'

test('a certificate lasts 36 months, to the last day of a shorter month', () => {
  expect(termFromIssue('2024-06-15')).toEqual({
    end: '2027-06-15',
    from: '2026-12-17',
    to: '2027-02-15',
  })
  expect(termFromIssue('2024-02-29').end).toBe('2027-02-28')
})

test('the window opens 180 days and closes 120 days before the end', () => {
  const term = termToEnd('2027-06-30')
  expect([term.from, term.to]).toEqual(['2027-01-01', '2027-03-02'])
  const days = ['2026-12-31', '2027-01-01', '2027-03-02', '2027-03-03', '2027-06-30']
  expect(days.map((day) => standingOn(day, term))).toEqual([
    'early',
    'open',
    'open',
    'missed',
    'over',
  ])
})

test('a loan without collateral fits up to the ceiling itself', () => {
  expect(creditCeilings).toEqual({ person: 300, group: 500, farm: 3000, cooperative: 5000 })
  expect([500, 501].map((millions) => fitsCeiling('group', millions))).toEqual([true, false])
})
