import type { Brush } from './brush.ts'
import type { Hand } from './follow-hand.ts'

/** Draws the box that words and keys speak of: around the cells that the brush would cover, in hundredths of the picture. */
export function placeBox(box: HTMLElement, { canvas, grid }: Brush, { place, reach }: Hand): void {
  const percent = (cells: number, length: number) => `${((cells * grid.cell) / length) * 100}%`
  box.style.left = percent(place.column - reach, canvas.width)
  box.style.top = percent(place.row - reach, canvas.height)
  box.style.width = percent(reach * 2 + 1, canvas.width)
  box.style.height = percent(reach * 2 + 1, canvas.height)
}

/** The middle of a picture, where the box begins. */
export const middleOf = ({ grid: { columns, rows } }: Pick<Brush, 'grid'>): Hand['place'] => ({
  column: Math.floor(columns / 2),
  row: Math.floor(rows / 2),
})
