import { fold, normalise } from '#src/vietnamese/normalise.ts'
import ethnicities from './ethnicities.json' with { type: 'json' }
import { type Read, withoutCourtesy } from './reading.ts'

/** What is said before a people's name, folded: "the people", "I am"; the surest first. */
const CUES = ['nguoi', 'toc', 'dt', 'la', 'em', 'toi', 'minh']
/** The names of a people by how they are typed, with marks and without; the official one first. */
const MARKED = readNames(normalise)
const UNMARKED = readNames(fold)
const LONGEST = 4

/** One of the 54 peoples of Vietnam by its official name, from that or from another it goes by. */
export function readEthnicity(text: string): Read<string, 'unknown'> {
  const words = normalise(withoutCourtesy(text))
    .split(/[\s,;.]+/)
    .filter(Boolean)
  const whole = find(words)
  if (whole) return { value: whole }
  for (const cue of CUES) {
    for (const [at, word] of words.entries()) {
      const named = fold(word) === cue ? findFirst(words.slice(at + 1)) : null
      if (named) return { value: named }
    }
  }
  return { problem: 'unknown' }
}

/** The longest name at the start. */
function findFirst(words: string[]): string | null {
  for (let length = LONGEST; length > 0; length -= 1) {
    const here = words.slice(0, length)
    if (here.length < length) continue
    const found = find(here)
    if (found) return found
  }
  return null
}

function find(words: string[]): string | null {
  const typed = join(words.join(' '))
  return MARKED.get(typed) ?? UNMARKED.get(typed) ?? UNMARKED.get(join(fold(typed))) ?? null
}

function join(name: string): string {
  return name.replace(/[\s'\u2019\u2018-]/g, '')
}

function readNames(spell: (name: string) => string): Map<string, string> {
  const found = new Map<string, string>()
  const peoples = Object.entries(ethnicities)
  for (const [official] of peoples) found.set(join(spell(official)), official)
  for (const [official, others] of peoples) {
    for (const other of others) {
      const key = join(spell(other))
      if (!found.has(key)) found.set(key, official)
    }
  }
  return found
}
