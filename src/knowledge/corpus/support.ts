import { fileGrammar, fileProblems } from '#src/text/knowledge.ts'
import { timeWords } from '#src/text/time-words.ts'
import { findFigures } from '../answering/writing/support.ts'
import type { Basis, DocumentHead, Provision } from '../document.ts'
import type { Sources } from './derive.ts'

/**
 * What is wrong with a summary, sentence against source: a reference to nothing, a figure, amount, day or
 * document number that no source of it holds, a day after the document's own, a word that time makes untrue.
 * A verbatim text is its own source.
 */
export function findUnsupported(provision: Provision, sources: Sources): string[] {
  const { document } = provision
  if (document.wording !== 'summary') return []
  return [
    ...findLostReferences(provision, sources),
    ...findFiguresWithoutSource(provision, sources),
    ...findDaysAhead(provision, sources),
    ...findTimeWords(provision.text),
  ]
}

function findLostReferences({ basis, includes }: Provision, sources: Sources): string[] {
  const provisions = [...basis.restates, ...includes.map(({ id }) => id)]
  const lost = provisions.filter((id) => !sources.provision(id))
  const mentions = basis.mentions.filter((id) => !sources.provision(id) && !sources.document(id))
  return [...lost, ...mentions].map(fileProblems.lostReference)
}

function findFiguresWithoutSource(provision: Provision, sources: Sources): string[] {
  const known = new Set(listVouching(provision, sources).flatMap(findFigures))
  const text = provision.text.replace(LIST_NUMBER, '')
  const missing = findFigures(text).filter((figure) => !known.has(figure))
  const numbers = listVouching(provision, sources).join(' ')
  const documents = [...text.matchAll(fileGrammar.documentNumber)]
    .map(([number]) => number)
    .filter((number) => !numbers.includes(number))
  return [
    ...[...new Set(missing)].map(fileProblems.noSourceForFigure),
    ...[...new Set(documents)].map(fileProblems.noSourceForNumber),
  ]
}

const LIST_NUMBER = /^\d+[.)] /gmu
/** Every text that may vouch for a figure of the provision. */
function listVouching({ id, document, basis }: Provision, sources: Sources): string[] {
  const cited = [...basis.restates, ...basis.mentions].flatMap((reference) => {
    const provision = sources.provision(reference)
    const head = provision?.document ?? sources.document(reference)
    return [
      reference,
      ...(provision ? [provision.heading, provision.text] : []),
      ...(head ? listHead(head) : []),
    ]
  })
  return [...basis.lines, ...basis.ahead.map(printDay), id, ...listHead(document), ...cited]
}

function listHead({ number, title, issued, effective, expires, published }: DocumentHead) {
  const days = [issued, effective, expires, published?.on].filter(
    (day): day is string => typeof day === 'string' && DAY.test(day),
  )
  return [number, title, ...days.flatMap((day) => [printDay(day), day.slice(0, 4)])]
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function printDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}

/**
 * A text cannot tell of days after it was written, unless it sets them itself; what leans on a later
 * document was written after that.
 */
function findDaysAhead(provision: Provision, sources: Sources): string[] {
  const { text, document, basis } = provision
  const cited = [...basis.restates, ...basis.mentions].flatMap(
    (id) => sources.provision(id)?.document ?? sources.document(id) ?? [],
  )
  const written = [document, ...cited].map(writtenOn).toSorted().at(-1) ?? ''
  const set = basisOf(provision, sources).flatMap(({ ahead }) => ahead)
  const own = [...set, document.effective, document.expires].filter((day) => day !== null)
  const days = [...text.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g)].map(
    ([, day = '', month = '', year = '']) =>
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  )
  return days
    .filter((day) => day > written && !own.includes(day))
    .map((day) => fileProblems.dayAhead(printDay(day), printDay(written)))
}

/** Its own basis and that of every provision it leans on. */
function basisOf({ basis }: Provision, { provision: find }: Sources): Basis[] {
  return [basis, ...[...basis.restates, ...basis.mentions].flatMap((id) => find(id)?.basis ?? [])]
}

/** What gathers others is as old as its last look at them. */
function writtenOn({ issued, published, verified }: DocumentHead): string {
  return issued || published?.on || verified
}

function findTimeWords(text: string): string[] {
  const said = text.replace(/“[^”]*”|"[^"]*"/g, ' ')
  const found = timeWords.flatMap((pattern) => said.match(pattern)?.[0] ?? [])
  return [...new Set(found.map((word) => word.trim()))].map(fileProblems.timeWord)
}
