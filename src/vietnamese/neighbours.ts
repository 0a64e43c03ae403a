/** Spellings of chat that use letters Vietnamese has not, or drop one of a final pair. */
const RESPELLINGS: [RegExp, string][] = [
  [/^f/, 'ph'],
  [/^w/, 'qu'],
  [/^w/, 'hu'],
  [/^j/, 'gi'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^z/, 'v'],
  [/^dz/, 'd'],
  [/^k(?=[aou])/, 'c'],
  [/^c(?=[ei])/, 'k'],
  [/^g(?=[ei])/, 'gh'],
  [/^ng(?=[ei])/, 'ngh'],
  [/j/, 'i'],
  [/w/, 'u'],
  [/k$/, 'ch'],
  [/k$/, 'c'],
  [/ck$/, 'ch'],
  [/g$/, 'ng'],
  [/h$/, 'nh'],
]

/** The words of `vocabulary` that are one letter added, dropped, replaced or swapped with the next away. */
export function createSlipFinder(vocabulary: Iterable<string>): (word: string) => string[] {
  // Two such words share what is left of them after one letter is dropped (the idea of SymSpell).
  const byRest = new Map<string, string[]>()
  for (const word of vocabulary) {
    for (const rest of dropOne(word)) {
      const words = byRest.get(rest)
      if (words) words.push(word)
      else byRest.set(rest, [word])
    }
  }
  return (word) => {
    const near = new Set<string>()
    for (const rest of dropOne(word)) {
      for (const other of byRest.get(rest) ?? []) if (isOneSlip(word, other)) near.add(other)
    }
    return [...near]
  }
}

/** The word itself and all that is left of it without one letter. */
function dropOne(word: string): Set<string> {
  const rests = new Set([word])
  for (let at = 0; at < word.length; at += 1) rests.add(word.slice(0, at) + word.slice(at + 1))
  return rests
}

function isOneSlip(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const left = a.length - start - end
  const right = b.length - start - end
  if (left === 2 && right === 2) return a[start] === b[start + 1] && a[start + 1] === b[start]
  return left <= 1 && right <= 1 && left + right > 0
}

/** The folded syllables a chat spelling may stand for ("fai" → "phai"). */
export function findRespellings(folded: string): string[] {
  const found: string[] = []
  for (const [written, meant] of RESPELLINGS) {
    if (written.test(folded)) found.push(folded.replace(written, meant))
  }
  return found
}
