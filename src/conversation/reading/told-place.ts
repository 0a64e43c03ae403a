import type { FoundPlace } from '#src/programme/places.ts'
import { asking, atPlace } from '#src/text/follow-up.ts'
import { besidePlace, livesIn, movesTo } from '#src/text/home.ts'
import { align, findPlaceSpan, type Readers, spansOf } from './slots.ts'

/** Where a person says to live; `alone` where the message says nothing else. */
export type ToldPlace = { place: Exclude<FoundPlace, { kind: 'none' | 'several' }>; alone: boolean }

/** Letters a place may stand behind "I live in": a village, a commune. */
const NEAR = 30

export function readToldPlace(message: string, readers: Readers): ToldPlace | null {
  const { text, plain } = align(message)
  const told = [...spansOf(plain, movesTo), ...spansOf(plain, livesIn)]
  for (const { start, end } of told) {
    const found = findPlaceAfter(text.slice(end), readers)
    if (!found || found.start > NEAR || spansOf(plain.slice(end, end + found.start), asking).length)
      continue
    return {
      place: found.place,
      alone: isNothing(plain.slice(0, start), plain.slice(end + found.end)),
    }
  }
  return null
}

/** A message that is a place's name, as an answer to "which province?". */
export function readBarePlace(message: string, readers: Readers): ToldPlace | null {
  const { text, plain } = align(message)
  const found = findPlaceAfter(text, readers)
  if (!found) return null
  const alone = isNothing(plain.slice(0, found.start), plain.slice(found.end))
  return alone ? { place: found.place, alone } : null
}

/** Read as if "in" stood before it, which initials need to be a place. */
function findPlaceAfter(text: string, readers: Readers) {
  const lead = atPlace('').length
  const span = findPlaceSpan(atPlace(text), readers)
  if (!span) return null
  const place = readers.findPlace(atPlace(atPlace(text).slice(span.start, span.end)))
  if (place.kind !== 'one' && place.kind !== 'ambiguous') return null
  return { place, start: Math.max(0, span.start - lead), end: span.end - lead }
}

function isNothing(before: string, after: string): boolean {
  return [before, after].every((part) => part.replaceAll(besidePlace, '') === '')
}
