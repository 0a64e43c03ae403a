import type { Desk } from '#src/conversation/desk.ts'
import { parseSession } from '#src/conversation/session.ts'
import { type TurnDeps, takeTurn } from '#src/conversation/turn.ts'
import type { Transaction } from '#src/database/client.ts'
import type { Answer } from '#src/knowledge/answer.ts'
import type { Content, ConversationId, Reply } from '#src/message.ts'

export const cited: Answer = {
  status: 'answered',
  text: 'Giấy chứng nhận có thời hạn 36 tháng.',
  citations: [
    {
      number: '26/2026/QĐ-TTg',
      title: 'Bộ tiêu chí OCOP',
      article: 'Điều 4, khoản 3',
      issued: '2026-05-22',
      validity: 'in-force',
      quote: 'có thời hạn 36 tháng',
    },
  ],
}

/** What is asked of the knowledge, answered by heart. */
export function byHeart(answer: (question: string) => Answer): Knowledge {
  return {
    answer: async (question) => answer(question),
    readSource: () => null,
    readers: { findPlace: () => ({ kind: 'none' }), findProduct: () => null },
  }
}

export type Knowledge = Pick<TurnDeps, 'answer' | 'readSource' | 'readers'>

type Options = {
  desks?: Desk[]
  answer?: (question: string) => Answer
  knowledge?: Knowledge
  conversation?: ConversationId
  db?: { $transaction: (work: (tx: Transaction) => Promise<void>) => Promise<void> }
}

/** A conversation in memory: says something and returns the replies; the session travels as stored JSON. */
export function startTalk({
  answer = () => cited,
  knowledge = byHeart(answer),
  conversation = 'web:an',
  db,
  desks = [],
}: Options = {}) {
  let stored: string | null = null
  let count = 0
  let moment = Date.parse('2026-11-22T03:00:00Z')
  const asked: string[] = []

  async function send(content: Content): Promise<Reply[]> {
    count += 1
    const turn = await takeTurn(
      parseSession(stored),
      { id: `m${count}`, conversation, content },
      {
        ...knowledge,
        answer: async (question, circumstances) => {
          asked.push(question)
          return knowledge.answer(question, circumstances)
        },
        now: () => new Date(moment),
        corpusVersion: 'v1',
        desks,
      },
    )
    const { write } = turn
    if (db && write) await db.$transaction(write)
    stored = JSON.stringify(turn.session)
    return turn.replies
  }

  return {
    asked,
    /** The session as it is stored. */
    stored: () => stored,
    pause(minutes: number) {
      moment += minutes * 60_000
    },
    say: (text: string) => send({ kind: 'text', text }),
    choose: (value: string) => send({ kind: 'choice', value }),
    show: (what: string) => send({ kind: 'unsupported', what }),
  }
}

export function labels(replies: Reply[]): string[] {
  return replies.flatMap(({ choices = [] }) => choices.map(({ label }) => label))
}

export function valueBehind(replies: Reply[], part: string): string {
  const choice = replies
    .flatMap(({ choices = [] }) => choices)
    .find(({ label, value }) => label.includes(part) || value.startsWith(part))
  if (!choice) throw new Error(`no choice with ${part}`)
  return choice.value
}
