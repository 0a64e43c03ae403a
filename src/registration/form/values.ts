import { z } from 'zod'
import { paperKinds } from '#src/registration/papers.ts'

const words = z.string().trim().min(1).max(4000)
const count = z.number().int().min(0)

/** Whoever may register a product: article 2, clause 3 of Decision 26/2026/QD-TTg; and who may not. */
export const producerKinds = [
  'cooperative',
  'group',
  'company',
  'farm',
  'household',
  'association',
] as const

/**
 * The values a dossier consists of, by the name of the step that asks for each, as they are stored. The
 * steps of the papers and of the criteria are named after a kind or a number: see `stepName`.
 */
export const values = {
  // Form 01: the producer.
  kind: z.enum(producerKinds),
  companySize: z.enum(['small', 'large']),
  registered: z.boolean(),
  organisation: words,
  registrationNumber: words,
  representative: words,
  sex: z.enum(['female', 'male', 'other']),
  ethnicity: words,
  address: z.object({
    /** With its type, as written today. */
    commune: words,
    province: words,
    /** As the person named it, where that is another name than today's. */
    formerly: words.optional(),
  }),
  street: words,
  /** "+84912345678". */
  phone: z.string().regex(/^\+\d{9,15}$/),
  email: z.email(),
  // Form 01: the product.
  product: words,
  set: z.int().min(1).max(26),
  ingredients: words,
  /** Where what it is made of comes from. */
  origin: z.enum(['province', 'mostlyProvince', 'country', 'partImported', 'imported', 'unknown']),
  /** Percent of the material that is from the province. */
  localShare: z.number().min(0).max(100),
  output: z.object({
    amount: z.number().min(0),
    unit: words,
    per: z.enum(['year', 'month', 'day']),
  }),
  /** What the service offers, for tourism. */
  service: words,
  /** Guests a year, for tourism. */
  guests: count,
  // Form 01: the case.
  case: z.enum(['first', 'upgrade', 'renewal']),
  oldNumber: words,
  oldStars: z.literal([3, 4, 5]),
  oldEnds: z.iso.date(),
  changes: words,
  samples: count,
  // Form 02, part I.
  papers: z.array(z.enum(paperKinds)),
  history: words,
  structure: words,
  // Form 02, part II.
  materials: words,
  quality: words,
  market: words,
  /** Dong in the last year. */
  revenue: count,
  profit: z.number().int(),
  // Form 02, part III: whether the criteria are gone through now.
  rating: z.enum(['now', 'later']),
  // Form 02, part IV.
  plan: words,
}

/** Form 02, part III: the level of a criterion and what proves it. */
export const criterionValue = z.object({ points: count, evidence: words.optional() })
/** A paper's last day. */
export const untilValue = z.iso.date()
/** The person said to have sent what there is. */
export const filesValue = z.literal('sent')

export type FieldName = keyof typeof values
export type Values = { [name in FieldName]?: z.output<(typeof values)[name]> }
