import { describe, expect, it } from 'vitest'
import { toStarBand } from '#src/programme/stars.ts'

describe('the stars of a score', () => {
  it.each([
    [100, 5],
    [90, 5],
    [89.99, 4],
    [82, 4],
    [70, 4],
    [69.9, 3],
    [50, 3],
    [49.9, 2],
    [30, 2],
    [29.9, 1],
    [0, 1],
  ])('%s points are %s stars', (points, stars) => {
    expect(toStarBand(points)?.stars).toBe(stars)
  })

  it('recognises three stars and more, and nothing below', () => {
    expect([90, 70, 50, 30, 0].map((points) => toStarBand(points)?.recognised)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  it.each([-1, 100.5, Number.NaN])('gives no band to %s, which is no score', (points) => {
    expect(toStarBand(points)).toBeNull()
  })
})
