import { tellsLack } from '#src/text/questions.ts'
import { isUnconfirmed } from '../../document.ts'
import { type FactKind, type Inquiry, toPattern } from '../reading/inquiry.ts'
import type { Found } from './find-passages.ts'
import type { Passage } from './rank.ts'
import weights from './trust-weights.json' with { type: 'json' }

/** Facts that a text about something near so easily seems to hold. */
const EASILY_MISTAKEN: FactKind[] = ['money', 'phone', 'link', 'name', 'list', 'percent', 'fee']

/** What speaks for a passage being the answer, each about 0 to 1; the names are those of the weights. */
export function toEvidence(passage: Passage, { ranked, referred }: Found, inquiry: Inquiry) {
  const { provision, score, share, coverage, likeness, answersKind, focus, missed, said } = passage
  const { document, text } = provision
  const [first, second] = ranked
  const best = first?.score || 1
  const easy = inquiry.kinds.some((kind) => EASILY_MISTAKEN.includes(kind))
  const unconfirmed = isUnconfirmed(provision)
  const local = document.scope.level !== 'national'
  const isFirst = passage === first
  return {
    always: 1,
    share,
    coverage,
    said,
    unsaid: Math.max(0, 0.4 - said),
    // Below these a passage is rarely the answer, however few others there are.
    thin: Math.max(0, 0.5 - coverage),
    unfocused: Math.max(0, 0.4 - focus),
    likeness,
    alike: Math.max(0, likeness - 0.5),
    score: score / best,
    lead: isFirst ? 1 - (second?.score ?? 0) / best : 0,
    first: Number(isFirst),
    kind: Number(answersKind),
    focus,
    missed: missed / 6,
    otherTime: Number(passage.isOfOtherTime),
    emptyHanded: Number(passage.isEmptyHanded),
    easy: Number(easy),
    easyFocus: easy ? focus : 0,
    easyLack: Number(easy && !answersKind),
    unconfirmed: Number(unconfirmed),
    unconfirmedLikeness: unconfirmed ? likeness : 0,
    unconfirmedFocus: unconfirmed ? focus : 0,
    unconfirmedCoverage: unconfirmed ? coverage : 0,
    lack: Number(!unconfirmed && tellsLack.test(toPattern(text))),
    named: Number(referred.includes(document)),
    local: Number(local),
    localThin: local ? Math.max(0, 0.5 - coverage) : 0,
    ours: inquiry.intent.ours,
    ownCase: inquiry.intent['own-case'],
  }
}

export type Evidence = ReturnType<typeof toEvidence>

/**
 * How likely a passage answers the question, 0 to 1: a logistic regression fitted by `npm run fit` on
 * the project's own questions, each with the passages found for it and whether they hold what must be
 * in the answer.
 */
export function trustIn(evidence: Evidence): number {
  return 1 / (1 + Math.exp(-weigh(evidence)))
}

function weigh(evidence: Evidence): number {
  let sum = 0
  for (const [name, worth] of Object.entries(evidence)) sum += worth * (known.get(name) ?? 0)
  return sum
}

const known = new Map<string, number>(Object.entries(weights))
