import { describe, expect, it } from 'vitest'
import { findSuccessor, stateOn, validityOn } from '#src/programme/validity.ts'

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

describe('what is suspended', () => {
  const term = {
    effective: '2026-01-26',
    expires: '2027-01-01',
    suspensions: [
      { by: 'a', from: '2026-02-04', until: '2026-04-16' },
      { by: 'b', from: '2026-06-01', until: null },
    ],
  }

  it.each([
    ['2026-01-25', 'not-yet'],
    ['2026-02-03', 'in-force'],
    ['2026-02-04', 'suspended'],
    ['2026-04-15', 'suspended'],
    ['2026-04-16', 'in-force'],
    ['2026-12-31', 'suspended'],
    ['2027-01-01', 'expired'],
  ])('on %s is %s', (day, state) => {
    expect(stateOn(term, day)).toBe(state)
  })

  it('is cited as not yet in force, for a citation knows no other word', () => {
    expect(validityOn(term, '2026-03-01')).toBe('not-yet')
  })

  it('stands in for nothing meanwhile', () => {
    const documents = [
      { id: 'old', effective: '2018-02-02', expires: null, replaces: [] },
      { id: 'new', ...term, replaces: ['old'] },
    ]
    expect(findSuccessor(documents, 'old', '2026-03-01')).toBeNull()
    expect(findSuccessor(documents, 'old', '2026-05-01')?.id).toBe('new')
  })
})

describe('a provision with a time of its own', () => {
  const document = { effective: '2023-02-24', expires: '2026-07-21' }
  const part = { from: '2023-06-01', until: '2025-07-01' }

  it.each([
    ['2023-02-23', 'not-yet'],
    ['2023-05-31', 'not-yet'],
    ['2023-06-01', 'in-force'],
    ['2025-06-30', 'in-force'],
    ['2025-07-01', 'expired'],
    ['2026-07-21', 'expired'],
  ])('on %s is %s, whatever its document is', (day, state) => {
    expect(stateOn(document, day, part)).toBe(state)
    expect(validityOn(document, day, part)).toBe(state)
  })

  it('is no better known than its document', () => {
    expect(validityOn({ effective: null, expires: null }, '2024-01-01', part)).toBe('unknown')
  })
})
