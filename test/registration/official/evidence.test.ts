import { expect, test } from 'vitest'
import {
  criteriaProvedBy,
  kindsInOrder,
  kindsProving,
} from '#src/registration/official/evidence.ts'
import { type PaperKind, paperKinds } from '#src/registration/papers.ts'
import { criteria } from '../a-dossier.ts'

const setOf = (number: number) => {
  const found = criteria.sets.find(({ set }) => set === number)
  if (!found) throw new Error(`no set ${number}`)
  return found
}
const proved = (kind: PaperKind, set: number) =>
  criteriaProvedBy(kind, setOf(set)).map(({ id }) => id)

/** What each kind of paper proves in sets that number their criteria differently. */
const known: [PaperKind, number, string[]][] = [
  ['registration', 7, ['3.1']],
  ['registration', 26, ['3.1', '8']],
  ['foodSafety', 7, ['9']],
  ['foodSafety', 1, ['10']],
  ['foodSafety', 16, ['9']],
  ['foodSafety', 18, ['6', '12']],
  ['foodSafety', 22, []],
  ['foodSafety', 26, ['9']],
  ['permit', 20, ['12']],
  ['permit', 26, ['8']],
  ['selfDeclaration', 3, ['9']],
  ['selfDeclaration', 19, ['6']],
  ['selfDeclaration', 25, []],
  ['testReport', 5, ['8']],
  ['testReport', 18, ['7', '10']],
  ['testReport', 19, ['6', '11']],
  ['testReport', 20, ['6', '10']],
  ['label', 9, ['2.3', '2.4']],
  ['label', 22, ['2.2', '2.3']],
  ['label', 24, ['2.2']],
  ['packaging', 9, ['2.2']],
  ['packaging', 23, ['2.2', '6.3']],
  ['contract', 1, ['1.1', '1.2', '1.5', '4.1']],
  ['contract', 2, ['1.1', '1.3', '1.5', '4.1']],
  ['contract', 5, ['1.1', '1.4', '4.1']],
  ['contract', 7, ['1.1', '1.2', '1.5', '4.1']],
  ['contract', 26, ['4.1', '4.2']],
  ['story', 7, ['5.1', '5.2', '5.3']],
  ['story', 26, ['5.1', '5.2']],
]

test.each(known)('%s in set %i proves %j', (kind, set, ids) => {
  expect(proved(kind, set)).toEqual(ids)
})

const everywhere: PaperKind[] = ['registration', 'trademark', 'contract', 'story']

test.each(criteria.sets)('set $set: every paper has its place', (set) => {
  for (const kind of everywhere) expect(criteriaProvedBy(kind, set), kind).not.toEqual([])
  expect(criteriaProvedBy('trademark', set).map(({ id }) => id)).toEqual(['3.5'])
  if (set.set <= 20) {
    for (const kind of ['foodSafety', 'permit', 'selfDeclaration', 'testReport'] as const) {
      for (const { part } of criteriaProvedBy(kind, set)) expect(part, kind).toBe('C')
      expect(criteriaProvedBy(kind, set), kind).not.toEqual([])
    }
  }
  for (const kind of ['oldCertificate', 'photo', 'other'] as const) {
    expect(criteriaProvedBy(kind, set)).toEqual([])
  }
})

test.each(criteria.sets)('set $set: papers stand in the order of the criteria', (set) => {
  const order = kindsInOrder(set)
  expect(order.toSorted()).toEqual([...paperKinds].toSorted())
  expect(order[0]).toBe('oldCertificate')
  expect(order.at(-1)).toBe('other')
  const firsts = order.flatMap((kind) => criteriaProvedBy(kind, set)[0]?.id ?? [])
  const inSheet = firsts.map((id) => id.split('.').map(Number))
  const sorted = inSheet.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))
  expect(inSheet).toEqual(sorted)
})

test('the two directions agree, and without a set the kinds stand as they are listed', () => {
  for (const set of criteria.sets) {
    for (const kind of paperKinds) {
      for (const criterion of criteriaProvedBy(kind, set)) {
        expect(kindsProving(criterion)).toContain(kind)
      }
    }
  }
  expect(kindsInOrder(null)).toEqual([...paperKinds])
})
