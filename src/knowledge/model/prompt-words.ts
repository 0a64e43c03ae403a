import { rewritingPrompt, wordingPrompt } from '#src/text/prompts.ts'
import { splitSyllables } from '#src/vietnamese/syllables.ts'

/** So many words in a row of what a model was told are no accident. */
const RUN = 12

const told = new Set(
  [wordingPrompt.system, wordingPrompt.data, rewritingPrompt.system, rewritingPrompt.data].flatMap(
    runsOf,
  ),
)

/** Whether a text gives away what a model was told. */
export function repeatsPrompt(text: string): boolean {
  return runsOf(text).some((run) => told.has(run))
}

function runsOf(text: string): string[] {
  const words = splitSyllables(text).map(({ term }) => term)
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '))
}
