import { addDays } from '#src/programme/days.ts'
import {
  type DossierKind,
  NEW_RULES,
  rulesForFiling,
  settleBy,
  TO_SETTLE,
} from '#src/programme/transition.ts'
import { validityOn } from '#src/programme/validity.ts'
import {
  asksCommune,
  asksSettled,
  asksWhichRules,
  beforeNewRules,
  dossier,
  isFirst,
  isRenewal,
  isUpgrade,
} from '#src/text/recognition.ts'
import type { Answer } from '../../answer.ts'
import type { DocumentHead } from '../../document.ts'
import type { Library } from '../library.ts'
import { type Inquiry, says } from '../reading/inquiry.ts'
import { finish, quoted, told } from '../writing/frame.ts'
import { nameDocument, printDay } from '../writing/naming.ts'
import { findSayings, type Source } from '../writing/sayings.ts'

/** Under which rules a dossier of a day is settled, and until when: article 12, clause 2 of Decision 26/2026/QD-TTg. */
export function answerFromDossier(inquiry: Inquiry, library: Library): Answer | null {
  const filed = findFiled(inquiry)
  if (!filed || says(inquiry, asksCommune)) return null
  const wantsRules = says(inquiry, asksWhichRules)
  const isOld = filed.from < NEW_RULES
  if (isOld && !rulesForFiling(filed.from)) return null
  if (!wantsRules && !(isOld && says(inquiry, asksSettled))) return null
  const parts = [
    ...(isOld ? [tellOld(filed, inquiry, library)] : []),
    ...(filed.until >= NEW_RULES ? [tellNew(filed, inquiry, library)] : []),
  ]
  const sources = parts.flatMap((part) => part.sources)
  const lines = parts.flatMap((part) => (wantsRules ? part.rules : part.days))
  const notes = parts.flatMap((part) => part.notes)
  const quotes = wantsRules || sources.length === 1 ? sources : []
  return finish(
    {
      lines: [...lines.map(told), ...quotes.map(({ quote }) => quoted(quote)), ...notes.map(told)],
      sources,
      computed: [...lines, ...notes],
    },
    inquiry,
  )
}

type Filed = { from: string; until: string; named: boolean }

function findFiled(inquiry: Inquiry): Filed | null {
  const { asked } = inquiry
  if (asked?.filed) return { from: asked.from || asked.day, until: asked.until, named: true }
  const last = addDays(NEW_RULES, -1)
  return says(inquiry, beforeNewRules) ? { from: last, until: last, named: false } : null
}

/** Under which rules, by which day, and what to know besides. */
type Part = { rules: string[]; days: string[]; notes: string[]; sources: Source[] }

function tellOld({ from, until, named }: Filed, inquiry: Inquiry, library: Library): Part {
  const last = until < NEW_RULES ? until : addDays(NEW_RULES, -1)
  const rules = findRules(last, library).map(nameDocument)
  const kinds = findKinds(inquiry)
  const settled = kinds.map((kind) => {
    const day = settleBy(last, kind) ?? ''
    return { day, line: dossier.settle[kind](TO_SETTLE[kind], printDay(day)) }
  })
  const overdue = settled.filter(({ day }) => day < inquiry.today).map(({ day }) => printDay(day))
  return {
    rules: [named ? dossier.old(nameTime(from, last), rules) : dossier.oldUnnamed(rules)],
    days: settled.map(({ line }) => line),
    notes: overdue.length === settled.length ? [dossier.over(overdue)] : [],
    sources: findSayings(
      [
        ...(kinds.some((kind) => kind !== 'renewal') ? [dossier.tellsFirst] : []),
        ...(kinds.includes('renewal') ? [dossier.tellsRenewal] : []),
      ],
      inquiry.day,
      library,
    ),
  }
}

/** The decision of the day, with what it changes and what changes it. */
function findRules(day: string, { documents }: Library): DocumentHead[] {
  const number = rulesForFiling(day)?.document
  const decision = documents.find((document) => document.ours && document.number === number)
  if (!decision) return []
  return documents.filter(
    (document) =>
      validityOn(document, day) === 'in-force' &&
      (document === decision ||
        document.amends.includes(decision.id) ||
        decision.amends.includes(document.id)),
  )
}

function tellNew({ from, until }: Filed, inquiry: Inquiry, library: Library): Part {
  const sources = findSayings([dossier.tellsNew], inquiry.day, library)
  const [rules] = sources.map(({ provision }) => nameDocument(provision.document))
  const time = from < NEW_RULES ? dossier.fromNewRules : nameTime(from, until)
  return { rules: rules ? [dossier.new(time, rules)] : [], days: [], notes: [], sources }
}

function nameTime(from: string, until: string): string {
  return from === until
    ? dossier.onDay(printDay(until))
    : dossier.between(printDay(from), printDay(until))
}

function findKinds(inquiry: Inquiry): DossierKind[] {
  if (says(inquiry, isRenewal)) return ['renewal']
  if (says(inquiry, isUpgrade)) return ['upgrade']
  return says(inquiry, isFirst) ? ['first'] : ['first', 'renewal']
}
