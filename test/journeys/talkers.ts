import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { z } from 'zod'
import { telegramMessage } from '../fakes/telegram.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'
import type { AProgram } from './a-program.ts'
import { type Answer, wayLabel, wayWord } from './answers.ts'
import type { Talker } from './talker.ts'

/** `heard`: everything, in order. */
type OnPlatform = { heard: string[]; photo: (bytes: Buffer) => Promise<string> }

const patience = { timeout: 15_000, interval: 15 }

/** Does something in a conversation and waits until it is dealt with and everything said of it is sent. */
async function settle({ db }: AProgram, conversation: string, act: () => unknown) {
  const taken = () => db.inbox.count({ where: { conversation, state: 'done' } })
  const before = await taken()
  await act()
  await vi.waitFor(async () => {
    const left = await db.outbox.count({ where: { conversation, state: 'waiting' } })
    if ((await taken()) === before || left > 0) throw new Error('something is on its way')
  }, patience)
}

/** Until nothing of a conversation is left to do. */
async function settled({ db }: AProgram, conversation: string) {
  const waiting = { where: { conversation, state: 'waiting' } }
  await vi.waitFor(async () => {
    const left = (await db.inbox.count(waiting)) + (await db.outbox.count(waiting))
    if (left > 0) throw new Error('something is on its way')
  }, patience)
}

/** Numbers and words: there are no buttons on Zalo. */
export function onZalo(program: AProgram, chat: string) {
  const { zalo } = program
  const heard: string[] = []
  let last = ''
  const to = () => zalo.sent.filter((one) => one.chat === chat)

  async function act(what: string, update: () => object) {
    const from = to().length
    heard.push(`>>> ${what}`)
    await settle(program, `zalo:${chat}`, () => zalo.push(update()))
    const said = to()
      .slice(from)
      .map((one) => one.text)
    heard.push(...said)
    last = said.join('\n\n')
    return last
  }
  const say = (text: string) => act(text, () => zaloEvent.text(text, { chat }))

  function numberOf(label: string): string {
    const numbered = /Anh chị trả lời bằng số:\n((?:\d+\. .*\n?)+)/.exec(last)?.[1] ?? ''
    const line = numbered.split('\n').find((one) => one.includes(label))
    if (line === undefined) throw new Error(`no option ${label} in:\n${last}`)
    return line.slice(0, line.indexOf('.'))
  }

  return {
    heard,
    say,
    photo(bytes: Buffer) {
      const path = `/file/${randomUUID()}.jpg`
      zalo.files.set(path, bytes)
      return act('(ảnh)', () => zaloEvent.image({ chat, photo_url: `${zalo.url}${path}` }))
    },
    /** Resolves once the program has taken it, with nothing said yet. */
    async write(text: string) {
      const id = randomUUID()
      await zalo.push(zaloEvent.text(text, { chat, id }))
      await vi.waitFor(async () => {
        const row = await program.db.inbox.count({ where: { externalId: id } })
        if (row === 0) throw new Error('not taken yet')
      }, patience)
    },
    settled: () => settled(program, `zalo:${chat}`),
    press: (label: string) => say(numberOf(label)),
    take(answer: Answer) {
      if ('pick' in answer) return say(numberOf(answer.pick))
      return say('go' in answer ? wayWord(answer.go) : answer.type)
    },
  }
}

/** Buttons where there are some. */
export function onTelegram(program: AProgram, chat: number): Talker & OnPlatform {
  const { telegram } = program
  const heard: string[] = []
  const to = () => telegram.sent.filter((one) => one.chat === chat)

  async function does(what: string, act: () => void) {
    const from = to().length
    heard.push(`>>> ${what}`)
    await settle(program, `telegram:${chat}`, act)
    const said = to()
      .slice(from)
      .map(({ text, buttons }) => [text, ...buttons.map((one) => `[${one.text}]`)].join('\n'))
    heard.push(...said)
    return said.join('\n\n').replace(/<[^>]+>/g, '')
  }
  const say = (text: string) =>
    does(text, () => telegram.push('message', telegramMessage(chat, { text })))
  const press = (label: string) =>
    does(`[${label}]`, () => telegram.press(chat, buttonFor(to().at(-1), label)))

  return {
    heard,
    say,
    press,
    photo(bytes) {
      const id = randomUUID()
      telegram.putFile(id, bytes)
      return does('(ảnh)', () =>
        telegram.push('message', telegramMessage(chat, { photo: [{ file_id: id }] })),
      )
    },
    take(answer: Answer) {
      if ('type' in answer) return say(answer.type)
      return press('pick' in answer ? answer.pick : wayLabel(answer.go))
    },
  }
}

/** Choices too long for a button stand in the text, by the number on their button. */
function buttonFor(last: { text: string; buttons: { text: string }[] } | undefined, label: string) {
  if (!last || last.buttons.some(({ text }) => text.includes(label))) return label
  const lines = last.text.replace(/<[^>]+>/g, '').split('\n')
  const line = lines.find((one) => /^\d+\. /.test(one) && one.includes(label))
  return line?.split('.')[0] ?? label
}

const reply = z.object({
  id: z.string(),
  text: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
})
const answered = z.object({ conversation: z.string(), replies: z.array(reply) })
export type Said = { id: string; text: string } | { id: string; choice: string }

type Message = Said & { conversation?: string | undefined }

/** One message over HTTP. */
export function post(url: string, message: Message, waitSeconds = 0): Promise<Response> {
  return fetch(`${url}/api/chat?wait=${waitSeconds}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(message),
  })
}

/** Again and again under its id until it is answered. */
export function postUntilAnswered(url: () => string, message: Message) {
  return vi.waitFor(
    async () => {
      const response = await post(url(), message, 20)
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
      return answered.parse(await response.json())
    },
    { timeout: 60_000, interval: 50 },
  )
}

/** Somebody who talks to the web channel without a screen; `before`: what happens to a message first. */
export function onWeb(
  url: () => string,
  before: (message: Message) => Promise<void> = async () => {},
) {
  let conversation: string | undefined
  let choices: z.output<typeof reply>['choices'] = []

  async function tell(message: Said) {
    await before({ ...message, conversation })
    const told = await postUntilAnswered(url, { ...message, conversation })
    conversation = told.conversation
    choices = told.replies.at(-1)?.choices ?? []
    return told.replies.map(({ text }) => text).join('\n\n')
  }
  function valueBehind(label: string): string {
    const found = choices?.find((choice) => choice.label.includes(label))
    if (!found) throw new Error(`no choice ${label} among ${choices?.map((one) => one.label)}`)
    return found.value
  }
  const say = (text: string) => tell({ id: randomUUID(), text })
  const press = (label: string) => tell({ id: randomUUID(), choice: valueBehind(label) })

  return {
    say,
    press,
    valueBehind,
    /** Everything said in this conversation, as the page reads it. */
    heard: () => readEvents(url(), conversation ?? ''),
    conversation: () => conversation ?? '',
    take(answer: Answer) {
      if ('type' in answer) return say(answer.type)
      return press('pick' in answer ? answer.pick : wayLabel(answer.go))
    },
  }
}

/** What the stream of events tells at once. */
async function readEvents(url: string, conversation: string): Promise<string> {
  const leave = new AbortController()
  const { body } = await fetch(`${url}/api/chat/events`, {
    headers: { 'X-Conversation': conversation },
    signal: leave.signal,
  })
  let text = ''
  const quiet = setTimeout(() => leave.abort(), 1_000)
  try {
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      quiet.refresh()
    }
  } catch (error) {
    if (!leave.signal.aborted) throw error
  }
  return text
}
