import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Database } from '#src/database/client.ts'
import { openDatabase } from '#src/database/client.ts'
import { type ProgramProcess, startProgram } from './program-process.ts'

export type CrashRound = {
  databaseUrl: string
  /** Holds the knowledge index, shared by all processes. */
  dataDir: string
  processes: number
  messages: number
  kills: number
  questions: string[]
}

/** Messages each conversation sends, one after the other, as a person does. */
const PER_CONVERSATION = 10
/** Conversations that send at the same moment. */
const SENDERS = 10

const accepted = z.object({ conversation: z.string() })

/**
 * Sends messages to running programs while they are killed at random moments and started again, then
 * compares what was acknowledged with what the database holds.
 */
export async function runCrashRound(round: CrashRound) {
  const { databaseUrl, dataDir } = round
  const start = () => startProgram({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir })
  const programs: ProgramProcess[] = []
  for (let n = 0; n < round.processes; n++) programs.push(await start())

  let sending = true
  const killing = killNowAndThen()
  const acknowledged = await sendAll(round, () => programs[randomInt(programs.length)]?.url ?? '')
  sending = false
  const killsAtWork = await killing
  for (const { url } of programs) await untilDrained(url)
  for (const program of programs) await program.stop()

  const { db, close } = await openDatabase(databaseUrl)
  const findings = await compare(db, acknowledged)
  await close()
  return { acknowledged: acknowledged.length, kills: round.kills, killsAtWork, ...findings }

  async function killNowAndThen() {
    let killsAtWork = 0
    for (let kills = 0; kills < round.kills; kills++) {
      await sleep(randomInt(20, 400))
      const victim = randomInt(programs.length)
      if (sending) killsAtWork++
      await programs[victim]?.kill()
      programs[victim] = await start()
    }
    return killsAtWork
  }
}

type Acknowledged = { id: string; group: string; place: number }

/** Each message is sent until it is acknowledged; a conversation begins with the first that is. */
async function sendAll({ messages, questions }: CrashRound, anyUrl: () => string) {
  const acknowledged: Acknowledged[] = []
  const groups = Array.from({ length: Math.ceil(messages / PER_CONVERSATION) }, (_, n) => n)

  async function talk(group: number) {
    let conversation: string | undefined
    for (let place = 0; place < PER_CONVERSATION; place++) {
      const id = `g${group}-m${place}`
      const text = questions[randomInt(questions.length)] ?? ''
      conversation = await sendUntilAccepted(anyUrl, { conversation, id, text })
      acknowledged.push({ id, group: String(group), place })
      await sleep(randomInt(40))
    }
  }

  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
        await talk(group)
      }
    }),
  )
  return acknowledged
}

async function sendUntilAccepted(
  anyUrl: () => string,
  message: { conversation: string | undefined; id: string; text: string },
): Promise<string> {
  while (true) {
    const response = await fetch(`${anyUrl()}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null)
    if (response?.status === 202) return accepted.parse(await response.json()).conversation
    await sleep(25)
  }
}

const readiness = z.object({ problems: z.record(z.string(), z.string()) })

async function untilDrained(url: string) {
  for (let tries = 0; tries < 600; tries++) {
    const metrics = await fetch(`${url}/metrics`).then((response) => response.text())
    if (/ocop_backlog\{kind="waiting"\} 0\n/.test(metrics)) return
    await sleep(100)
  }
  const { problems } = readiness.parse(await fetch(`${url}/readyz`).then((r) => r.json()))
  throw new Error(`not drained after a minute: ${JSON.stringify(problems)}`)
}

/**
 * Lost: acknowledged but not stored, or stored without being dealt with. Doubled: a conversation whose
 * session was stored more often than it has messages, or a message with more than one set of replies.
 * Out of order: stored or answered in another order than it was sent in.
 */
async function compare(db: Database, acknowledged: Acknowledged[]) {
  const inbox = await db.inbox.findMany({ orderBy: { seq: 'asc' } })
  const outbox = await db.outbox.findMany({ orderBy: { seq: 'asc' } })
  const conversations = await db.conversation.findMany()

  const done = new Set(inbox.filter(({ state }) => state === 'done').map((row) => row.externalId))
  const lost = acknowledged.filter(({ id }) => !done.has(id)).length

  let doubled = 0
  let outOfOrder = 0
  for (const { id, version } of conversations) {
    const said = inbox.filter(({ conversation }) => conversation === id)
    const answered = outbox.filter(({ conversation }) => conversation === id)
    const firsts = answered.filter(({ key }) => key.endsWith(':0'))
    doubled += Math.abs(version - said.length) + Math.abs(firsts.length - said.length)
    outOfOrder += inversions(said.map(({ externalId }) => Number(externalId.split('-m')[1])))
    outOfOrder += inversions(answered.map(({ inReplyTo }) => inReplyTo ?? 0))
  }
  const aside = inbox.filter(({ state }) => state === 'aside').length
  return { stored: inbox.length, lost, doubled, outOfOrder, aside }
}

function inversions(numbers: number[]): number {
  return numbers.filter((number, place) => number < (numbers[place - 1] ?? -1)).length
}
