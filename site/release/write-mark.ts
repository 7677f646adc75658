import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The mark as drawn by hand: 明 in a frame, `#` for white on vermilion. */
const drawing = [
  '................',
  '.##############.',
  '.#............#.',
  '.#.####.#####.#.',
  '.#.#..#.#...#.#.',
  '.#.#..#.#...#.#.',
  '.#.####.#####.#.',
  '.#.#..#.#...#.#.',
  '.#.#..#.#...#.#.',
  '.#.####.#####.#.',
  '.#......#...#.#.',
  '.#.....#....#.#.',
  '.#....#....##.#.',
  '.#............#.',
  '.##############.',
  '................',
]

/** Blue, green, red, opacity: as an icon's picture holds them. */
const VERMILION = [0x1a, 0x2a, 0xbf, 0xff]
const WHITE = [0xff, 0xff, 0xff, 0xff]

/** Writes `favicon.ico` for browsers and bookmarks that ask for no other: one picture of 32 × 32, drawn here. */
export function writeMark(client: string): void {
  writeFileSync(join(client, 'favicon.ico'), icon(2))
}

/** The drawing with every dot `scale` pixels wide, as an icon file of one picture. */
function icon(scale: number): Uint8Array {
  const size = drawing.length * scale
  const rows = drawing.map((row) =>
    [...row].flatMap((dot) => Array(scale).fill(dot === '#' ? WHITE : VERMILION)),
  )
  // A bitmap begins with its lowest row.
  const pixels = rows
    .flatMap((row) => Array(scale).fill(row.flat()))
    .reverse()
    .flat()
  // One bit for each pixel: none is left out. A row fills up whole groups of four bytes.
  const mask = Buffer.alloc(size * 4 * Math.ceil(size / 32))
  const bitmap = Buffer.concat([bitmapHead(size), Buffer.from(pixels), mask])
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.set([size, size], 6)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(bitmap.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, bitmap])
}

/** A BITMAPINFOHEADER: as high as picture and mask together, 32 bits a pixel. */
function bitmapHead(size: number): Uint8Array {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(head.length, 0)
  head.writeInt32LE(size, 4)
  head.writeInt32LE(size * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  return head
}
