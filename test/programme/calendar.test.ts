import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  lastHandIn,
  nextMinistryRound,
  nextRound,
  parseCalendar,
} from '#src/programme/calendar.ts'

const calendar = parseCalendar(readFileSync('knowledge/calendar.json', 'utf8'))

test('weekends and public holidays are no working days', () => {
  const days = [
    '2026-11-21',
    '2026-11-22',
    '2026-02-17',
    '2026-04-27',
    '2026-09-02',
    '2027-02-08',
    '2026-11-24',
  ]
  expect(days.filter((day) => isWorkingDay(calendar, day))).toEqual([])
  expect(isWorkingDay(calendar, '2026-11-23')).toBe(true)
})

test('15 working days skip weekends, and the New Year when it lies between', () => {
  expect(addWorkingDays(calendar, '2026-11-23', 15)).toBe('2026-12-15')
  expect(addWorkingDays(calendar, '2026-12-21', 15)).toBe('2027-01-12')
})

test('to reach a round the commune needs its 15 working days before the day itself', () => {
  expect(lastHandIn(calendar, '2026-04-30')).toBe('2026-04-07')
  expect(lastHandIn(calendar, '2026-10-30')).toBe('2026-10-08')
})

test('whoever misses a round by a day is told the next one', () => {
  expect(nextRound(calendar, '2026-10-08')?.before).toBe('2026-10-30')
  expect(nextRound(calendar, '2026-10-09')?.before).toBe('2027-04-30')
})

test('the ministry has rounds of its own, and the one asked about may be the later', () => {
  expect(nextMinistryRound('2026-11-22')).toEqual({
    before: '2027-01-30',
    doneBefore: '2027-03-30',
  })
  expect(nextMinistryRound('2026-11-22', { month: 7 })?.doneBefore).toBe('2027-09-30')
  expect(nextMinistryRound('2027-01-30')?.before).toBe('2027-07-30')
})

test('a round that is supposed to be missed is passed over for the next', () => {
  expect(nextMinistryRound('2026-11-22', { missed: 1 })?.before).toBe('2027-07-30')
  expect(nextMinistryRound('2026-11-22', { missed: 9 })?.before).toBe('2028-01-30')
  expect(nextRound(calendar, '2026-11-22', 4)?.before).toBe('2027-10-30')
})

test('beyond the years of the calendar nothing is computed', () => {
  expect(addWorkingDays(calendar, '2027-12-30', 15)).toBeNull()
  expect(nextRound(calendar, '2029-01-01')).toBeNull()
})
