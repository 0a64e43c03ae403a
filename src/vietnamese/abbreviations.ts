import groups from './abbreviations.json' with { type: 'json' }
import { fold } from './normalise.ts'

const longForms = readGroups()

/**
 * What a short form may stand for, likeliest first in OCOP talk; the list is curated by hand from the
 * abbreviations of decrees and from everyday chat spelling, and holds no form that is a common
 * syllable of its own. A form typed without marks is found too ("dkkd").
 */
export function findLongForms(term: string): string[][] {
  return longForms.get(term) ?? []
}

function readGroups(): Map<string, string[][]> {
  const forms = new Map<string, string[][]>()
  for (const group of Object.values(groups)) {
    for (const [short, meanings] of Object.entries(group)) {
      const split = meanings.map((meaning) => meaning.split(' '))
      for (const key of new Set([short, fold(short)])) {
        forms.set(key, [...(forms.get(key) ?? []), ...split])
      }
    }
  }
  return forms
}
