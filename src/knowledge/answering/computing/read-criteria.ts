import {
  type CriteriaSet,
  type Criterion,
  levelForShare,
  listCriteria,
} from '#src/programme/criteria.ts'
import type { ScoredCriterion, SearchCriteria } from '#src/programme/criterion-search.ts'
import { asksWhichOnes, asksWorth, criterionNumber } from '#src/text/criteria.ts'
import { criterionWords } from '#src/text/criterion-names.ts'
import { fold, normalise } from '#src/vietnamese/normalise.ts'
import type { ScoreSheets } from '../library.ts'
import { type Inquiry, says, toPattern } from '../reading/inquiry.ts'
import { findShare } from './read-wish.ts'

const MOST = 3
/** A criterion that the question speaks of in more than a word, and plainly more than of the next. */
const ENOUGH = 14
const LEADS = 1.3
/** One that is spoken of this much more than the one hinted at by a word is meant. */
const OVERRULES = 4

export type ReadOptions = {
  search: SearchCriteria
  /** The product's own words tell nothing about a criterion. */
  product: string
  /** The text is known to speak of a criterion, and need not say that it does. */
  sure?: boolean
}

/** The criteria of a set that a question means: by number, by name, by what people call them. */
export function findCriteriaAsked(
  set: CriteriaSet,
  inquiry: Inquiry,
  { search, product, sure = false }: ReadOptions,
): Criterion[] {
  const all = listCriteria(set)
  const numbers = [...inquiry.typed.matchAll(criterionNumber)]
  const numbered = numbers.flatMap(
    ([, id = '']) => all.find((one) => one.id === id.replace(',', '.')) ?? [],
  )
  if (numbered.length > 0) return [...new Set(numbered)].slice(0, MOST)
  const text = toText(inquiry, product)
  const hinted = findHinted(all, text)
  const scored = preferShares(search(set, text), findShare(inquiry))
  const [best] = scored
  const meant = best && !hinted.includes(best.criterion) && overrules(best, hinted, scored)
  const found =
    best && (sure || says(inquiry, asksWorth)) && (meant || (hinted.length === 0 && leads(scored)))
      ? [best.criterion]
      : hinted
  return says(inquiry, asksWhichOnes) ? toHeading(found, all) : found.slice(0, MOST)
}

/** Whoever tells a share asks about a criterion that is scored by shares. */
const BY_SHARE = 15

function preferShares(scored: ScoredCriterion[], share: number | null): ScoredCriterion[] {
  if (share === null) return scored
  return scored
    .map(({ criterion, score }) => ({
      criterion,
      score: levelForShare(criterion, share) ? score + BY_SHARE : score,
    }))
    .toSorted((a, b) => b.score - a.score)
}

/** A criterion that this few sets have names the set. */
const FEW = 3
const PLAIN = 40

/** Without a product: the sets of a criterion that hardly any other set has, where the question is plainly about it. */
export function findSetsByCriterion(
  inquiry: Inquiry,
  { criteria, search }: Pick<ScoreSheets, 'criteria' | 'search'>,
): CriteriaSet[] {
  const text = toText(inquiry, '')
  const tops = criteria.sets
    .flatMap((set) => {
      const [best] = search(set, text)
      return best ? [{ set, ...best }] : []
    })
    .toSorted((a, b) => b.score - a.score)
  const [first] = tops
  if (!first || first.score < PLAIN) return []
  const { name } = first.criterion
  const other = tops.find(({ criterion }) => criterion.name !== name)
  const owners = criteria.sets.filter((set) => listCriteria(set).some((one) => one.name === name))
  const plain = first.score >= LEADS * (other?.score ?? 0)
  return plain && owners.length <= FEW ? owners : []
}

/** As typed and as repaired; the bare spelling only where it says no less. */
function toText({ given, repaired }: Inquiry, product: string): string {
  const texts = fold(given) === given ? [repaired] : [given, repaired]
  const syllables = normalise(product).split(' ')
  const names = [syllables, syllables.slice(0, 2)].map((words) => words.join(' ')).filter(Boolean)
  return texts
    .map((text) => names.reduce((rest, name) => rest.replaceAll(name, ' '), normalise(text)))
    .join('\n')
}

/** Names first, the longest before what it holds; a name of one syllable is another word without its marks. */
function findHinted(all: Criterion[], text: string): Criterion[] {
  let rest = normalise(text)
  let bare = ` ${toPattern(text)} `
  const named = all
    .filter(({ name }) => name.includes(' '))
    .toSorted((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      const phrase = ` ${toPattern(name)} `
      if (!bare.includes(phrase)) return false
      rest = rest.replaceAll(normalise(name), ' ')
      bare = bare.replaceAll(phrase, ' ')
      return true
    })
  const taken = named.map(({ name }) => ` ${toPattern(name)} `)
  const spoken = criterionWords.flatMap(({ said, names, every }) => {
    const [word] = rest.match(said) ?? bare.match(said) ?? []
    // "Quality of raw material" is not the origin of raw material as well.
    if (!word || taken.some((phrase) => phrase.includes(` ${toPattern(word)} `))) return []
    const firsts = names.flatMap((name) => all.find((one) => one.name === name) ?? [])
    return every ? firsts : firsts.slice(0, 1)
  })
  return [...new Set([...named, ...spoken])]
}

function leads(scored: ScoredCriterion[]): boolean {
  const [best] = scored
  if (!best || best.score < ENOUGH) return false
  const { id } = best.criterion
  const other = scored.find(({ criterion }) => !isKin(criterion.id, id))
  return best.score >= LEADS * (other?.score ?? 0)
}

function isKin(one: string, other: string): boolean {
  return one.startsWith(`${other}.`) || other.startsWith(`${one}.`) || one === other
}

function overrules(best: ScoredCriterion, hinted: Criterion[], scored: ScoredCriterion[]): boolean {
  if (hinted.length !== 1 || best.score < ENOUGH) return false
  const hint = scored.find(({ criterion }) => criterion === hinted[0])
  return best.score >= OVERRULES * (hint?.score ?? 1)
}

/** "Which ones of skill and design": the heading under which most of them stand. */
function toHeading(found: Criterion[], all: Criterion[]): Criterion[] {
  const tops = found.map(({ id }) => id.split('.')[0] ?? id)
  const often = (top: string) => tops.filter((one) => one === top).length
  const [most] = tops.toSorted((a, b) => often(b) - often(a))
  const heading = all.find(({ id, options }) => id === most && options.length === 0)
  return heading && often(heading.id) > tops.length / 2 ? [heading] : found.slice(0, MOST)
}
