import { expect, test } from 'vitest'
import { type Linked, settleEdges } from '#src/programme/edges.ts'

function aDocument(id: string, changes: Partial<Linked> = {}): Linked {
  const open = { effective: '2020-01-01', expires: null, endsReplaced: null }
  return { id, ...open, replaces: [], suspends: [], ...changes }
}

function endOf(id: string, documents: Linked[]) {
  return settleEdges(documents).find((document) => document.id === id)?.expires
}

test('a replaced document ends when the other begins, or on the day that one names', () => {
  const next = { effective: '2026-05-22', replaces: ['old'] }
  expect(endOf('old', [aDocument('old'), aDocument('new', next)])).toBe('2026-05-22')
  const named = aDocument('new', { ...next, endsReplaced: '2026-07-21' })
  expect(endOf('old', [aDocument('old'), named])).toBe('2026-07-21')
})

test('the first of several replacements ends it; an end of its own comes before them', () => {
  const later = aDocument('later', { effective: '2025-01-01', replaces: ['old'] })
  const first = aDocument('first', { effective: '2023-01-01', replaces: ['old'] })
  expect(endOf('old', [aDocument('old'), later, first])).toBe('2023-01-01')
  expect(endOf('old', [aDocument('old', { expires: '2022-01-01' }), later])).toBe('2022-01-01')
})

test('a replacement settles what nobody could confirm, and one without a day settles nothing', () => {
  const old = aDocument('old', { expires: 'unknown' })
  const dated = aDocument('new', { effective: '2026-01-01', replaces: ['old'] })
  expect(endOf('old', [old, dated])).toBe('2026-01-01')
  expect(endOf('old', [old, aDocument('new', { effective: null, replaces: ['old'] })])).toBe(
    'unknown',
  )
})

test('a replacement that rests ends nothing before it wakes', () => {
  const old = aDocument('old')
  const next = aDocument('new', { effective: '2026-01-26', replaces: ['old'] })
  const rest = (until: string | null) =>
    aDocument('rest', {
      effective: '2026-01-26',
      suspends: [{ document: 'new', from: null, until }],
    })
  expect(endOf('old', [old, next, rest(null)])).toBeNull()
  expect(endOf('old', [old, next, rest('2026-04-16')])).toBe('2026-04-16')
})

test('a suspension without a first day begins with the document that orders it', () => {
  const by = aDocument('by', {
    effective: '2026-02-04',
    suspends: [{ document: 'new', from: null, until: '2026-04-16' }],
  })
  const [settled] = settleEdges([aDocument('new'), by])
  expect(settled?.suspensions).toEqual([{ by: 'by', from: '2026-02-04', until: '2026-04-16' }])
})
