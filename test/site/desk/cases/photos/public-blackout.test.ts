import { expect, it } from 'vitest'
import { coverBox } from '../../../../../site/desk/cases/photos/public-blackout.tsx'
import { leftOf } from '../../../../../site/desk/frame/photos/cut.ts'

it('a face is covered with every cell that it touches, in one stroke', () => {
  const cells: string[] = []
  let strokes = 0
  const grid = { cell: 10, columns: 40, rows: 30 }
  const brush = {
    grid,
    begin: () => void strokes++,
    cover: ({ column, row }: { column: number; row: number }) => void cells.push(`${column},${row}`),
  }
  coverBox(brush, { x: 15, y: 8, width: 20, height: 12 })
  expect(strokes).toBe(1)
  expect(cells.sort()).toEqual(['1,0', '1,1', '2,0', '2,1', '3,0', '3,1'])
})

it('what is left of a picture that was cut is in whole pixels, and never nothing', () => {
  const whole = { width: 1000, height: 500 }
  expect(leftOf(whole, { top: 0, right: 0, bottom: 0, left: 0 })).toEqual({
    x: 0,
    y: 0,
    width: 1000,
    height: 500,
  })
  expect(leftOf(whole, { top: 10, right: 20, bottom: 0, left: 5 })).toEqual({
    x: 50,
    y: 50,
    width: 750,
    height: 450,
  })
  expect(leftOf({ width: 1, height: 1 }, { top: 45, right: 45, bottom: 45, left: 45 })).toMatchObject({
    width: 1,
    height: 1,
  })
})
