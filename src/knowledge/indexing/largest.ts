/**
 * The places of the `limit` largest positive scores among those allowed, largest first, the earlier of
 * equals first. Sorting all of 100,000 took four fifths of a search.
 */
export function findLargest(
  scores: Float64Array,
  limit: number,
  isAllowed: (at: number) => boolean = () => true,
): number[] {
  const kept: number[] = []
  let least = 0
  for (let at = 0; at < scores.length; at += 1) {
    const score = scores[at] ?? 0
    if (score <= least || !isAllowed(at)) continue
    let place = kept.length
    while (place > 0 && (scores[kept[place - 1] ?? 0] ?? 0) < score) place -= 1
    kept.splice(place, 0, at)
    if (kept.length > limit) kept.pop()
    if (kept.length === limit) least = scores[kept.at(-1) ?? 0] ?? 0
  }
  return kept
}
