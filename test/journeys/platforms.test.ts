import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AProgram, aProgram } from './a-program.ts'
import { carp, honey, householdAnswers } from './answers.ts'
import { fillIn } from './talker.ts'
import { onTelegram, onZalo } from './talkers.ts'

let program: AProgram
beforeAll(async () => {
  program = await aProgram()
}, 120_000)
afterAll(() => program?.stop())

test('a household registers on Zalo, with numbers and words, from the wish to the receipt', async () => {
  const person = onZalo(program, 'mai')
  await person.say('tôi muốn đăng ký')
  await person.press('đồng ý')
  const said = await person.press('đồng ý')
  const { last } = await fillIn(person, householdAnswers(honey), { said })
  keep('zalo.txt', person.heard)
  expect(last).toContain('Xem lại hồ sơ')
}, 120_000)

/** Kept to be read, only where a folder is named for it. */
function keep(name: string, lines: string[]) {
  const folder = process.env.JOURNEYS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/${name}`, lines.join('\n\n'))
}
