import type { Period } from '#src/programme/validity.ts'
import { fileGrammar, fileProblems } from '#src/text/knowledge.ts'
import { readAbout } from './corpus/about-line.ts'
import { type Basis, noBasis, type Provision, period } from './document.ts'

export type Complain = (line: number, reason: string) => void

/** A heading with what stands under it. */
export type Section = {
  line: number
  headings: string[]
  text: string[]
  basis: Basis
  includes: Provision['includes']
  parent: boolean
  /** Its own, or that of the heading it stands under. */
  term: Period | null
  dated: boolean
}

/** The lines from `from` on, cut at their headings. */
export function cutSections(lines: string[], from: number, complain: Complain): Section[] {
  const sections: Section[] = []
  let headings: string[] = []
  for (const [at, line] of lines.entries()) {
    if (at < from) continue
    const heading = line.match(/^(#+)\s+(.*?)\s*$/)
    const section = sections.at(-1)
    if (heading) {
      const depth = (heading[1]?.length ?? 0) - 2
      if (depth < 0 || depth > 2) complain(at + 1, fileProblems.headingLevel)
      else if (depth > headings.length) complain(at + 1, fileProblems.headingJump)
      if (section && depth > section.headings.length - 1) section.parent = true
      headings = [...headings.slice(0, Math.max(depth, 0)), heading[2] ?? '']
      const above = sections.findLast((one) => one.headings.length < headings.length)
      const term = above?.term ?? null
      sections.push({
        line: at + 1,
        headings,
        text: [],
        basis: noBasis,
        includes: [],
        parent: false,
        term,
        dated: false,
      })
    } else if (!section) {
      if (line.trim() !== '') complain(at + 1, fileProblems.textBeforeHeading)
    } else if (fileGrammar.quoted.test(line)) {
      addQuoted(section, line, at + 1, complain)
    } else if (line.trim() !== '' || section.text.length > 0) {
      section.text.push(line.trimEnd())
    }
  }
  if (sections.length === 0) complain(lines.length, fileProblems.noProvision)
  return sections
}

function addQuoted(section: Section, line: string, at: number, complain: Complain) {
  const days = line.match(fileGrammar.term)?.[1]
  if (days === undefined) return addAbout(section, line, at, complain)
  if (section.dated || section.text.length > 0) return complain(at, fileProblems.lateTerm)
  section.dated = true
  const [, from = null, until = null] = days.trimEnd().match(fileGrammar.termDays) ?? []
  const above = section.term
  const term = period.safeParse({
    from: from ?? above?.from ?? null,
    until: until ?? above?.until ?? null,
  })
  if (!term.success || (from ?? until) === null || !isForward(term.data)) {
    complain(at, fileProblems.badTerm)
  } else if (!isWithin(term.data, above)) complain(at, fileProblems.termBeyondParent)
  else section.term = term.data
}

/** What a passage stands on, and the particulars below it. */
function addAbout(section: Section, line: string, at: number, complain: Complain) {
  if (section.text.length > 0) return complain(at, fileProblems.lateAbout)
  const read = readAbout(line)
  switch (read.kind) {
    case 'basis':
      section.basis = read.add(section.basis)
      return
    case 'includes':
      section.includes = [...section.includes, read.included]
      return
    case 'bad':
      complain(at, read.reason)
  }
}

function isForward({ from, until }: Period): boolean {
  return from === null || until === null || from < until
}

function isWithin({ from, until }: Period, above: Period | null): boolean {
  if (above?.from && (from === null || from < above.from)) return false
  return !above?.until || (until !== null && until <= above.until)
}
