import { checking } from '#src/text/checking.ts'
import { toPattern } from '../answering/reading/inquiry.ts'
import { findFigures } from '../answering/writing/support.ts'
import type { DocumentHead, Provision } from '../document.ts'
import { type Finding, finding } from './finding.ts'

/** Facts of a source that no sentence uses, and documents that nothing tells of. */
export function findUnused(documents: DocumentHead[], provisions: Provision[]): Finding[] {
  const told = new Set(provisions.map(({ document }) => document.id))
  const mentioned = new Set(
    provisions.flatMap(({ basis }) => [...basis.restates, ...basis.mentions].map(toDocument)),
  )
  const silent = documents
    .filter(({ id }) => !told.has(id) && !mentioned.has(id))
    .map(({ id }) => finding('warning', id, checking.nothingTold))
  const unused = provisions.flatMap(({ id, text, heading, basis, document }) => {
    const said = new Set(findFigures(`${text} ${heading} ${id} ${document.number}`))
    const lines = basis.lines.flatMap((line) => line.split(/ \u2014 (.*)/u)[1] ?? [])
    const left = lines.flatMap(findFigures).filter((figure) => !said.has(figure))
    return left.length > 0 ? [finding('note', id, checking.unusedFigures(left))] : []
  })
  return [...silent, ...unused]
}

function toDocument(id: string): string {
  return id.split('#')[0] ?? id
}

/** Letters of a passage that are still read on a telephone. */
const LONG = 650

/** Summaries that name no source, that nobody is known to ask for, or that are too long to be read. */
export function findUnfinished(provisions: Provision[]): Finding[] {
  return provisions.flatMap(({ id, text, asks, basis, doubt, document }) => {
    const own = document.wording === 'summary' && !doubt
    const written = basis.lines.length > 0 || basis.restates.length > 0
    return [
      ...(own && !written && !GENERATED.test(id)
        ? [finding('warning', id, checking.noSource)]
        : []),
      ...(own && asks.length < 2 && !GENERATED.test(id)
        ? [finding('warning', id, checking.fewQuestions(asks.length))]
        : []),
      ...(written && text.length > LONG
        ? [finding('warning', id, checking.long(text.length))]
        : []),
    ]
  })
}

/** What is written from the score sheets has them for its source. */
const GENERATED = checking.generated

/** A word of a doubt that stands in this share of the questions about other things sets nothing apart. */
const COMMON = 0.003

/** Doubts that would speak where something else is asked. */
export function findLoudDoubts(provisions: Provision[]): Finding[] {
  const asked = provisions.flatMap(({ doubt, asks }) => (doubt ? [] : asks.map(toPattern)))
  const count = (words: string) => {
    const sought = ` ${toPattern(words)} `
    return asked.filter((ask) => ` ${ask} `.includes(sought)).length
  }
  return provisions.flatMap(({ id, doubt, document }) =>
    doubt && doubt.about.length === 0 && document.scope.place === null
      ? doubt.apart
          .map((words) => ({ words, times: count(words) }))
          .filter(({ times }) => times > COMMON * asked.length && times > 1)
          .map(({ words, times }) => finding('error', id, checking.loudDoubt(words, times)))
      : [],
  )
}

/** Days after which somebody should look again. */
const STALE = 180

/** How long ago each document was verified, the oldest first; `today` is an ISO day. */
export function findStale(documents: DocumentHead[], today: string): Finding[] {
  return documents
    .map(({ id, verified }) => ({ id, verified, age: daysBetween(verified, today) }))
    .filter(({ age }) => age > STALE)
    .toSorted((a, b) => b.age - a.age)
    .map(({ id, verified, age }) => finding('warning', id, checking.stale(verified, age)))
}

/** The ages of all verifications as a line: how many, youngest and oldest in days. */
export function tellAges(documents: DocumentHead[], today: string): Finding {
  const ages = documents
    .map(({ verified }) => daysBetween(verified, today))
    .toSorted((a, b) => a - b)
  return finding('note', '', checking.ages(ages.length, ages[0] ?? 0, ages.at(-1) ?? 0))
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
