import {
  asking,
  asksAboutUs,
  asksTheSame,
  beginsAnew,
  endsOn,
  fillers,
  goesOn,
  predicates,
} from '#src/text/follow-up.ts'
import { fold, normalise } from '#src/vietnamese/normalise.ts'
import { align, findSlots, overlap, type Readers, type Span, spansOf } from './slots.ts'

/** A message by the parts it is made of, as spans of its body. */
export type Said = NonNullable<ReturnType<typeof takeApart>>

/** Null where nothing is left of a message beside the words that join it to the last one. */
export function takeApart(message: string, readers: Readers) {
  const whole = align(message.replace(/[?!.…]+\s*$/u, ''))
  if (asksAboutUs.test(whole.plain)) return null
  const lead = beginsAnew.test(whole.plain) ? 0 : leadOf(whole.text)
  const tail = whole.plain.slice(lead).match(endsOn)?.[0] ?? ''
  const marked = lead > 0 || asksTheSame.test(tail)
  // A tail that is all there is asks something itself.
  const body = align(whole.text.slice(lead, tail ? -tail.length : undefined))
  if (!body.text) return null
  const slots = findSlots(body, readers)
  const free = (spans: Span[]) => spans.filter((span) => !slots.some((slot) => overlap(slot, span)))
  const asks = free(spansOf(body.plain, asking))
  const does = free(spansOf(body.plain, predicates)).filter(
    (span) => !asks.some((ask) => overlap(ask, span)),
  )
  const known = [...slots, ...asks, ...does, ...spansOf(body.plain, fillers)]
  const syllables = spansOf(body.plain, /[a-z0-9%*]+/g)
  const rest = syllables.filter((span) => !known.some((one) => overlap(one, span)))
  return { ...body, marked, slots, asks, does, rest, syllables: syllables.length }
}

/** How much of a text are words that join it to what was said before. */
export function leadOf(text: string): number {
  const lower = normalise(text)
  if (lower.length !== text.length) return 0
  const pattern = lower === fold(text) ? goesOn.plain : goesOn.marked
  return lower.match(pattern)?.[0].length ?? 0
}
