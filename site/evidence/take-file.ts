import { asItIs, clean } from './clean/clean.ts'
import { type Evidence, FileTrouble, type Watch } from './evidence.ts'
import { FILE_MEGABYTES, fits, megabytes } from './limits.ts'
import { readBoxes } from './read/boxes.ts'
import type { FormName } from './read/form.ts'
import { isFake, readForm } from './read/read-form.ts'

/** What is left for files of this tip. */
export interface Room {
  /** Files that may still be added. */
  readonly files: number
  /** Sizes of those that were taken. */
  readonly sizes: readonly number[]
  /** Sealed bytes that the server already counted for files that will not be sent. */
  readonly used: number
}

/**
 * Checks a chosen file from cheap to dear, cleans it, and gives what will be sent. `consent` is asked when it can
 * only go as it is. Undefined when the reporter then left it out. Throws {@link FileTrouble}. Rejects with the
 * signal's reason.
 */
export async function takeFile(
  file: File,
  room: Room,
  consent: () => Promise<boolean>,
  watch: Watch = unwatched,
): Promise<Evidence | undefined> {
  if (room.files <= 0) throw new FileTrouble('tooMany')
  if (file.size === 0) throw new FileTrouble('empty')
  if (megabytes(file.size) > FILE_MEGABYTES) throw new FileTrouble('tooBig')
  const form = await readForm(file)
  if (isFake(file.name, form)) throw new FileTrouble('fake')
  if (!form) throw new FileTrouble('kind')
  if (!(await isWhole(form, file))) throw new FileTrouble('broken')
  const evidence = await cleanOrAsk(form, file, consent, watch)
  if (evidence && !fits([...room.sizes, evidence.content.size], room.used)) {
    URL.revokeObjectURL(evidence.preview)
    throw new FileTrouble('total')
  }
  return evidence
}

const unwatched: Watch = { signal: new AbortController().signal, progress: () => undefined }

async function cleanOrAsk(form: FormName, file: File, consent: () => Promise<boolean>, watch: Watch) {
  try {
    return await clean(form, file, watch)
  } catch (cause) {
    if (!(cause instanceof FileTrouble) || cause.reason !== 'uncleanable') throw cause
    return (await consent()) ? asItIs(form, file) : undefined
  }
}

type Test = (file: Blob) => Promise<boolean>

/** Whether a file's end is there; forms that do not say where they end count as whole. */
function isWhole(form: FormName, file: Blob): Promise<boolean> {
  return (tests[form] ?? (async () => true))(file)
}

const tests: Partial<Record<FormName, Test>> = {
  jpeg: jpegEnds,
  png: async (file) => (await tail(file, file.size)).includes('IEND'),
  webp: riffEnds,
  heif: boxesEnd,
  mp4: filmEnds,
  m4a: filmEnds,
  pdf: async (file) => (await tail(file, 4096)).includes('%%EOF'),
}

/** The end mark of a JPEG stands after the first scan; a small picture in its header has one of its own. */
async function jpegEnds(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let at = 2
  while (bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
  }
  if (bytes[at] !== 0xff) return false
  for (let end = bytes.indexOf(0xff, at + 2); end >= 0; end = bytes.indexOf(0xff, end + 1)) {
    if (bytes[end + 1] === 0xd9) return true
  }
  return false
}

async function riffEnds(file: Blob): Promise<boolean> {
  const head = new DataView(await file.slice(0, 8).arrayBuffer())
  return head.byteLength === 8 && head.getUint32(4, true) + 8 <= file.size
}

async function boxesEnd(file: Blob): Promise<boolean> {
  return (await readBoxes(file)) !== undefined
}

async function filmEnds(file: Blob): Promise<boolean> {
  return (await readBoxes(file))?.some(({ type }) => type === 'moov') ?? false
}

async function tail(file: Blob, length: number): Promise<string> {
  const bytes = await file.slice(Math.max(0, file.size - length)).arrayBuffer()
  return new TextDecoder('latin1').decode(bytes)
}
