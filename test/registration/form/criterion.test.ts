import { expect, test } from 'vitest'
import { stepName } from '#src/registration/form/form.ts'
import type { Known } from '#src/registration/form/step.ts'
import { form } from '../../conversation/registering/a-form.ts'

const known: Known = { values: { set: 4, rating: 'now' }, levels: {}, until: {} }
/** Levels of 0, 1 and 3 points. */
const step = form.steps(known).find(({ name }) => name === stepName.criterion('2.1'))
const read = (text: string) => step?.read(text, known, '2026-11-25')

test.each([
  ['2', { points: 1 }],
  ['mức 2', { points: 1 }],
  ['2, có sổ ghi', { points: 1, evidence: 'có sổ ghi' }],
  ['2 có điều lệ', { points: 1, evidence: 'có điều lệ' }],
  // Points are no number of a level.
  ['3 điểm', { points: 3 }],
  ['1đ', { points: 1 }],
  ['0 diem: chưa làm', { points: 0, evidence: 'chưa làm' }],
])('%j is the level %o', (text, value) => {
  expect(read(text)).toEqual({ kind: 'read', value })
})

test.each(['2 điểm', '4', 'nhiều', ''])('%j is no level of this criterion', (text) => {
  expect(read(text)).toEqual({ kind: 'unclear', problem: 'noLevel' })
})
