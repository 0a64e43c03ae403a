import { z } from 'zod'
import { doubtWords } from '#src/text/knowledge.ts'
import { fold } from '#src/vietnamese/normalise.ts'
import { computed, type DocumentHead, day, noBasis, type Provision } from '../document.ts'

const words = z.string().trim().min(1)

const doubt = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  subject: words,
  /** It speaks only when one of these is in the question: they set its subject apart from what is known. */
  apart: z.array(words).min(1),
  /** And, where those are everyday words, one of these. */
  about: z.array(words).default([]),
  /** What is not known, */
  text: words,
  /** and what can be said of it all the same, */
  known: words.optional(),
  /** from which provisions. */
  theo: z.array(words).default([]),
  /** The matter of the offices' table that says whom to ask. */
  ask: words,
  /** What would end the doubt; for whoever keeps the files. */
  settles: words,
  /** The province it is about, by its present name. */
  place: words.optional(),
  note: words.optional(),
})

const doubtsFile = z.strictObject({ verified: day, doubts: z.array(doubt) })

export type Doubts = z.output<typeof doubtsFile>

export function parseDoubts(content: unknown): Doubts {
  return doubtsFile.parse(content)
}

export const DOUBTS = 'doubts'

/** Doubts as provisions, one document for the country and one for each place. */
export function toDoubtProvisions({ verified, doubts }: Doubts): Provision[] {
  const places = new Set(doubts.map(({ place }) => place))
  return [...places].flatMap((place) => {
    const document = toHead(place ?? null, verified)
    return doubts
      .filter((one) => one.place === place)
      .map(({ id, subject, apart, about, text, known, theo, ask }) => ({
        ...computed,
        id: `${DOUBTS}#${id}`,
        document,
        article: subject,
        heading: subject,
        text: known ? `${text} ${known}` : text,
        basis: { ...noBasis, restates: theo },
        doubt: { apart, about, matter: ask },
      }))
  })
}

function toHead(place: string | null, verified: string): DocumentHead {
  return {
    id: place === null ? DOUBTS : `${DOUBTS}-${fold(place).replace(/[^a-z0-9]+/g, '-')}`,
    kind: doubtWords.kind,
    number: doubtWords.kind,
    title: doubtWords.title,
    issuer: doubtWords.issuer,
    issued: '',
    effective: null,
    expires: null,
    replaces: [],
    endsReplaced: null,
    amends: [],
    suspends: [],
    suspensions: [],
    ours: true,
    scope: { level: place === null ? 'national' : 'province', place, formerly: null },
    wording: 'summary',
    published: null,
    sources: [doubtWords.title],
    verified,
    confidence: 'unconfirmed',
    notes: null,
  }
}
