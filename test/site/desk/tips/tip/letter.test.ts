import { expect, it } from 'vitest'
import { drawing } from '../../../../../site/desk/tips/tip/letter.tsx'

/** Corners of a text that is `long` and 15 high, turned by 16 degrees about its beginning, as the drawing says. */
function cornersOf(svg: string, long: number): { x: number; y: number }[] {
  const [, x = 0, y = 0] = (/<text x="([\d.]+)" y="([\d.]+)"/.exec(svg) ?? []).map(Number)
  const turn = (-16 * Math.PI) / 180
  return [
    [0, 0],
    [long, 0],
    [0, -15],
    [long, -15],
  ].map(([right = 0, down = 0]) => ({
    x: x + right * Math.cos(turn) - down * Math.sin(turn),
    y: y + right * Math.sin(turn) + down * Math.cos(turn),
  }))
}

it.each(['王五　2026年11月26日', `${'很长的名字'.repeat(12)}　2026年11月26日`])(
  'the reader’s name over a letter is whole, however long: %s',
  (mark) => {
    const svg = drawing(mark)
    const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number)
    expect(svg).toContain(mark)
    for (const { x, y } of cornersOf(svg, mark.length * 15)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(width)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(height)
    }
  },
)

it('nothing of a name ends the drawing', () => {
  expect(drawing('a<b>"c&')).toContain('>a b  c </text>')
})
