import type { Answer } from '#src/knowledge/answer.ts'
import { saysNotFound } from '#src/knowledge/answering/writing/whom-to-ask.ts'
import type { Help } from '#src/knowledge/model/help.ts'
import type { Model } from '#src/knowledge/model/model.ts'
import { answers } from '#src/text/answer.ts'
import type { FindPermission } from './permission.ts'

/** What a conversation needs of the operator's servers. */
export type Servers = {
  permission: FindPermission
  /** Null where only the embeddings are served. */
  model: Pick<Model, 'help'> | null
}

/** What is asked, and what is said to it. */
export type Asked = { question: string; answer: Answer; merged: boolean }

type Parts = {
  person: string
  model: Pick<Model, 'help'>
  asOf: string
  /** The question before, where the message may go on from one. */
  before: string | null
  /** The answer in the documents' own words. */
  answer: (question: string) => Promise<Answer>
  preview: ((text: string) => void) | undefined
}

/** The same answer in easier words, or the answer to the question put clearly; as it was where the model has nothing that stands. */
export async function improve(asked: Asked, parts: Parts): Promise<Asked> {
  const { person, model, asOf, preview } = parts
  if (!isLost(asked.answer) && !hasWords(asked.answer)) return asked
  const improved = await model.help(person, async (help) => {
    return putInWords(await putClearly(asked, help, parts), help, { asOf, preview })
  })
  return improved ?? asked
}

/** Where nothing was found for the message itself: what is surely found for it as the model puts it. */
export async function putClearly(
  asked: Asked,
  help: Help,
  { before, answer }: Pick<Parts, 'before' | 'answer'>,
): Promise<Asked> {
  if (!isLost(asked.answer)) return asked
  const question = await help.rewrite(asked.question, asked.merged ? null : before)
  if (!question) return asked
  const found = await answer(question)
  return found.status === 'answered' ? { question, answer: found, merged: true } : asked
}

/** The same answer in the model's words, where they stand. */
export async function putInWords(
  asked: Asked,
  help: Help,
  { asOf, preview }: Pick<Parts, 'asOf' | 'preview'>,
): Promise<Asked> {
  if (!hasWords(asked.answer)) return asked
  const onSentences = preview && ((sentences: string[]) => preview(sentences.join(' ')))
  const answer = await help.word(asked.question, asked.answer, { asOf, onSentences })
  return answer ? { ...asked, answer } : asked
}

/** What was not found, or perhaps not meant. What is known to be unknown, refused or somebody's own case is no loss. */
function isLost({ status, text }: Answer): boolean {
  switch (status) {
    case 'partial':
      return true
    case 'not_found':
      return saysNotFound(text)
    case 'off_topic':
      return text === answers.offTopic
    case 'answered':
    case 'refused':
    case 'clarify':
      return false
  }
}

function hasWords(answer: Answer): boolean {
  return 'wording' in answer && answer.wording !== undefined
}
