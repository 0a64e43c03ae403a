import { z } from 'zod'

const words = z.string().trim().min(1)

const level = z.strictObject({
  level: z.enum(['commune', 'province', 'ministry', 'hotline']),
  /** `{place}` stands for the province's name. */
  office: words,
  how: words.optional(),
  confidence: z.enum(['high', 'single-transcript', 'medium']),
})

const office = z.strictObject({
  matter: z.string().regex(/^[a-z0-9-]+$/),
  /** The matter in people's words. */
  name: words,
  levels: z.array(level).min(1),
  source: z.array(words).min(1),
})

/** Who answers for a matter, level by level. */
export type Office = z.output<typeof office>

const officesFile = z.array(office)

export function parseOffices(content: unknown): Office[] {
  return officesFile.parse(content)
}

/**
 * The offices to ask about a matter, nearest first, at most `most` of them; `place` is the province's
 * present name, `elsewhere` stands in for it where none is known. Empty for an unknown matter.
 */
export function namesOfOffices(
  offices: Office[],
  matter: string,
  { place, elsewhere, most = 2 }: { place: string | null; elsewhere: string; most?: number },
): string[] {
  const levels = offices.find((one) => one.matter === matter)?.levels ?? []
  return levels.slice(0, most).map(({ office }) => office.replaceAll('{place}', place ?? elsewhere))
}
