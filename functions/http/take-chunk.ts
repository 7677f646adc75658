import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { HEADERS } from '../../shared/contract/filing.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { ChunkOutcome } from '../../shared/seal/chunks.ts'
import { CHUNK_BYTES, TIP_BYTES } from '../../shared/seal/suite.ts'
import type { ChunkList } from '../../shared/tip/tip.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { Sha256 } from '../../shared/value/hash.ts'
import type { Id, TipId } from '../../shared/value/id.ts'
import { partOf } from './read-address.ts'
import { readBytes } from './read-body.ts'

/** Where one chunk belongs. `tip`: the id it is uploaded under, a tip's, a message's or a record's. */
export interface ChunkAddress {
  readonly tip: TipId
  readonly file: string
  readonly index: number
  readonly hash: Sha256
}

/** The store's part in it. */
export interface ChunkStore {
  expectBytes(id: Id, day: Day): Promise<void>
  putChunk(chunk: ChunkAddress, bytes: Uint8Array): Promise<void>
  countChunk(chunk: ChunkAddress & { bytes: number; day: Day; upTo: number }): Promise<ChunkOutcome>
  readUploads(
    id: Id,
  ): Promise<{ chunks: Readonly<Record<string, readonly string[]>>; bytes: number; filed: boolean }>
}

const refusals = {
  order: 'missing',
  altered: 'altered',
  quota: 'quota',
  filed: 'filed',
} as const satisfies Partial<Record<ChunkOutcome, string>>

/**
 * Where the chunk of a request belongs: `tip`, `file` and `chunk` of the path, its SHA-256 in `Mingcha-Hash`.
 * Refuses `badRequest` with the one at fault.
 */
export function readAddress(context: Context): ChunkAddress {
  const hash = context.req.header(HEADERS.hash) ?? ''
  if (!Sha256.safeParse(hash).success) throw new Refusal('badRequest', { fields: [HEADERS.hash] })
  return {
    ...{ tip: partOf(context, 'tip'), file: partOf(context, 'file'), index: partOf(context, 'chunk') },
    hash,
  }
}

/**
 * Keeps one sealed chunk, at most 1 MiB, in order. Written once: the same again is fine, other content `altered`.
 * Refuses `badRequest` for none, `tooLarge`, `altered`, `missing` for one out of order, `quota` and `filed`; `ticket` for
 * what goes over the bytes that a ticket is good for.
 */
export async function takeChunk(
  tips: ChunkStore,
  context: Context,
  chunk: ChunkAddress,
  { now, upTo = TIP_BYTES }: { now: Date; upTo?: number },
): Promise<Response> {
  const bytes = await readBytes(context, CHUNK_BYTES)
  if (bytes.length === 0) throw new Refusal('badRequest', { fields: ['body'] })
  if (createHash('sha256').update(bytes).digest('hex') !== chunk.hash) throw new Refusal('altered')
  const early = await whyRefused(tips, { ...chunk, bytes: bytes.length, upTo })
  if (early) throw new Refusal(early)
  const day = dayInShanghai(now)
  if (chunk.index === 0) await tips.expectBytes(chunk.tip, day)
  await tips.putChunk(chunk, bytes)
  const outcome = await tips.countChunk({ ...chunk, bytes: bytes.length, day, upTo })
  if (outcome === 'quota') throw new Refusal(fullOf(upTo))
  if (outcome !== 'counted' && outcome !== 'present') throw new Refusal(refusals[outcome])
  return context.body(null, 204)
}

/** Why a chunk would not be counted, before anything of it is stored. What a race stores all the same, the clock removes. */
async function whyRefused(
  tips: ChunkStore,
  { tip, file, index, hash, bytes: length, upTo }: ChunkAddress & { bytes: number; upTo: number },
): Promise<(typeof refusals)[keyof typeof refusals] | 'ticket' | undefined> {
  const { chunks, bytes, filed } = await tips.readUploads(tip)
  const list = chunks[file] ?? []
  if (list[index] !== undefined) return list[index] === hash ? undefined : 'altered'
  if (filed) return 'filed'
  if (list.length !== index) return 'missing'
  return bytes + length > upTo ? fullOf(upTo) : undefined
}

/** What a chunk meets that goes over a bound: below a tip's own the next ticket helps. */
const fullOf = (upTo: number) => (upTo < TIP_BYTES ? 'ticket' : refusals.quota)

/** A refusal that names every chunk which has not arrived under this upload id, or undefined when all have. */
export async function missingChunks(
  tips: Pick<ChunkStore, 'readUploads'>,
  id: Id,
  files: readonly ChunkList[],
): Promise<Refusal | undefined> {
  if (files.length === 0) return undefined
  const { chunks } = await tips.readUploads(id)
  const missing = files.flatMap((one) =>
    one.chunks.flatMap((hash, n) => (chunks[one.id]?.[n] === hash ? [] : [{ file: one.id, chunk: n }])),
  )
  return missing.length > 0 ? new Refusal('missing', { detail: missing }) : undefined
}
