import type { Citation } from '#src/message.ts'
import { validityOn } from '#src/programme/validity.ts'
import { answers, basis } from '#src/text/answer.ts'
import type { Answer, Wording } from '../../answer.ts'
import type { Provision } from '../../document.ts'
import type { Inquiry } from '../reading/inquiry.ts'
import { nameBasis } from './basis.ts'
import { cite, printDay } from './naming.ts'
import { isQuoted, isSupported } from './support.ts'

/** A line of an answer: words of a cited provision, or a sentence of ours with figures put in. */
export type Line = { kind: 'quoted' | 'told'; text: string }

/** A provision with the words taken from it, and what is cited in its place where it restates others. */
export type Source = { provision: Provision; quote: string; standsOn?: Source[] }

/** An answer before it is checked and put into its form. */
export type Draft = {
  status?: 'answered' | 'partial'
  /** The first one answers the question. */
  lines: Line[]
  sources: Source[]
  /** What was computed: vouches for figures that no source holds. */
  computed?: (string | number)[]
  /** Said after the basis: what has lapsed, what it is called now. */
  notes?: string[]
  /** What to ask or do next. */
  next?: string | null
  choices?: { label: string; value: string }[]
}

/** A bold line longer than this shouts. */
const BOLD = 240
/** More bullets than this are run together: nobody scrolls through twenty lines on a phone. */
const MOST_LINES = 6

/** All of them are checked against; a reader looks up three at most. */
const MOST_SOURCES = 3

export const quoted = (text: string): Line => ({ kind: 'quoted', text })
export const told = (text: string): Line => ({ kind: 'told', text })

/**
 * The answer in its form: what answers first, then its basis, then what is good to know. A quoted line
 * that no source holds word for word is dropped, and so is a told one with a figure that nothing vouches
 * for; null where the first line falls.
 */
export function finish(draft: Draft, inquiry: Inquiry): Answer | null {
  const { status = 'answered', sources, computed = [], notes = [], next = null, choices } = draft
  const lines = draft.lines.filter((line) => isHeld(line, { sources, computed, inquiry }))
  const [lead] = lines
  const shown = chooseCited(sources)
  const [first, ...others] = shown.map(({ provision, quote }) =>
    cite(provision, quote, inquiry.day),
  )
  if (!lead || lead !== draft.lines[0] || !first) return null
  const bases = [...new Set(shown.map(({ provision }) => nameBasis(provision, inquiry)))]
  const citations: [Citation, ...Citation[]] = [first, ...others]
  const body = layOut(lines.map(({ text }) => text))
  const text = [
    ...(status === 'partial' ? [answers.unsure] : []),
    ...(inquiry.dayNamed ? [basis.onDay(printDay(inquiry.day))] : []),
    body,
    basis.is(bases),
    ...new Set(notes),
    ...(next ? [next] : []),
  ].join('\n')
  const wording = { body, passages: toPassages(lines, sources) }
  const answer = { status, text, citations, wording }
  return choices ? { ...answer, choices } : answer
}

/** What a reader can look up: of each source its own sources, one of every document before a second of one. */
function chooseCited(sources: Source[]): Source[] {
  const all = sources.flatMap((source) => (source.standsOn?.length ? source.standsOn : [source]))
  const isFirst = ({ provision }: Source, at: number) =>
    all.findIndex((one) => one.provision.document.id === provision.document.id) === at
  return [...all.filter(isFirst), ...all.filter((one, at) => !isFirst(one, at))].slice(
    0,
    MOST_SOURCES,
  )
}

/** What the lines say, source by source; what we say ourselves stands by itself. */
function toPassages(lines: Line[], sources: Draft['sources']): Wording['passages'] {
  const left = new Set(lines)
  const take = (heading: string, belongs: (line: Line) => boolean) => {
    const own = [...left].filter(belongs)
    for (const line of own) left.delete(line)
    const text = own.map(({ text }) => text.replaceAll('**', '')).join('\n')
    return text ? [{ heading, text }] : []
  }
  return [
    ...take('', ({ kind }) => kind === 'told'),
    ...sources.flatMap(({ provision: { heading, text } }) =>
      take(heading, (line) => isQuoted(line.text, [text])),
    ),
  ]
}

type Vouching = Required<Pick<Draft, 'sources' | 'computed'>> & { inquiry: Inquiry }

function isHeld({ kind, text }: Line, { sources, computed, inquiry }: Vouching): boolean {
  const texts = sources.map(({ provision }) => provision.text)
  switch (kind) {
    case 'quoted':
      return isQuoted(text, texts)
    case 'told': {
      const names = sources.flatMap(({ provision: { document, heading, article } }) => [
        ...[document.number, document.title, heading, article],
        ...[document.issued, document.effective ?? ''].filter(Boolean).map(printDay),
      ])
      return isSupported(text, [...texts, ...names, ...computed.map(String), inquiry.given])
    }
  }
}

/** The first line in bold, where it is one to be shown so; many bullets run together. */
export function layOut([lead = '', ...rest]: string[]): string {
  const first = lead.length <= BOLD && !/^[-*]\s|\*\*/.test(lead) ? `**${lead}**` : lead
  const bullets = rest.filter((line) => /^[-*•]\s/.test(line))
  if (rest.length <= MOST_LINES || bullets.length < 2) return [first, ...rest].join('\n')
  const others = rest.filter((line) => !bullets.includes(line))
  const joined = bullets
    .map((line) => line.replace(/^[-*•]\s+/, '').replace(/[.;]$/, ''))
    .join('; ')
  return [first, `${joined}.`, ...others].join('\n')
}

/** What stands in for a lapsed source today. */
export function hasLapsed({ document, term }: Provision, { day, dayNamed }: Inquiry): boolean {
  return !dayNamed && validityOn(document, day, term) === 'expired'
}
