import { isUnconfirmed } from '../../document.ts'
import type { FactKind, Inquiry } from '../reading/inquiry.ts'
import type { Found } from './find-passages.ts'
import type { Passage } from './rank.ts'
import fitted from './trust-weights.json' with { type: 'json' }

/** Facts that a text about something near so easily seems to hold. */
const EASILY_MISTAKEN: FactKind[] = ['money', 'phone', 'link', 'name', 'list', 'percent', 'fee']
/** Passages further down are not looked at. */
const CONSIDERED = 8

export type Evidence = Record<string, number>

/** What speaks for a passage among the others found, each about 0 to 1. */
export function toRankEvidence(passage: Passage, { ranked, referred }: Found): Evidence {
  const [first, second] = ranked
  const best = first?.score || 1
  const { provision, score } = passage
  return {
    always: 1,
    ...describe(passage),
    score: score / best,
    lead: passage === first ? 1 - (second?.score ?? 0) / best : 0,
    first: Number(passage === first),
    named: Number(referred.includes(provision.document)),
    local: Number(provision.document.scope.level !== 'national'),
    ...gathers(passage),
  }
}

/** What speaks for there being an answer: the best passage, and the best of those that say "not known". */
export function toAnswerEvidence(
  { best, unknown }: Judged,
  { ranked, referred }: Found,
  inquiry: Inquiry,
): Evidence {
  const top = ranked[0]?.score || 1
  const known = best ? describe(best) : {}
  const against = unknown ? describe(unknown) : {}
  const easy = inquiry.kinds.some((kind) => EASILY_MISTAKEN.includes(kind))
  const local = best !== null && best.provision.document.scope.level !== 'national'
  const lacks = best !== null && !best.answersKind
  return {
    always: 1,
    ...prefix('best', known),
    ...prefix('unknown', against),
    score: (best?.score ?? 0) / top,
    unknownScore: (unknown?.score ?? 0) / top,
    closer: (unknown?.likeness ?? 0) - (best?.likeness ?? 0),
    covers: (unknown?.coverage ?? 0) - (best?.coverage ?? 0),
    plain: Number(inquiry.kinds.length === 0),
    easy: Number(easy),
    easyLack: Number(easy && lacks),
    lack: Number(lacks),
    named: Number(best !== null && referred.includes(best.provision.document)),
    local: Number(local),
    localThin: local && best ? Math.max(0, 0.5 - best.coverage) : 0,
    ours: inquiry.intent.ours,
    ownCase: inquiry.intent['own-case'],
    overview: Number(best !== null && best.provision.includes.length > 0),
  }
}

/** An overview answers short, general questions; few words left over speak for it. */
function gathers({ provision, coverage, likeness }: Passage): Evidence {
  const overview = Number(provision.includes.length > 0)
  return { overview, overviewLike: overview * likeness, overviewCovers: overview * coverage }
}

function describe({
  share,
  coverage,
  said,
  focus,
  missed,
  likeness,
  wording,
  near,
  ...passage
}: Passage) {
  return {
    share,
    coverage,
    said,
    // Below these a passage is rarely the answer.
    thin: Math.max(0, 0.5 - coverage),
    unsaid: Math.max(0, 0.4 - said),
    unfocused: Math.max(0, 0.4 - focus),
    focus,
    missed: missed / 6,
    likeness,
    alike: Math.max(0, likeness - 0.5),
    near,
    nearShare: passage.nearShare,
    nearest: Number(passage.nearShare === 1),
    wording,
    sameWording: Math.max(0, wording - 0.6),
    kind: Number(passage.answersKind),
  }
}

function prefix(name: string, evidence: Evidence): Evidence {
  return Object.fromEntries(
    Object.entries(evidence).map(([key, worth]) => [`${name}.${key}`, worth]),
  )
}

export type Judged = {
  /** The passage to answer from, and the one that says that this is not known; null where there is none. */
  best: Passage | null
  unknown: Passage | null
}

/** Orders what was found; the weights of both models are fitted by src/cli/fit.ts on the project's own questions. */
export function judge(found: Found, weights = weightsFor(found).order): Judged {
  const order = findCandidates(found)
    .map((passage) => ({ passage, trust: chance(toRankEvidence(passage, found), weights) }))
    .sort((a, b) => b.trust - a.trust)
  return {
    best: order[0]?.passage ?? null,
    unknown: found.ranked.find(({ provision }) => isUnconfirmed(provision)) ?? null,
  }
}

/** Both models as fitted; where the encoder has no say, those that were fitted without it. */
function weightsFor({ nearest }: Found): Weights {
  return nearest ? fitted.seeing : fitted.blind
}

/** Of the two models: which passage, and whether any. */
export type Weights = { order: Record<string, number>; answerable: Record<string, number> }

/** What a model that is fitted without the encoder does not look at. */
export function withoutEncoder(evidence: Evidence): Evidence {
  return Object.fromEntries(Object.entries(evidence).filter(([name]) => !/\bnear/.test(name)))
}

/** The passages that may be answered from: the best by words, and the nearest by the encoder. */
export function findCandidates({ ranked }: Found): Passage[] {
  const trusted = ranked.filter(mayBeTrusted)
  const nearest = trusted.filter(({ near }) => near > 0).toSorted((a, b) => b.near - a.near)
  return [...new Set([...trusted.slice(0, CONSIDERED), ...nearest.slice(0, CONSIDERED)])]
}

/** A figure of another year, or a plan where results are asked for, is no answer however near it is. */
function mayBeTrusted({ provision, isOfOtherTime, isEmptyHanded }: Passage): boolean {
  return !isUnconfirmed(provision) && !isOfOtherTime && !isEmptyHanded
}

/** How likely the documents answer the question, 0 to 1. */
export function answerable(judged: Judged, found: Found, inquiry: Inquiry): number {
  return judged.best
    ? chance(toAnswerEvidence(judged, found, inquiry), weightsFor(found).answerable)
    : 0
}

/** A logistic regression's answer: 0 to 1. */
export function chance(evidence: Evidence, weights: Record<string, number>): number {
  let sum = 0
  for (const [name, worth] of Object.entries(evidence)) sum += worth * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
