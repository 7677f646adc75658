import { FileTrouble, type Trace, type Watch } from '../evidence.ts'
import { boxesIn, readBoxes } from '../read/boxes.ts'
import type { FormName } from '../read/form.ts'
import { findTraces, isBareSound } from './find-traces.ts'
import { type Repacked, repack } from './repack.ts'

const nests = ['moov', 'trak', 'mdia']
const clocks = ['mvhd', 'tkhd', 'mdhd']

/** A film or recording without what it told. */
export interface CleanedMedia {
  readonly content: Blob
  readonly form: FormName
  readonly removed: readonly Trace[]
}

/**
 * Packs a film or recording anew and looks whether anything is left. What comes out is never what went in. Throws
 * {@link FileTrouble}: `broken`, or `uncleanable` when something is left or it cannot be packed. Rejects with the
 * signal's reason.
 */
export async function cleanMedia(name: FormName, file: Blob, watch: Watch): Promise<CleanedMedia> {
  const before = await tracesOf(name, file)
  if (!before) throw new FileTrouble('broken')
  const { form, content: packed, dropped } = await pack(name, file, watch)
  const content = isBoxed(form) ? await forgetTimes(packed) : packed
  if (!(await isBare(form, content))) throw new FileTrouble('uncleanable')
  return { content, form, removed: [...new Set([...before, ...(dropped ? (['other'] as const) : [])])] }
}

const isBoxed = (form: FormName) => form === 'mp4' || form === 'm4a'

/** Files whose writers always leave their name in them. */
const signed: readonly FormName[] = ['webm', 'ogg']

async function tracesOf(form: FormName, file: Blob): Promise<ReadonlySet<Trace> | undefined> {
  if (isBoxed(form)) return findTraces(file)
  if (signed.includes(form)) return new Set<Trace>(['other'])
  return new Set<Trace>((await isBareSound(form, file)) ? [] : ['other'])
}

/** Of a signed file, all but its pictures and sounds is written by the packing alone. */
async function isBare(form: FormName, content: Blob): Promise<boolean> {
  if (content.size === 0) return false
  if (isBoxed(form)) return (await findTraces(content))?.size === 0
  return signed.includes(form) || isBareSound(form, content)
}

async function pack(form: FormName, file: Blob, watch: Watch): Promise<Repacked> {
  try {
    return await repack(form, file, watch)
  } catch (cause) {
    watch.signal.throwIfAborted()
    throw new FileTrouble('uncleanable', { cause })
  }
}

/** The same film with every time of making and changing zero, which means not told. The media are not read. */
async function forgetTimes(file: Blob): Promise<Blob> {
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
