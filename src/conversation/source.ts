import type { Source } from '#src/knowledge/read-source.ts'
import { answers } from '#src/text/answer.ts'
import { sourceWords } from '#src/text/source.ts'
import { say } from './say.ts'
import type { Session } from './session.ts'
import type { Turn, TurnDeps } from './turn.ts'

/** Under every platform's limit, and as much as anybody reads in one piece. */
const LONGEST = 1800
const MOST_MESSAGES = 3
/** Room the last message keeps for the names of what did not fit. */
const REST = 300

export const sourceChoice = (id: string) => ({ value: `source:${id}`, label: sourceWords.label })

type Shown = NonNullable<Session['shown']>
type Block = { name: string; text: string }

/** The provisions the last answer was taken from, in full, in as few messages as hold them. */
export function showSources(
  session: Session,
  { cited, id }: Shown,
  { readSource }: TurnDeps,
): Turn {
  // A provision cited twice is shown once.
  const blocks = new Map(
    cited.map((one) => {
      const source = readSource(one)
      const name = answers.place(one.article, source?.document ?? one.number)
      return [name, source ? print(name, source, one) : sourceWords.gone(name)]
    }),
  )
  const pages = paginate([...blocks].map(([name, text]) => ({ name, text })))
  const [first = '', ...others] = pages
  const again = session.offered.filter(({ value }) => value !== sourceChoice(id).value)
  const texts = [first, ...others].map((text) => ({ text }))
  const last = texts.pop() ?? { text: first }
  const turn = say({ ...session, awaiting: null }, { ...last, choices: again })
  return { ...turn, replies: [...texts, ...turn.replies] }
}

type One = Shown['cited'][number]

function print(name: string, { heading, text, wording }: Source, { validity }: One): string {
  const head = sourceWords.head(name, sourceWords.states[validity])
  return `${head}\n${heading}\n${sourceWords.wording[wording]}\n\n${text}`
}

function paginate(blocks: Block[]): string[] {
  const pages = ['']
  for (const [at, { text }] of blocks.entries()) {
    for (const line of [...(at > 0 ? [''] : []), ...cutLines(text)]) {
      const page = pages.at(-1) ?? ''
      const isLast = pages.length === MOST_MESSAGES
      const joined = page ? `${page}\n${line}` : line
      if (joined.length <= (isLast ? LONGEST - REST : LONGEST)) pages[pages.length - 1] = joined
      else if (isLast) return [...pages.slice(0, -1), `${page}\n${nameRest(blocks.slice(at))}`]
      else pages.push(line)
    }
  }
  return pages
}

function nameRest(blocks: Block[]): string {
  return sourceWords.rest(blocks.map(({ name }) => name)).slice(0, REST - 1)
}

/** Lines no longer than a message; a longer one breaks between words. */
function cutLines(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const pieces: string[] = []
    let left = line
    while (left.length > LONGEST - REST) {
      const blank = left.lastIndexOf(' ', LONGEST - REST)
      const end = blank > 0 ? blank : LONGEST - REST
      pieces.push(left.slice(0, end))
      left = left.slice(end).trimStart()
    }
    return [...pieces, left]
  })
}
