import { filingRoutes, HEADERS } from '../../../shared/contract/filing.ts'
import type { Chunk } from '../../../shared/seal/file.ts'
import type { Sha256 } from '../../../shared/value/hash.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { call, type Reply } from '../call.ts'
import { SendTrouble } from '../trouble.ts'

/**
 * A file being sealed as it is sent: one chunk at a time, never more of it in memory. Sealed anew, the same file
 * is other bytes, so the sealing stands still when the line drops and goes on from the chunk that is missing.
 */
export interface Sealing {
  /** Its number on the wire. Content under a number never changes. */
  readonly id: string
  readonly chunks: AsyncIterator<Chunk>
  /** Sealed, and not known to have arrived. */
  next: Chunk | undefined
  /** Hashes of the chunks that arrived, in order. */
  readonly hashes: Sha256[]
  /** Bytes that arrived. */
  sent: number
  done: boolean
}

/** What an upload needs beside the file. */
export interface Upload {
  readonly tip: TipId
  /** The header with the ticket; asked again, anew, when it ran out. */
  readonly ticket: (anew: boolean) => Promise<Record<string, string>>
  /** A chunk of this many bytes has arrived. */
  readonly arrived: (bytes: number) => void
  /** Resolves when the reporter wants to go on after the line dropped; rejects when they stop for now. */
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

/** How long a chunk may take, in milliseconds: 1 MiB on a line of 50 kbit/s. */
const PATIENCE = 180_000

const WAITS = [1000, 3000]

/**
 * Seals and sends chunk after chunk, in order, from the first that is not known to have arrived. One whose answer
 * was lost goes once more: the server says yes to a chunk that it has. Throws {@link SendTrouble} for any other
 * refusal, and whatever `interrupted` rejects with.
 */
export async function sendChunks(sealing: Sealing, upload: Upload): Promise<Uploaded> {
  let anew = false
  while (!sealing.done) {
    if (upload.left.aborted) return 'left'
    const chunk = await nextChunk(sealing)
    if (!chunk) return 'done'
    const reply = await sendStubbornly(sealing.id, chunk, upload, anew)
    if (!reply) return 'left'
    if (reply.ok) {
      anew = false
      keepArrived(sealing, chunk)
      upload.arrived(chunk.bytes.length)
    } else if (reply.code === 'ticket' && !anew) anew = true
    else if (reply.code === 'filed') return 'filed'
    else if (reply.code === 'altered' || reply.code === 'missing') return 'again'
    else throw new SendTrouble(reply.message)
  }
  return 'done'
}

async function nextChunk(sealing: Sealing): Promise<Chunk | undefined> {
  if (!sealing.next) {
    const { value, done } = await sealing.chunks.next()
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
  chunk: Chunk,
  upload: Upload,
  anew: boolean,
): Promise<Reply<undefined> | undefined> {
  const waits = [...(upload.waits ?? WAITS)]
  while (!upload.left.aborted) {
    try {
      return await sendChunk(file, chunk, upload, anew)
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
    return await call(filingRoutes.putChunk, {
      params: { tip: upload.tip, file, chunk: index },
      body: bytes,
      headers: { ...(await upload.ticket(anew)), [HEADERS.hash]: hash },
      signal: stop.signal,
    })
  } finally {
    clearTimeout(clock)
    upload.left.removeEventListener('abort', abort)
  }
}
