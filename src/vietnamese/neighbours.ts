const LETTERS = [...'abcdeghiklmnopqrstuvxy']

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

/** Every folded string one letter added, dropped, replaced or swapped away; not checked against words. */
export function findNeighbours(folded: string): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at <= folded.length; at += 1) {
    const before = folded.slice(0, at)
    const letter = folded[at] ?? ''
    const after = folded.slice(at + 1)
    if (letter) found.add(before + after)
    if (after) found.add(before + after[0] + letter + after.slice(1))
    for (const other of LETTERS) {
      found.add(before + other + letter + after)
      if (letter) found.add(before + other + after)
    }
  }
  found.delete(folded)
  return found
}

/** The folded syllables a chat spelling may stand for ("fai" → "phai"). */
export function findRespellings(folded: string): string[] {
  const found: string[] = []
  for (const [written, meant] of RESPELLINGS) {
    if (written.test(folded)) found.push(folded.replace(written, meant))
  }
  return found
}
