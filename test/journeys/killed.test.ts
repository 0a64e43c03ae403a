import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startProgram } from '#src/cli/bench/program-process.ts'
import { createRandom } from '#src/cli/random.ts'
import { type Database, openDatabase } from '#src/database/client.ts'
import { parseAnswers } from '#src/registration/form/draft.ts'
import { formLabels } from '#src/text/form.ts'
import { answersOf, carp, householdAnswers, stepAsked } from './answers.ts'
import { codeIn, fillIn } from './talker.ts'
import { onWeb, post, type Said } from './talkers.ts'

// KILLS=all kills the program after every message; KILLS_SEED repeats a run.
const seed = Number(process.env.KILLS_SEED ?? Date.now() % 2 ** 32)
const kills =
  process.env.KILLS === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.KILLS ?? 3)
/** Messages of the whole registration. */
const MESSAGES = 60
/** In this time a turn ends where nobody else uses the machine; the kill comes before, within or after it. */
const A_TURN_MS = 60

test('a registration goes on where it was, whenever the program is killed', async () => {
  process.stdout.write(`KILLS_SEED=${seed}\n`)
  const random = createRandom(seed)
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'ocop-killed-'))
  const start = () => startProgram({ DATA_DIR, DATABASE_URL: '' })
  let program = await start()
  // The first message has no conversation to come back to.
  const places = Array.from({ length: MESSAGES - 1 }, (_, n) => ({ at: n + 1, rank: random() }))
  const chosen = places.toSorted((a, b) => a.rank - b.rank).slice(0, kills)
  const fatal = new Set(chosen.map(({ at }) => at))
  const sent: Said[] = []
  let killed = 0

  /** Kills the program some moments after it said that it has the message. */
  async function perhapsKill(message: Said & { conversation?: string | undefined }) {
    sent.push(message)
    if (!fatal.has(sent.length - 1)) return
    const { status } = await post(program.url, message)
    expect(status).toBe(202)
    await sleep(random() * A_TURN_MS)
    await program.kill()
    killed += 1
    program = await start()
  }

  const person = onWeb(() => program.url, perhapsKill)
  await person.say('tôi muốn đăng ký')
  await person.press('Tôi đồng ý')
  const said = await person.press('Tôi đồng ý')
  const { asked } = await fillIn(person, householdAnswers(carp), { said })
  await person.press(formLabels.submit)
  const code = codeIn(await person.press(formLabels.confirm))
  await program.stop()

  expect(sent).toHaveLength(MESSAGES)
  expect(killed).toBe(fatal.size)
  expect(new Set(asked).size).toBe(asked.length)
  const { db, close } = await openDatabase(`file:${DATA_DIR}/ocop.db`)
  await expectOnce(db, code)
  await expectWhole(db, { sent, asked })
  await close()
  rmSync(DATA_DIR, { recursive: true })
}, 600_000)

/** One person, each consent once, one dossier with all the answers, handed in once. */
async function expectOnce(db: Database, code: string) {
  expect(await db.person.count()).toBe(1)
  expect((await db.consent.findMany()).map(({ purpose }) => purpose).sort()).toEqual([
    'contact',
    'registration',
  ])
  const [dossier, ...others] = await db.registration.findMany()
  expect(others).toEqual([])
  expect(dossier).toMatchObject({ code, state: 'submitted', commune: 'xã Hòa An' })
  expect(parseAnswers(dossier?.answers ?? '')).toEqual(answersOf(carp))
  const events = await db.registrationEvent.findMany()
  expect(events.map(({ to }) => to)).toEqual(['submitted'])
}

/** Every message is there once, in its order, with one reply; every step was asked once, in its order. */
async function expectWhole(db: Database, { sent, asked }: { sent: Said[]; asked: string[] }) {
  const inbox = await db.inbox.findMany({ orderBy: { seq: 'asc' } })
  expect(inbox.map(({ externalId }) => externalId)).toEqual(sent.map(({ id }) => id))
  const outbox = await db.outbox.findMany({ orderBy: { seq: 'asc' } })
  // The first reply comes after the notice that a machine answers.
  expect(outbox.slice(1).map(({ inReplyTo }) => inReplyTo)).toEqual(inbox.map(({ seq }) => seq))
  const steps = outbox.flatMap(({ reply }) => stepAsked(JSON.parse(reply).text) ?? [])
  expect(steps).toEqual(asked)
}
