import { expect, test } from 'vitest'
import { firstReminder, outOfQuiet, reminderAfter } from '#src/registration/reminders.ts'

/** A moment by the clock of Vietnam. */
const at = (moment: string) => new Date(`${moment}+07:00`)

test('reminders come one, three and seven days after the last word, then never', () => {
  const since = at('2026-11-25T10:00')
  expect(firstReminder(since)).toEqual(at('2026-11-26T10:00'))
  expect(reminderAfter(since, 1)).toEqual(at('2026-11-28T10:00'))
  expect(reminderAfter(since, 2)).toEqual(at('2026-12-02T10:00'))
  expect(reminderAfter(since, 3)).toBeNull()
})

const moments: [due: string, told: string][] = [
  ['2026-11-25T06:59', '2026-11-25T07:00'],
  ['2026-11-25T07:00', '2026-11-25T07:00'],
  ['2026-11-25T19:59', '2026-11-25T19:59'],
  ['2026-11-25T20:00', '2026-11-26T07:00'],
  ['2026-11-30T23:30', '2026-12-01T07:00'],
  ['2026-12-31T23:59', '2027-01-01T07:00'],
  ['2027-01-01T00:00', '2027-01-01T07:00'],
]
for (const [due, told] of moments) {
  test(`what is due at ${due} is told at ${told}`, () => {
    expect(outOfQuiet(at(due))).toEqual(at(told))
  })
}
