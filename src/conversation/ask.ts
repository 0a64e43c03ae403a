import type { Answer } from '#src/knowledge/answer.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import type { Incoming, Reply } from '#src/message.ts'
import { redact } from '#src/vietnamese/redact.ts'
import { feedbackChoices } from './feedback.ts'
import { questionId, saveReceipt } from './question-store.ts'
import { say, suggested } from './say.ts'
import type { Session } from './session.ts'
import type { Turn, TurnDeps } from './turn.ts'

/** A message being dealt with, and what is at hand to deal with it. */
export type Occasion = { incoming: Incoming; deps: TurnDeps }

/** Answers a question and keeps a receipt of the answer. */
export async function ask(
  session: Session,
  question: string,
  { incoming, deps }: Occasion,
): Promise<Turn> {
  const createdAt = deps.now()
  const asOf = dayInVietnam(createdAt)
  const answer = await deps.answer(question, { asOf })
  const ms = deps.now().getTime() - createdAt.getTime()

  const id = questionId(incoming)
  const kept = redact(question)
  const options = answer.choices ?? []
  const open = answer.status === 'clarify' && options.length === 0
  const next: Session = {
    ...session,
    lastQuestion: id,
    options: options.map(({ value }) => value),
    awaiting: open ? { kind: 'detail', question: kept } : null,
  }
  const receipt = {
    id,
    conversation: incoming.conversation,
    question: kept,
    status: answer.status,
    citations: answer.citations ?? [],
    corpusVersion: deps.corpusVersion,
    asOf,
    ms,
    createdAt,
  }
  return { ...say(next, toReply(answer, id)), write: (tx) => saveReceipt(tx, receipt) }
}

function toReply({ status, text, citations, choices = [] }: Answer, id: string): Reply {
  const options = choices.map(({ label }, index) => ({ value: `option:${index + 1}:${id}`, label }))
  const reply = citations?.length ? { text, citations } : { text }
  switch (status) {
    case 'answered':
    case 'partial':
    case 'not_found':
      return { ...reply, choices: [...options, ...feedbackChoices(id)] }
    case 'clarify':
      return { ...reply, choices: options }
    case 'off_topic':
    case 'refused':
      return { ...reply, choices: suggested }
  }
}
