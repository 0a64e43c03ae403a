import { describe, expect, it } from 'vitest'
import { findSuccessor, validityOn } from '#src/programme/validity.ts'

describe('whether a document is law on a day', () => {
  const term = { effective: '2023-02-24', expires: '2026-07-21' }

  it.each([
    ['2023-02-23', 'not-yet'],
    ['2023-02-24', 'in-force'],
    ['2026-07-20', 'in-force'],
    ['2026-07-21', 'expired'],
    ['2026-11-22', 'expired'],
  ])('on %s it is %s', (day, validity) => {
    expect(validityOn(term, day)).toBe(validity)
  })

  it('stays in force without an end', () => {
    expect(validityOn({ effective: '2026-05-22', expires: null }, '2050-01-01')).toBe('in-force')
  })

  it('is unknown without a beginning, until its end is past', () => {
    const plan = { effective: null, expires: '2026-01-01' }
    expect(validityOn(plan, '2025-06-01')).toBe('unknown')
    expect(validityOn(plan, '2026-01-01')).toBe('expired')
  })

  it('is unknown when nobody could confirm that it still stands', () => {
    const term = { effective: '2020-01-01', expires: 'unknown' }
    expect(validityOn(term, '2019-12-31')).toBe('not-yet')
    expect(validityOn(term, '2026-11-22')).toBe('unknown')
  })
})

describe('what replaced a document', () => {
  const documents = [
    { id: 'first', effective: '2019-08-21', expires: '2023-02-24', replaces: [] },
    { id: 'second', effective: '2023-02-24', expires: '2026-07-21', replaces: ['first'] },
    { id: 'third', effective: '2026-05-22', expires: null, replaces: ['second'] },
  ]

  it('is followed through every replacement that has taken effect', () => {
    expect(findSuccessor(documents, 'first', '2026-11-22')?.id).toBe('third')
    expect(findSuccessor(documents, 'first', '2025-01-01')?.id).toBe('second')
  })

  it('is nothing before the replacement takes effect, and nothing for the newest', () => {
    expect(findSuccessor(documents, 'first', '2020-01-01')).toBeNull()
    expect(findSuccessor(documents, 'third', '2026-11-22')).toBeNull()
  })

  it('ends where documents replace each other in a circle', () => {
    const circle = [
      { id: 'a', effective: '2020-01-01', expires: null, replaces: ['b'] },
      { id: 'b', effective: '2020-01-01', expires: null, replaces: ['a'] },
    ]
    expect(findSuccessor(circle, 'a', '2026-01-01')?.id).not.toBe('a')
  })
})
