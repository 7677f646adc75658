import { FileTrouble, type Trace } from '../evidence.ts'
import { boxesIn, readBoxes } from '../read/boxes.ts'
import { type FormName, forms } from '../read/form.ts'
import { findTraces, isBareSound } from './find-traces.ts'
import { repack } from './repack.ts'

const nests = ['moov', 'trak', 'mdia']
const clocks = ['mvhd', 'tkhd', 'mdhd']

/** A film or recording without what it told. */
export interface CleanedMedia {
  readonly content: Blob
  readonly removed: readonly Trace[]
}

/**
 * Packs a film or recording anew and looks whether anything is left. What comes out is never what went in. Throws
 * {@link FileTrouble}: `broken`, or `uncleanable` when something is left or it cannot be packed.
 */
export async function cleanMedia(form: FormName, file: Blob): Promise<CleanedMedia> {
  const boxed = form === 'mp4' || form === 'm4a'
  const before = boxed ? await findTraces(file) : await tagOf(form, file)
  if (!before) throw new FileTrouble('broken')
  const content = boxed ? await forgetTimes(await pack(form, file)) : await pack(form, file)
  const bare = boxed ? (await findTraces(content))?.size === 0 : await isBareSound(form, content)
  if (!bare || content.size === 0) throw new FileTrouble('uncleanable')
  return { content, removed: [...before] }
}

async function tagOf(form: FormName, file: Blob): Promise<ReadonlySet<Trace>> {
  return new Set<Trace>((await isBareSound(form, file)) ? [] : ['other'])
}

async function pack(form: FormName, file: Blob): Promise<Blob> {
  try {
    return await repack(form, file, forms[form].type)
  } catch (cause) {
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
