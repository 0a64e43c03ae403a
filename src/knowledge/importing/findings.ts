import { detected, importing } from '#src/text/importing.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { isInstruction } from '../instruction.ts'
import type { Section } from './cut.ts'
import type { Line } from './html.ts'

const UNSEEN = /\p{DI}|(?!\s)\p{Cc}/gu

/** NFC, plain blanks, and no character that is there but not seen. */
export function clean(lines: Line[]): { lines: Line[]; removed: number } {
  let removed = 0
  const cleaned = lines.map(({ text, level }) => {
    removed += text.replace(/^\ufeff/, '').match(UNSEEN)?.length ?? 0
    const plain = text.replace(UNSEEN, '').normalize('NFC').replace(/\s+/gu, ' ').trim()
    return { text: plain, level }
  })
  return { lines: cleaned, removed }
}

export type Stated = {
  number: string
  issued: string
  effective: string | null
  place: string | null
}

/** What in the text does not agree with what the operator said of it. */
export function findDisagreements(lines: Line[], articles: string[], stated: Stated): string[] {
  const texts = lines.map(({ text }) => text).filter(Boolean)
  const head = texts.slice(0, 25).join('\n')
  const warnings: string[] = []
  const number = head.match(detected.number)?.[1]
  if (number && fold(number) !== fold(stated.number)) {
    warnings.push(importing.otherNumber(number, stated.number))
  }
  const days = [...head.matchAll(detected.longDay), ...head.matchAll(detected.shortDay)].map(toDay)
  const [first] = days
  if (first && !days.includes(stated.issued)) {
    warnings.push(importing.otherDay(first, stated.issued))
  }
  const start = texts.join('\n').match(detected.inForce)
  if (start && toDay(start) !== stated.effective) {
    warnings.push(importing.otherStart(toDay(start), stated.effective ?? ''))
  }
  if (stated.effective === null) warnings.push(importing.noStart)
  if (stated.place === null && detected.ofPeoplesCommittee.test(stated.number)) {
    warnings.push(importing.placeMissing)
  }
  for (const [at, article] of articles.entries()) {
    const next = articles[at + 1]
    const gap = Number.parseInt(next ?? '1', 10) - Number.parseInt(article, 10)
    if (next !== undefined && gap > 1) warnings.push(importing.gap(article, next))
  }
  return warnings
}

function toDay([, day = '', month = '', year = '']: RegExpMatchArray): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Passages that speak to a machine; nothing of ours obeys text, but a person should see them. */
export function findInstructions(sections: Section[]): string[] {
  return sections.flatMap(({ heading, text }) =>
    [heading, ...text]
      .filter(isInstruction)
      .map((line) => importing.instruction(heading, line.slice(0, 200))),
  )
}
