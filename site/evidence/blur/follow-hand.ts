import type { Brush } from './brush.ts'
import { type Place, placesBetween, within } from './grid.ts'

/** Where the box is and how large the brush, shared by finger, mouse and keys. */
export interface Hand {
  place: Place
  reach: number
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Covers where a finger or mouse goes over the photo. `moved` hears of every change. */
export function followPointer(brush: Brush, hand: Hand, moved: () => void): void {
  const { canvas, grid } = brush
  let down = false
  const go = (event: PointerEvent, from?: Place) => {
    const frame = canvas.getBoundingClientRect()
    const column = Math.floor(((event.clientX - frame.left) / frame.width) * (canvas.width / grid.cell))
    const row = Math.floor(((event.clientY - frame.top) / frame.height) * (canvas.height / grid.cell))
    const to = within(grid, { column, row })
    for (const place of placesBetween(from ?? to, to)) brush.cover(place, hand.reach)
    hand.place = to
    moved()
  }
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    down = true
    canvas.setPointerCapture(event.pointerId)
    brush.begin()
    go(event)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (down) go(event, hand.place)
  })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    canvas.addEventListener(end, () => {
      down = false
    })
  }
}

/** Arrows move the box; Enter and the space bar cover what is in it. */
export function followKeys(brush: Brush, hand: Hand, moved: () => void): void {
  brush.canvas.addEventListener('keydown', (event) => {
    const move = moves[event.key]
    const covers = event.key === 'Enter' || event.key === ' '
    if (!move && !covers) return
    event.preventDefault()
    if (move) {
      const { column, row } = hand.place
      hand.place = within(brush.grid, { column: column + move[0], row: row + move[1] })
    } else coverHere(brush, hand)
    moved()
  })
}

/** Covers what is in the box, as a stroke of its own. */
export function coverHere(brush: Brush, { place, reach }: Hand): void {
  brush.begin()
  brush.cover(place, reach)
}
