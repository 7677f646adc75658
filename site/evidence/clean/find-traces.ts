import type { Trace } from '../evidence.ts'
import { type Box, boxesIn, readBoxes } from '../read/boxes.ts'
import type { FormName } from '../read/form.ts'

/** Boxes at the top that hold pictures, sound, their order, or nothing. */
const plainTop = ['ftyp', 'styp', 'moov', 'mdat', 'moof', 'sidx', 'mfra', 'free', 'skip', 'wide', 'pdin']

/** Boxes that hold boxes. */
const nests = ['moov', 'trak', 'mdia', 'minf', 'dinf', 'stbl', 'edts', 'mvex']

/** Boxes that hold the times of making and of changing. */
const clocks = ['mvhd', 'tkhd', 'mdhd']

/** Boxes made for telling more than picture and sound. */
const tellers = ['udta', 'meta', 'uuid', 'cprt', 'XMP_']

const words: readonly (readonly [Trace, RegExp])[] = [
  ['place', /\xa9xyz|loci|location|gps/i],
  [
    'device',
    /\xa9(mak|mod|swr)|manu|modl|\bmake|model|android|software|com\.apple|samsung|huawei|xiaomi|vivo|oppo/i,
  ],
  ['time', /\xa9day|date|\d{4}-\d\d-\d\d/i],
]

/**
 * What an MP4 or MOV tells besides picture and sound: boxes for details, tracks that are neither, times of making.
 * Empty when there is nothing, undefined when it cannot be read.
 */
export async function findTraces(file: Blob): Promise<ReadonlySet<Trace> | undefined> {
  const top = await readBoxes(file)
  if (!top) return undefined
  const found = new Set<Trace>()
  for (const box of top) {
    if (!plainTop.includes(box.type)) await addTeller(file, box, found)
    if (box.type !== 'moov') continue
    const bytes = new DataView(await file.slice(box.start, box.start + box.size).arrayBuffer())
    searchMovie(bytes, box.header, bytes.byteLength, found)
  }
  return found
}

function searchMovie(bytes: DataView, start: number, end: number, found: Set<Trace>): void {
  for (const box of boxesIn(bytes, start, end)) {
    const from = box.start + box.header
    const to = box.start + box.size
    if (nests.includes(box.type)) searchMovie(bytes, from, to, found)
    if (clocks.includes(box.type) && hasTime(bytes, from)) found.add('time')
    if (box.type === 'hdlr' && !['vide', 'soun'].includes(textOf(bytes, from + 8, from + 12)))
      addOther(found, bytes, from, to)
    if (tellers.includes(box.type)) addWords(textOf(bytes, box.start, to), found)
  }
}

/** A data handler (`dhlr`) of QuickTime says only that the data are in this file. */
function addOther(found: Set<Trace>, bytes: DataView, from: number, to: number): void {
  if (textOf(bytes, from + 4, from + 8) !== 'dhlr') addWords(textOf(bytes, from, to), found)
}

async function addTeller(file: Blob, { start, size }: Box, found: Set<Trace>): Promise<void> {
  const bytes = await file.slice(start, start + Math.min(size, 1_000_000)).arrayBuffer()
  addWords(textOf(new DataView(bytes), 0, bytes.byteLength), found)
}

function addWords(text: string, found: Set<Trace>): void {
  const told = words.filter(([, pattern]) => pattern.test(text)).map(([trace]) => trace)
  for (const trace of told.length > 0 ? told : (['other'] as const)) found.add(trace)
}

/** Version 0 has times of four bytes, version 1 of eight; zero means not told. */
function hasTime(bytes: DataView, from: number): boolean {
  const length = bytes.getUint8(from) === 1 ? 16 : 8
  return [...Array(length).keys()].some((n) => bytes.getUint8(from + 4 + n) !== 0)
}

function textOf(bytes: DataView, from: number, to: number): string {
  const part = new Uint8Array(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from))
  return new TextDecoder('latin1').decode(part)
}

/** Chunks of a WAV file that are sound or say how to play it. */
const plainChunks = ['fmt ', 'data', 'fact']

/**
 * Whether a recording carries no tag: ID3 at its front or end, APE, chunks of a WAV that are no sound, blocks of a
 * FLAC behind the one that tells how to decode it.
 */
export async function isBareSound(form: FormName, file: Blob): Promise<boolean> {
  if (form === 'flac') return new Uint8Array(await file.slice(4, 5).arrayBuffer())[0] === 0x80
  if (form === 'wav') return (await chunksOf(file)).every((name) => plainChunks.includes(name))
  const front = await textAt(file, 0, 3)
  const end = await textAt(file, Math.max(0, file.size - 160), file.size)
  return front !== 'ID3' && !end.includes('TAG') && !end.includes('APETAGEX')
}

async function chunksOf(file: Blob): Promise<string[]> {
  const names: string[] = []
  for (let at = 12; at + 8 <= file.size; ) {
    const head = new DataView(await file.slice(at, at + 8).arrayBuffer())
    names.push(await textAt(file, at, at + 4))
    const size = head.getUint32(4, true)
    at += 8 + size + (size % 2)
  }
  return names
}

async function textAt(file: Blob, from: number, to: number): Promise<string> {
  return new TextDecoder('latin1').decode(await file.slice(from, to).arrayBuffer())
}
