/** Article 3 of Decision 26/2026/QD-TTg; `below` is excluded except for the full 100 points. */
export const starBands = [
  { stars: 5, from: 90, below: 100, recognised: true },
  { stars: 4, from: 70, below: 90, recognised: true },
  { stars: 3, from: 50, below: 70, recognised: true },
  { stars: 2, from: 30, below: 50, recognised: false },
  { stars: 1, from: 0, below: 30, recognised: false },
] as const

export type StarBand = (typeof starBands)[number]

/**
 * The band an average score falls into (article 3), or null for a number that is no score. The band is
 * what the total allows: the minimums of appendix II can hold a product lower and are not looked at here.
 */
export function toStarBand(points: number): StarBand | null {
  if (!(points >= 0 && points <= 100)) return null
  return starBands.find(({ from }) => points >= from) ?? null
}
