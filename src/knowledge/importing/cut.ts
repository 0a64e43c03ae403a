import { addresses, pageFurniture, structure } from '#src/text/importing.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import type { Line } from './html.ts'

/** One heading of a knowledge file and the paragraphs under it; `depth` 0–2. */
export type Section = { depth: number; heading: string; text: string[] }

/** A clause longer than this is cut into its points. */
const LONG_CLAUSE = 1500
/** Paragraphs of a text without headings are gathered up to this many letters. */
const PART = 500

/** By articles where there are any, else by headings, else by paragraphs of a sensible size. */
export function cut(lines: Line[]): { sections: Section[]; articles: string[] } {
  const kept = lines.filter(({ text }) => text !== '' && !pageFurniture.has(fold(text)))
  const articles = kept.flatMap(({ text }) => text.match(structure.article)?.[1] ?? [])
  const found =
    articles.length > 0
      ? cutArticles(kept.map(({ text }) => text))
      : cutHeadings(kept.map(toHeading))
  return { sections: tidy(found), articles }
}

function cutArticles(lines: string[]): Section[] {
  const sections: Section[] = [{ depth: 0, heading: addresses.opening, text: [] }]
  let chapter = ''
  let base = 0
  let last = 0
  let attached = ''
  let quoted = false
  const open = (depth: number, heading: string, text: string[] = []) =>
    sections.push({ depth, heading, text })
  for (const line of lines) {
    const inside = quoted
    // An amending text quotes whole articles of another one; they are not its own.
    quoted = isOpen(line, quoted)
    const article = inside ? null : line.match(structure.article)
    const named = inside ? null : line.match(structure.chapter)
    const annex = inside ? null : line.match(structure.annex)
    if (article) {
      const number = Number.parseInt(article[1] ?? '0', 10)
      if (number <= last && base === 0) {
        base = 1
        chapter = ''
        open(0, attached || addresses.attached)
      }
      last = number
      const title = [article[2], chapter && `(${chapter})`].filter(Boolean).join(' ')
      open(base, addresses.article(article[1] ?? '', title))
    } else if (named) {
      chapter = addresses.chapter(named[1] ?? '', named[2] ?? '')
    } else if (annex && isTitle(line)) {
      base = 1
      last = 0
      chapter = ''
      open(0, addresses.annex(annex[1] ?? '', annex[2] ?? ''))
    } else if (!inside && structure.closing.test(line)) {
      open(0, addresses.closing, [line])
    } else {
      if (structure.attached.test(line) && line === line.toUpperCase()) attached = line
      sections.at(-1)?.text.push(line)
    }
  }
  return sections.flatMap((section) =>
    structure.article.test(`${section.heading}.`) ? cutClauses(section) : [section],
  )
}

/** A sentence may begin with the name of an annex; its title stands in capitals or alone. */
function isTitle(line: string): boolean {
  const start = line.slice(0, 7)
  return line.length < 30 || (line.length < 160 && start === start.toUpperCase())
}

function isOpen(line: string, before: boolean): boolean {
  const opened = line.lastIndexOf('\u201c')
  const closed = line.lastIndexOf('\u201d')
  return opened === closed ? before : opened > closed
}

/** Clauses count up from 1 without a gap; any other number at the start of a line is text. */
function cutClauses(section: Section): Section[] {
  const { depth, heading, text } = section
  const parts: Section[] = [{ depth, heading, text: [] }]
  let next = 1
  for (const line of text) {
    const clause = line.match(structure.clause)
    if (clause && Number(clause[1]) === next) {
      parts.push({
        depth: depth + 1,
        heading: addresses.clause(String(next)),
        text: [clause[2] ?? ''],
      })
      next += 1
    } else parts.at(-1)?.text.push(line)
  }
  return parts.flatMap((part) =>
    part.depth > 0 && part.depth < 2 && part.text.join('').length > LONG_CLAUSE
      ? cutPoints(part)
      : [part],
  )
}

function cutPoints({ depth, heading, text }: Section): Section[] {
  const parts: Section[] = [{ depth, heading, text: [] }]
  let next = 0
  for (const line of text) {
    const point = line.match(structure.point)
    const letter = structure.points[next]
    if (point && letter !== undefined && point[1] === letter) {
      parts.push({ depth: depth + 1, heading: addresses.point(letter), text: [point[2] ?? ''] })
      next += 1
    } else parts.at(-1)?.text.push(line)
  }
  return parts
}

/** Plans without articles are divided by roman numerals. */
function toHeading({ text, level }: Line): Line {
  const short = text.length < 160 && !/[.;,:]$/.test(text)
  const divides = structure.roman.test(text) || structure.chapter.test(text)
  return level === 0 && short && divides ? { text, level: 1 } : { text, level }
}

function cutHeadings(lines: Line[]): Section[] {
  const levels = [...new Set(lines.map(({ level }) => level).filter(Boolean))].sort()
  const sections: Section[] = []
  let plain: Section[] = []
  for (const { text, level } of lines) {
    if (level > 0) {
      plain = []
      sections.push({ depth: Math.min(levels.indexOf(level), 2), heading: text, text: [] })
      continue
    }
    const section = sections.at(-1)
    if (section && plain.length === 0) section.text.push(text)
    else addPlain(sections, plain, text)
  }
  return sections.length === plain.length ? sections : splitLong(sections)
}

/** Text under no heading is gathered into numbered parts. */
function addPlain(sections: Section[], plain: Section[], text: string) {
  const last = plain.at(-1)
  if (last && last.text.join('').length + text.length / 2 < PART) {
    last.text.push(text)
    return
  }
  const part = { depth: 0, heading: addresses.part(plain.length + 1), text: [text] }
  sections.push(part)
  plain.push(part)
}

/** A long section under one heading goes on in numbered parts, one level below. */
function splitLong(sections: Section[]): Section[] {
  return sections.flatMap((section) => {
    if (section.depth > 1 || section.text.join('').length < 4 * PART) return [section]
    const parts: Section[] = []
    const plain: Section[] = []
    for (const text of section.text) addPlain(parts, plain, text)
    return [
      { ...section, text: [] },
      ...parts.map((part) => ({ ...part, depth: section.depth + 1 })),
    ]
  })
}

/** As the project's files want it: no level skipped, nothing empty, no address twice. */
function tidy(sections: Section[]): Section[] {
  const tidied: Section[] = []
  const seen = new Map<string, number>()
  let path: string[] = []
  for (const [at, section] of sections.entries()) {
    const depth = Math.min(section.depth, path.length)
    const text = section.text.map((line) => line.replace(/^\s*(?:#+|>+)\s*/, ''))
    const below = sections[at + 1]
    const isParent = below !== undefined && below.depth > section.depth
    if (text.join('').trim() === '' && !isParent) {
      if (!structure.article.test(`${section.heading}.`)) continue
      text.push(section.heading)
    }
    const heading = section.heading.replace(/\s+/g, ' ').trim() || addresses.untitled
    const address = [...path.slice(0, depth), heading.split('. ')[0]].join('/')
    const time = (seen.get(address) ?? 0) + 1
    seen.set(address, time)
    const own = time === 1 ? heading : addresses.again(heading.split('. ')[0] ?? '', time)
    path = [...path.slice(0, depth), own.split('. ')[0] ?? '']
    tidied.push({ depth, heading: own, text })
  }
  return tidied
}
