import { HEADERS } from '../../../shared/contract/filing.ts'
import type { Chunk } from '../../../shared/seal/file.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { call, type Reply } from '../call.ts'
import { SendTrouble } from '../trouble.ts'
import type { Sealing } from './sealing.ts'

/** What an upload needs beside the file. */
export interface Upload {
  readonly tip: TipId
  /** The header with the ticket; asked again, anew, when it ran out. */
  readonly ticket: (anew: boolean) => Promise<Record<string, string>>
  /** A slice of this many bytes has arrived. */
  readonly arrived: (bytes: number) => void
  /** Resolves when the reporter wants to go on after the line dropped; refused when they stop for now. */
  readonly interrupted: () => Promise<void>
  /** Aborted once the reporter leaves this file out. */
  readonly left: AbortSignal
  /** Waits between tries, in milliseconds. */
  readonly waits?: readonly number[]
}

/**
 * How it ended. `again`: under this number the server holds other content or not all of it, seal anew. `filed`:
 * the tip stands already.
 */
export type Uploaded = 'done' | 'again' | 'filed' | 'left'

/** How long a slice may take, in milliseconds: 1 MiB on a line of 50 kbit/s. */
const PATIENCE = 180_000

const WAITS = [1000, 3000]

/**
 * Seals and sends slice after slice, in order, from the first that is not known to have arrived. One whose answer
 * was lost goes once more: the server says yes to a slice that it has.
 */
export async function uploadFile(sealing: Sealing, upload: Upload): Promise<Uploaded> {
  let anew = false
  while (!sealing.done) {
    if (upload.left.aborted) return 'left'
    const slice = await nextChunk(sealing)
    if (!slice) return 'done'
    const reply = await sendStubbornly(sealing.id, slice, upload, anew)
    if (!reply) return 'left'
    if (reply.ok) {
      anew = false
      keepArrived(sealing, slice)
      upload.arrived(slice.bytes.length)
    } else if (reply.code === 'ticket' && !anew) anew = true
    else if (reply.code === 'filed') return 'filed'
    else if (reply.code === 'altered' || reply.code === 'missing') return 'again'
    else throw new SendTrouble(reply.message)
  }
  return 'done'
}

async function nextChunk(sealing: Sealing): Promise<Chunk | undefined> {
  if (!sealing.next) {
    const { value, done } = await sealing.slices.next()
    sealing.done = done === true
    sealing.next = done ? undefined : value
  }
  return sealing.next
}

function keepArrived(sealing: Sealing, { hash, bytes }: Chunk): void {
  sealing.next = undefined
  sealing.hashes.push(hash)
  sealing.sent += bytes.length
}

/** Tries a few times by itself, then once each time the reporter says so. Nothing when the file was left out. */
async function sendStubbornly(
  file: string,
  slice: Chunk,
  upload: Upload,
  anew: boolean,
): Promise<Reply | undefined> {
  const waits = [...(upload.waits ?? WAITS)]
  while (!upload.left.aborted) {
    try {
      return await sendChunk(file, slice, upload, anew)
    } catch (cause) {
      if (cause instanceof SendTrouble) throw cause
      if (upload.left.aborted) return undefined
      const wait = waits.shift()
      if (wait === undefined || !navigator.onLine) await upload.interrupted()
      else await new Promise((done) => setTimeout(done, wait))
    }
  }
  return undefined
}

async function sendChunk(file: string, { index, bytes, hash }: Chunk, upload: Upload, anew: boolean) {
  const stop = new AbortController()
  const abort = () => stop.abort()
  const clock = setTimeout(abort, PATIENCE)
  upload.left.addEventListener('abort', abort)
  try {
    const headers = { ...(await upload.ticket(anew)), [HEADERS.hash]: hash }
    const path = `/api/tips/${upload.tip}/files/${file}/${index}`
    return await call('PUT', path, new Uint8Array(bytes), headers, stop.signal)
  } finally {
    clearTimeout(clock)
    upload.left.removeEventListener('abort', abort)
  }
}
