import type { Answer } from '#src/knowledge/answer.ts'
import { dayInVietnam } from '#src/knowledge/answering/reading/day.ts'
import type { Choice, Citation, Incoming, Reply } from '#src/message.ts'
import { understood } from '#src/text/conversation.ts'
import { home as homeWords } from '#src/text/home.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { redact } from '#src/vietnamese/redact.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'
import { feedbackChoices } from './feedback.ts'
import { readFollowUp } from './follow-up.ts'
import { homeFor } from './home.ts'
import { type Asked, improve } from './model/improve.ts'
import { offerModel } from './model/offer.ts'
import type { Permission } from './model/permission.ts'
import { questionId, saveReceipt } from './question-store.ts'
import { say, suggested } from './say.ts'
import { lastQuestion, type Session } from './session.ts'
import { sourceChoice } from './source.ts'
import type { Turn, TurnDeps } from './turn.ts'

/** A message being dealt with, and what is at hand to deal with it. */
export type Occasion = { incoming: Incoming; deps: TurnDeps }

/** More choices than this are no help; ours come after the answer's own. */
const MOST_OPTIONS = 10

/** Answers a question, or one that goes on from the last, and keeps a receipt of the answer. */
export async function ask(
  session: Session,
  message: string,
  { incoming, deps }: Occasion,
): Promise<Turn> {
  const createdAt = deps.now()
  const asOf = dayInVietnam(createdAt)
  const permission = await deps.servers?.permission(incoming.conversation)
  const at = { deps, createdAt, local: permission?.kind !== 'yes' }
  const found = await answerInTalk(session, message, at)
  const asked = await reword(session, found, { ...at, permission })
  const { answer } = asked
  const ms = deps.now().getTime() - createdAt.getTime()

  const id = questionId(incoming)
  const kept = redact(asked.question)
  const options = (answer.choices ?? []).slice(0, MOST_OPTIONS)
  const open = answer.status === 'clarify' && options.length === 0
  const foreign = answer.status === 'off_topic' || answer.status === 'refused'
  const used = usesHome(session, asked, deps)
  const next: Session = {
    ...session,
    lastQuestion: id,
    options: options.map(({ value }) => value),
    awaiting: open ? { kind: 'detail', question: kept } : null,
    talk: foreign ? session.talk : { question: kept, at: createdAt.toISOString() },
    shown: answer.citations?.length ? { id, cited: answer.citations.map(toCited) } : session.shown,
    home: used && session.home ? { ...session.home, used } : session.home,
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
  const text = [
    ...(asked.merged ? [understood(asked.question)] : []),
    answer.text,
    ...(used && session.home && !session.home.used ? [homeWords.used(session.home.name)] : []),
  ].join('\n\n')
  const choices = toChoices(answer, options, id)
  const turn: Turn = {
    ...say(next, toReply({ ...answer, text }, choices)),
    write: (tx) => saveReceipt(tx, receipt),
  }
  const mayOffer = permission?.kind === 'unasked' && deps.servers?.model
  return mayOffer && answer.status === 'answered' ? offerModel(turn) : turn
}

/** `local`: the question may not leave this machine. */
type At = { deps: TurnDeps; createdAt: Date; local: boolean }

/** With the help of a model, where there is one that may be asked. */
async function reword(
  session: Session,
  asked: Asked,
  at: At & { permission: Permission | undefined },
): Promise<Asked> {
  const { deps, createdAt, permission } = at
  if (permission?.kind !== 'yes' || !deps.servers?.model) return asked
  return improve(asked, {
    person: permission.person,
    model: deps.servers.model,
    asOf: dayInVietnam(createdAt),
    before: lastQuestion(session, createdAt),
    answer: (question) => answerAtHome(session, question, at),
    preview: deps.preview,
  })
}

/** The answer to the message where it asks something of its own, else to the question it goes on from. */
async function answerInTalk(session: Session, message: string, at: At): Promise<Asked> {
  const previous = lastQuestion(session, at.createdAt)
  const goesOn = previous === null ? null : readFollowUp(message, previous, at.deps.readers)
  const alone = await answerAtHome(session, message, at)
  const asIs = { question: message, answer: alone, merged: false }
  if (!goesOn || (alone.status === 'refused' && goesOn.ownWords.length > 0)) return asIs
  if (goesOn.standsAlone && alone.status === 'answered') return asIs
  const { question, standsAlone } = goesOn
  const answer = await answerAtHome(session, question, at)
  const foreign = alone.status === 'off_topic' && !speaksOf(answer, goesOn.ownWords)
  return foreign || !helps(answer, standsAlone) ? asIs : { question, answer, merged: true }
}

/** Where a message by itself is none of ours, an answer without its words is to the last question only. */
function speaksOf({ text }: Answer, words: string[]): boolean {
  const said = new Set(splitSyllables(text).map(({ term }) => fold(term)))
  return words.every((word) => said.has(word))
}

function helps({ status }: Answer, standsAlone: boolean): boolean {
  return status !== 'off_topic' && status !== 'refused' && !(standsAlone && status === 'not_found')
}

/** The remembered province must not keep the whole country's rules out of an answer. */
async function answerAtHome(session: Session, question: string, { deps, createdAt, local }: At) {
  const asOf = dayInVietnam(createdAt)
  const place = homeFor(session, question, deps.readers)
  const answer = await deps.answer(question, { asOf, place, local })
  if (place === null || answer.status === 'answered' || answer.status === 'refused') return answer
  const anywhere = await deps.answer(question, { asOf, local })
  return anywhere.status === 'answered' ? anywhere : answer
}

/** As much of a citation as finds its provision again. */
function toCited({ number, article, validity, quote }: Citation) {
  return { number, article, validity, quote }
}

/** Whether an answer is about the remembered province without the question having named it. */
function usesHome(session: Session, { question, answer }: Asked, deps: TurnDeps): boolean {
  const place = homeFor(session, question, deps.readers)
  if (place === null || answer.status === 'clarify') return false
  const sources = (answer.citations ?? []).map((citation) => deps.readSource(citation)?.place)
  return sources.includes(place) || answer.text.includes(place)
}

function toChoices({ status, citations }: Answer, options: { label: string }[], id: string) {
  const own: Choice[] = options.map(({ label }, at) => ({ value: `option:${at + 1}:${id}`, label }))
  switch (status) {
    case 'answered':
    case 'partial':
      return [...own, ...(citations ? [sourceChoice(id)] : []), ...feedbackChoices(id)]
    case 'not_found':
      return [...own, ...feedbackChoices(id)]
    case 'clarify':
      return own
    case 'off_topic':
    case 'refused':
      return suggested
  }
}

function toReply({ text, citations }: Answer, choices: Choice[]): Reply {
  return citations?.length ? { text, citations, choices } : { text, choices }
}
