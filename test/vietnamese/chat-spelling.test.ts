import { expect, test } from 'vitest'
import { findLongForms } from '#src/vietnamese/abbreviations.ts'
import { toChatSpelling } from '#src/vietnamese/chat-spelling.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

test('a sentence is written as on a phone', () => {
  expect(toChatSpelling('Hồ sơ phải nộp bao nhiêu bản, qua mạng được không?')).toBe(
    'hs fai nop bn ban wa mang dc ko',
  )
})

test('a short form is found with and without its marks', () => {
  expect(findLongForms('ubnd')).toEqual([['ủy', 'ban', 'nhân', 'dân']])
  expect(findLongForms('đkkd')).toEqual(findLongForms('dkkd'))
})

test('no short form is a common syllable', () => {
  const common = 'có và là của cho các được trong theo an ăn bà ba con em gạo mật ong in to ta sen'
  for (const { term } of splitSyllables(common)) expect(findLongForms(term)).toEqual([])
})
