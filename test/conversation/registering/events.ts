import fc from 'fast-check'
import { exitTexts, orderTexts, otherTexts } from './model-input.ts'
import { conversations, type Event } from './walk.ts'

const LONGEST = 70

const texts = [...Object.keys(exitTexts), ...Object.keys(orderTexts), ...otherTexts]
const kinds = ['photo', 'registration', 'foodSafety', 'story']
const stops = ['papers', 'rating', 'case', 'phone', 'criterion:1.1', 'plan', null, null, null]
const on = fc.constantFrom(...conversations)
const first = fc.constant(conversations[0])
const place = fc.oneof({ weight: 4, arbitrary: first }, { weight: 2, arbitrary: on })
const pick = fc.nat(999)
const twice = fc.nat(9).map((n) => n === 0)
const weird = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => `z${text}z`)
const numbers = fc.integer({ min: 1, max: 70 }).map(String)

const doing = <Name extends Event['do']>(name: Name) => fc.constant(name)
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 50, arbitrary: fc.record({ do: doing('answer'), on: place, pick, twice }) },
  { weight: 5, arbitrary: fc.record({ do: doing('bad'), on: place, pick, twice }) },
  { weight: 25, arbitrary: fc.record({ do: doing('press'), on: place, pick, twice }) },
  { weight: 8, arbitrary: fc.record({ do: doing('stale'), on: place, pick, twice }) },
  { weight: 3, arbitrary: fc.record({ do: doing('burst'), on: place, pick, twice }) },
  {
    weight: 25,
    arbitrary: fc.record({ do: doing('say'), on: place, text: fc.constantFrom(...texts), twice }),
  },
  { weight: 4, arbitrary: fc.record({ do: doing('weird'), on: place, text: numbers, twice }) },
  { weight: 3, arbitrary: fc.record({ do: doing('weird'), on: place, text: weird, twice }) },
  { weight: 3, arbitrary: fc.record({ do: doing('restart'), law: twice }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('pass'), hours: fc.constantFrom(1, 13, 72, 800) }),
  },
  { weight: 4, arbitrary: fc.record({ do: doing('link'), on: place, to: on }) },
  { weight: 1, arbitrary: fc.record({ do: doing('unlink'), on, pick }) },
  { weight: 1, arbitrary: fc.record({ do: doing('erase'), on }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...{ do: doing('official'), pick },
      to: fc.constantFrom('reviewing', 'returned', 'proposed'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: doing('file'), pick, kind: fc.constantFrom(...kinds) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: doing('fill'), pick, upTo: fc.constantFrom(...stops) }),
  },
)
/** Most walks begin with somebody who consents; some with whatever comes. */
const opening: Event[] = ['dang ky', 'tôi đồng ý', 'không'].map((text) => ({
  ...{ do: 'say', on: conversations[0], text, twice: false },
}))
export const walk = fc
  .tuple(fc.nat(9), fc.array(event, { maxLength: LONGEST, size: 'max' }))
  .map(([n, events]) => (n === 0 ? events : [...opening, ...events]))
