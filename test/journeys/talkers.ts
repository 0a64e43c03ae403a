import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { z } from 'zod'
import { telegramMessage } from '../fakes/telegram.ts'
import { zaloEvent } from '../fakes/zalo-events.ts'
import type { AProgram } from './a-program.ts'
import { type Answer, wayLabel, wayWord } from './answers.ts'
import type { Talker } from './talker.ts'

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

/** Numbers and words: there are no buttons on Zalo. `heard`: everything, in order. */
export function onZalo(program: AProgram, chat: string): Talker & { heard: string[] } {
  const { zalo } = program
  const heard: string[] = []
  let last = ''
  const to = () => zalo.sent.filter((one) => one.chat === chat)

  async function say(text: string) {
    const from = to().length
    heard.push(`>>> ${text}`)
    await settle(program, `zalo:${chat}`, () => zalo.push(zaloEvent.text(text, { chat })))
    const said = to()
      .slice(from)
      .map((one) => one.text)
    heard.push(...said)
    last = said.join('\n\n')
    return last
  }

  function numberOf(label: string): string {
    const numbered = /Anh chị trả lời bằng số:\n((?:\d+\. .*\n?)+)/.exec(last)?.[1] ?? ''
    const line = numbered.split('\n').find((one) => one.includes(label))
    if (line === undefined) throw new Error(`no option ${label} in:\n${last}`)
    return line.slice(0, line.indexOf('.'))
  }

  return {
    heard,
    say,
    press: (label) => say(numberOf(label)),
    take(answer: Answer) {
      if ('pick' in answer) return say(numberOf(answer.pick))
      return say('go' in answer ? wayWord(answer.go) : answer.type)
    },
  }
}

/** Buttons where there are some. */
export function onTelegram(program: AProgram, chat: number): Talker & { heard: string[] } {
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
  const press = (label: string) => does(`[${label}]`, () => telegram.press(chat, label))

  return {
    heard,
    say,
    press,
    take(answer: Answer) {
      if ('type' in answer) return say(answer.type)
      return press('pick' in answer ? answer.pick : wayLabel(answer.go))
    },
  }
}

const reply = z.object({
  id: z.string(),
  text: z.string(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
})
const answered = z.object({ conversation: z.string(), replies: z.array(reply) })
export type Said = { id: string; text: string } | { id: string; choice: string }

/** One message over HTTP, again and again under its id until it is answered. */
export async function postUntilAnswered(
  url: () => string,
  message: Said & { conversation?: string | undefined },
) {
  return vi.waitFor(
    async () => {
      const response = await fetch(`${url()}/api/chat?wait=20`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(message),
      })
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
      return answered.parse(await response.json())
    },
    { timeout: 60_000, interval: 50 },
  )
}

/** Somebody who talks to the web channel without a screen. */
export function onWeb(url: () => string) {
  let conversation: string | undefined
  let choices: z.output<typeof reply>['choices'] = []

  async function post(message: Said) {
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
  const say = (text: string) => post({ id: randomUUID(), text })
  const press = (label: string) => post({ id: randomUUID(), choice: valueBehind(label) })

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
