import { z } from 'zod'
import type { Period } from '#src/programme/validity.ts'
import { fileGrammar } from '#src/text/knowledge.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.string().trim().min(1)
/** An ISO day. */
export const day = z.iso.date()

/** The front matter of one knowledge file: what a citation needs, and when the document is law. */
export const documentHead = z.strictObject({
  /** The file's own short name, e.g. "qd-26-2026". */
  id,
  /** The word people say before the number, in Vietnamese: decision, plan, resolution. */
  kind: words,
  /** Number and symbol as printed, or the place's name for a text without one. */
  number: words,
  title: words,
  issuer: words,
  /** ISO day; empty when the source does not say. */
  issued: z.union([day, z.literal('')]),
  /** ISO day; null when the source does not say. In force on a day `d` when effective <= d < expires. */
  effective: day.nullable(),
  /**
   * The first day it is no longer law; "unknown" when nobody could confirm that it still stands. Left
   * out where a document that replaces it says so.
   */
  expires: z
    .union([day, z.literal('unknown')])
    .nullable()
    .default(null),
  /** Ids of documents of this corpus. */
  replaces: z.array(id).default([]),
  /** The first day on which what it replaces is no longer law, where that is not its own first day. */
  endsReplaced: day.nullable().default(null),
  amends: z.array(id).default([]),
  /** What it lets rest: from its own first day, and for good, unless other days are given. */
  suspends: z
    .array(
      z.strictObject({
        document: id,
        from: day.nullable().default(null),
        until: day.nullable().default(null),
      }),
    )
    .default([]),
  /** False for a text of another subject, kept only so that its number is not taken for one of ours. */
  ours: z.boolean().default(true),
  scope: z.strictObject({
    level: z.enum(['national', 'province', 'district']),
    /** The province's present name; null for the whole country. */
    place: words.nullable().default(null),
    /** The name the document itself uses, where the place is called otherwise today. */
    formerly: words.nullable().default(null),
  }),
  /** Whether its passages are the document's own words or the project's; null when nobody said. */
  wording: z.enum(['verbatim', 'summary']).nullable().default(null),
  /** Where and when it was printed, for what is no act of an authority: a conference, a news item, a report. */
  published: z
    .strictObject({ on: z.union([day, z.literal('')]), in: words })
    .nullable()
    .default(null),
  sources: z.array(words).min(1),
  /** The day somebody last checked the facts. */
  verified: day,
  confidence: z.enum(['high', 'single-transcript', 'medium', 'unconfirmed']),
  /** For whoever keeps the files: never shown to people. */
  notes: words.nullable().default(null),
})

/** The front matter once the edges between all documents are known. */
export const settledHead = documentHead.extend({
  suspensions: z.array(z.strictObject({ by: id, from: day.nullable(), until: day.nullable() })),
})

export type DocumentHead = z.output<typeof settledHead>

export const period = z.strictObject({ from: day.nullable(), until: day.nullable() })

/** One citable piece: an article, a clause, or a section of a plan. */
export type Provision = {
  /** Unique over the corpus: document id + legal address (+ subheading where clauses are not numbered). */
  id: string
  document: DocumentHead
  /** The legal address as a citation shows it: article, clause; or the section of a plan. */
  article: string
  /** Every heading above the text, joined, for searching. */
  heading: string
  /** Our stored words, verbatim; answers and quotes are taken from here only. */
  text: string
  /** Questions people ask of it, in their own words: searched, never shown. */
  asks: string[]
  /** The time for which it holds, where that is not all of its document's; null otherwise. */
  term: Period | null
  basis: Basis
  /** The day before which nobody could have written it: that of the latest thing it speaks of; null where nothing tells. */
  since: string | null
  /** Particulars below an overview, each with the question it answers. */
  includes: { id: string; question: string }[]
  /** For a thing that is not known: what sets its subject apart, and whom to ask. */
  doubt: { apart: string[]; about: string[]; matter: string } | null
}

export const basis = z.strictObject({
  /** What the source says at its address, figures as they stand there. */
  lines: z.array(z.string()),
  /** Provisions it restates: while they are law, it holds. */
  restates: z.array(z.string()),
  /** Documents or provisions it merely mentions. */
  mentions: z.array(z.string()),
  /** Days after its own that the document itself sets, ISO. */
  ahead: z.array(z.string()),
  /** Whether its figures are aimed at, reached, or somebody's words at a meeting. */
  nature: z.enum(['goal', 'result', 'speech']).nullable(),
})

/** What a provision stands on. */
export type Basis = z.output<typeof basis>

export const noBasis: Basis = { lines: [], restates: [], mentions: [], ahead: [], nature: null }

/** What a provision has that is written anew from data. */
export const computed = {
  asks: [],
  term: null,
  basis: noBasis,
  since: null,
  includes: [],
  doubt: null,
} satisfies Partial<Provision>

/** Why a file cannot be used, with a sentence from src/text. */
export type Problem = { file: string; line: number; reason: string }

/** It says that the sources do not tell a thing, and whom to ask. */
export function isUnconfirmed({ document, text }: Provision): boolean {
  return document.confidence === 'unconfirmed' || fileGrammar.unconfirmed.test(text)
}
