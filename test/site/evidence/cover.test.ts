import { expect, test } from 'vitest'
import { coverColours } from '../../../site/evidence/blur/brush.ts'
import { cellsUnder, gridOf, placesBetween, within } from '../../../site/evidence/blur/grid.ts'

test('a photo has forty cells along its longer side', () => {
  expect(gridOf(2560, 1920)).toEqual({ cell: 64, columns: 40, rows: 30 })
  expect(gridOf(1000, 100)).toEqual({ cell: 25, columns: 40, rows: 4 })
  expect(gridOf(3, 1)).toEqual({ cell: 1, columns: 3, rows: 1 })
})

test('the brush stays on the photo', () => {
  const grid = gridOf(400, 300)
  expect(cellsUnder(grid, { column: 0, row: 0 }, 1)).toEqual([0, 1, 40, 41])
  expect(within(grid, { column: -5, row: 99 })).toEqual({ column: 0, row: 29 })
})

test('a quick finger leaves no gap', () => {
  const places = placesBetween({ column: 2, row: 2 }, { column: 6, row: 4 })
  expect(places).toEqual([
    { column: 3, row: 3 },
    { column: 4, row: 3 },
    { column: 5, row: 4 },
    { column: 6, row: 4 },
  ])
})

test('the same photo is covered with other colours each time: they do not tell what was below', () => {
  const grid = gridOf(400, 300)
  const means = new Uint8ClampedArray(40 * 30 * 4).fill(128)
  const first = coverColours(grid, means)
  expect(first).toHaveLength(1200)
  expect(first).not.toEqual(coverColours(grid, means))
  expect(new Set(first).size).toBeGreaterThan(100)
})
