import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLargest } from '#src/knowledge/indexing/largest.ts'

test('the largest come as a full sort would give them, without zeros and the disallowed', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), fc.nat(8), (numbers, limit) => {
      const places = numbers.map((_, at) => at).filter((at) => at % 3 > 0 && numbers[at])
      places.sort((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0) || a - b)
      const found = findLargest(Float64Array.from(numbers), limit, (at) => at % 3 > 0)
      expect(found).toEqual(places.slice(0, limit))
    }),
  )
})
