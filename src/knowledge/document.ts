import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const words = z.string().trim().min(1)
const day = z.iso.date()

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
  /** The first day it is no longer law; "unknown" when nobody could confirm that it still stands. */
  expires: z
    .union([day, z.literal('unknown')])
    .nullable()
    .default(null),
  /** Ids of documents of this corpus. */
  replaces: z.array(id).default([]),
  amends: z.array(id).default([]),
  scope: z.strictObject({
    level: z.enum(['national', 'province', 'district']),
    /** The province's present name; null for the whole country. */
    place: words.nullable().default(null),
    /** The name the document itself uses, where the place is called otherwise today. */
    formerly: words.nullable().default(null),
  }),
  sources: z.array(words).min(1),
  /** The day somebody last checked the facts. */
  verified: day,
  confidence: z.enum(['high', 'single-transcript', 'medium', 'unconfirmed']),
})

export type DocumentHead = z.output<typeof documentHead>

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
}

/** Why a file cannot be used, with a sentence from src/text. */
export type Problem = { file: string; line: number; reason: string }
