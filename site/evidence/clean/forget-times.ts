import { boxesIn, readBoxes } from '../read/boxes.ts'

const nests = ['moov', 'trak', 'mdia']
const clocks = ['mvhd', 'tkhd', 'mdhd']

/** The same film with every time of making and changing zero, which means not told. The media are not read. */
export async function forgetTimes(file: Blob): Promise<Blob> {
  const movie = (await readBoxes(file))?.find(({ type }) => type === 'moov')
  if (!movie) return file
  const end = movie.start + movie.size
  const bytes = await file.slice(movie.start, end).arrayBuffer()
  clear(new DataView(bytes), movie.header, bytes.byteLength)
  return new Blob([file.slice(0, movie.start), bytes, file.slice(end)], { type: file.type })
}

function clear(bytes: DataView, start: number, end: number): void {
  for (const box of boxesIn(bytes, start, end)) {
    const from = box.start + box.header
    if (nests.includes(box.type)) clear(bytes, from, box.start + box.size)
    if (!clocks.includes(box.type)) continue
    const length = bytes.getUint8(from) === 1 ? 16 : 8
    new Uint8Array(bytes.buffer, from + 4, length).fill(0)
  }
}
