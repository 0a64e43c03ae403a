import { expect, test } from 'vitest'
import {
  addFigures,
  compareFigures,
  type Figure,
  findConflicts,
  parseFigures,
} from '#src/programme/figures.ts'

function aFigure(changes: Partial<Figure> = {}): Figure {
  const [row] = parseFigures([
    {
      id: 'a',
      place: 'Cần Thơ',
      what: 'kinh phí',
      subject: 'kinh phí của kế hoạch',
      period: { from: 2019, to: 2020 },
      amount: 400,
      unit: 'tỷ đồng',
      kind: 'budget',
      source: 'a#Kinh phí',
      confidence: 'high',
    },
  ])
  if (!row) throw new Error('no row')
  return { ...row, ...changes }
}

test('amounts are compared whatever unit of money they are in', () => {
  const small = aFigure({ id: 'b', amount: 383.92, unit: 'triệu đồng' })
  const found = compareFigures(aFigure(), small)
  expect(found).toMatchObject({ kind: 'compared', unit: 'đồng', higher: { id: 'a' } })
  expect(found.kind === 'compared' && found.difference).toBeCloseTo(399_616_080_000)
  expect(compareFigures(aFigure(), aFigure({ id: 'b' }))).toMatchObject({
    difference: 0,
    higher: null,
  })
})

test('a goal is not compared with a result, nor money with products', () => {
  const goal = aFigure({ kind: 'goal', unit: 'sản phẩm' })
  expect(compareFigures(goal, aFigure({ kind: 'result', unit: 'sản phẩm' }))).toEqual({
    kind: 'incomparable',
    why: 'kind',
  })
  expect(compareFigures(goal, aFigure())).toEqual({ kind: 'incomparable', why: 'unit' })
})

test('rows of one unit are added', () => {
  const rows = [aFigure(), aFigure({ id: 'b', amount: 500, unit: 'triệu đồng' })]
  expect(addFigures(rows)).toEqual({ amount: 400_500_000_000, unit: 'đồng' })
  expect(addFigures([...rows, aFigure({ unit: 'sản phẩm' })])).toBeNull()
  expect(addFigures([])).toBeNull()
})

test('two amounts of one thing are a conflict, of two times none', () => {
  const other = aFigure({ id: 'b', amount: 410 })
  expect(findConflicts([aFigure(), other])).toHaveLength(1)
  expect(findConflicts([aFigure(), { ...other, period: { from: 2021, to: 2025 } }])).toEqual([])
  expect(
    findConflicts([aFigure(), aFigure({ id: 'b', amount: 400_000, unit: 'triệu đồng' })]),
  ).toEqual([])
})
