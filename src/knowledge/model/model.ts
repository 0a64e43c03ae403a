import { log } from '#src/log.ts'
import { createCalling } from './call.ts'
import { type Complete, type ModelSettings, openModel } from './client.ts'
import { createGate, type Limits } from './gate.ts'
import { createHelp, type Help } from './help.ts'
import type { NamesIn } from './rewrite.ts'

export type Model = ReturnType<typeof createModel>

/** Milliseconds from the first word to the model to the last from it. */
const TIME_LIMIT = 15_000

const LIMITS: Limits = {
  daily: 2_000,
  personDaily: 100,
  atOnce: 4,
  queue: 16,
  failures: 5,
  restMs: 30_000,
}

type Options = {
  settings: ModelSettings
  limits?: Partial<Limits> | undefined
  timeLimit?: number
  now?: () => number
  repair: (question: string) => string
  namesIn: NamesIn
  isKnown: (text: string) => boolean
}

/** A model that may put questions and answers into other words, and nothing else. */
export function createModel({
  settings,
  limits,
  timeLimit = TIME_LIMIT,
  now = Date.now,
  ...reading
}: Options) {
  const gate = createGate({ ...LIMITS, ...limits }, now)
  const spent = { calls: 0, input: 0, output: 0 }
  let opened: Promise<Complete> | undefined
  const call = createCalling({
    gate,
    complete() {
      spent.calls++
      opened ??= openModel(settings)
      return opened
    },
    onTokens({ input, output }) {
      spent.input += input
      spent.output += output
    },
  })

  return {
    /**
     * Works on one answer of a person with the model's help. Null where there is none: the person's last
     * answer is still being worked on, the day's budget is spent, too many wait, the server is resting.
     * The help ends with the time limit, counted from here; nothing that goes wrong in it is thrown.
     */
    async help<T>(person: string, work: (help: Help) => Promise<T>): Promise<T | null> {
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), timeLimit)
      try {
        const { signal } = limit
        return await gate.enter(person, signal, () =>
          work(createHelp({ call, person, signal, ...reading })),
        )
      } catch (err) {
        log.error({ err }, 'the help of the model broke off')
        return null
      } finally {
        clearTimeout(timer)
        limit.abort()
      }
    },
    /** Calls made and tokens counted since the start. */
    spent: () => ({ ...spent }),
    isResting: gate.isResting,
  }
}
