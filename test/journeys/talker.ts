import { type Answer, answerAt, stepAsked } from './answers.ts'

/** Somebody on one channel: does something and reads what is said to them then, as one text. */
export type Talker = {
  say: (text: string) => Promise<string>
  take: (answer: Answer) => Promise<string>
  press: (label: string) => Promise<string>
}

/** Answers every step that is asked until something else is said; the steps asked, in their order. */
export async function fillIn(
  { take }: Talker,
  answers: Record<string, Answer>,
  { said, until }: { said: string; until?: string },
) {
  const asked: string[] = []
  let last = said
  for (let step = stepAsked(last); step !== null && step !== until; step = stepAsked(last)) {
    if (asked.at(-1) === step) throw new Error(`${step} is asked again:\n${last}`)
    asked.push(step)
    last = await take(answerAt(answers, step))
  }
  return { asked, last }
}

/** The dossier's code in a receipt. */
export function codeIn(receipt: string): string {
  const code = /HS-[\d-]+\d/.exec(receipt)?.[0]
  if (code === undefined) throw new Error(`no code in:\n${receipt}`)
  return code
}
