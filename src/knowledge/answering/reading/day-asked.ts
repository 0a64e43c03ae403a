import { timeOfRules } from '#src/programme/transition.ts'
import {
  aboutNow,
  asksFigures,
  asksLaw,
  asksWho,
  before,
  befores,
  monthNumbers,
  partMonths,
  reign,
  span,
  times,
  yearsAgo,
} from '#src/text/dates.ts'
import { markReferences } from './reference.ts'

/** The time whose law a question asks about, in ISO days, both included; `day` stands for it. */
export type DayAsked = {
  day: string
  from: string
  until: string
  /** As the question names it. */
  words: string
  /** It is the day on which a dossier was handed in. */
  filed: boolean
}

type Mention = { at: number; words: string; from: string; until: string; vague: boolean }

/**
 * The past time a question sets itself in ("back in March 2025, who …"); null where it speaks of today.
 * A date of the person's own paper sets nothing, and neither does the year of a plan or of a count.
 */
export function findDayAsked({ typed, mended, today }: Question): DayAsked | null {
  const folded = markReferences(typed).replace(span, (years) => ' '.repeat(years.length))
  // A repair may tear a date apart, and a short form hides that somebody speaks of today.
  const ofNow = aboutNow.test(folded) || aboutNow.test(mended)
  for (const mention of findMentions(folded, today)) {
    const asked = judge(mention, folded, { today, ofNow })
    if (asked) return asked
  }
  return ofNow ? null : findBefore(typed, today)
}

/** Typed and repaired, in the form patterns are written for, and the ISO day it is asked on. */
type Question = { typed: string; mended: string; today: string }

function judge(
  mention: Mention,
  folded: string,
  { today, ofNow }: { today: string; ofNow: boolean },
): DayAsked | null {
  const { at, words, vague } = mention
  const ahead = folded.slice(0, at).trimEnd()
  const sooner = before.sooner.test(ahead)
  const from = sooner ? '' : mention.from
  const until = sooner ? dayBefore(mention.from) : mention.until
  if (until >= today) return null
  const asked = { day: until, from, until, words }
  const context = ahead.replace(before.sooner, '').trimEnd()
  if (before.filing.test(context)) return { ...asked, filed: true }
  if (ofNow || before.since.test(ahead)) return null
  if (before.own.test(context) && !asksWho.test(folded)) return null
  const lawful = asksWho.test(folded) || (asksLaw.test(folded) && !asksFigures.test(folded))
  const placed = !vague && (at === 0 || before.back.test(context))
  return lawful || placed ? { ...asked, filed: false } : null
}

/** Exact days before months, months before years: "15/3/2024" holds no year of its own. */
function findMentions(folded: string, today: string): Mention[] {
  const found: Mention[] = []
  const add = (match: RegExpExecArray, [from, until]: [string, string], vague = false) => {
    const taken = found.some(
      ({ at, words }) => match.index < at + words.length && at < match.index + match[0].length,
    )
    if (!taken && isDay(from)) found.push({ at: match.index, words: match[0], from, until, vague })
  }
  for (const match of folded.matchAll(times.day)) {
    const day = toIso(Number(match[3]), Number(match[2]), Number(match[1]))
    add(match, [day, day])
  }
  for (const match of folded.matchAll(times.month)) {
    const [, name = '', year] = match
    const month = monthNumbers[name] ?? Number(name)
    add(match, toMonths(Number(year), month, month))
  }
  for (const match of folded.matchAll(times.part)) {
    const [first, last] = partMonths[match[1] ?? ''] ?? [1, 12]
    add(match, toMonths(Number(match[2]), first, last), true)
  }
  for (const match of folded.matchAll(times.year))
    add(match, toMonths(Number(match[1]), 1, 12), true)
  for (const match of folded.matchAll(times.ago)) {
    const year = Number(today.slice(0, 4)) - (yearsAgo[match[1] ?? ''] ?? 0)
    add(match, toMonths(year, 1, 12), true)
  }
  return found
}

/** "Before the districts were dissolved", "in the time of Decision 148". */
function findBefore(text: string, today: string): DayAsked | null {
  for (const { said, lastDay } of befores) {
    const [words] = text.match(said) ?? []
    if (words && lastDay < today) {
      return { day: lastDay, from: '', until: lastDay, words, filed: false }
    }
  }
  const [words, number] = text.match(reign) ?? []
  const rules = number ? timeOfRules(number) : null
  if (!words || !rules?.until || rules.until >= today) return null
  return { day: rules.until, from: rules.from, until: rules.until, words, filed: false }
}

function toMonths(year: number, first: number, last: number): [string, string] {
  return [toIso(year, first, 1), toIso(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate())]
}

function toIso(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

function isDay(iso: string): boolean {
  const time = Date.parse(iso)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === iso
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10)
}
