import type { TipId } from '../../../shared/value/id.ts'
import type { Objects } from '../objects.ts'

/** A chunk's place in the sealed bucket. The hash stands in the key, so no other content can take it. */
const keyOf = (chunk: { tip: TipId; file: string; index: number; hash: string }) =>
  `tips/${chunk.tip}/files/${chunk.file}/${chunk.index}-${chunk.hash}`

/** Every chunk that lies under an id, with when it was stored. */
export async function listChunks(sealed: Objects, tip: TipId) {
  const found = await sealed.list(`tips/${tip}/files/`)
  return found.flatMap(({ key, storedAt }) => {
    const [, file = '', index = '', hash = ''] = /\/files\/([^/]+)\/(\d+)-(\w+)$/.exec(key) ?? []
    return hash ? [{ tip, file, index: Number(index), hash, storedAt }] : []
  })
}

/** Stores a sealed chunk. Repeating it changes nothing. */
export function putChunk(
  sealed: Objects,
  chunk: { tip: TipId; file: string; index: number; hash: string },
  bytes: Uint8Array,
): Promise<void> {
  return sealed.put(keyOf(chunk), bytes, { type: 'application/octet-stream' })
}

/** A sealed chunk, or undefined. */
export async function readChunk(
  sealed: Objects,
  chunk: { tip: TipId; file: string; index: number; hash: string },
): Promise<Uint8Array | undefined> {
  return (await sealed.read(keyOf(chunk)))?.body
}

/** Destroys a sealed chunk. */
export function removeChunk(
  sealed: Objects,
  chunk: { tip: TipId; file: string; index: number; hash: string },
): Promise<void> {
  return sealed.remove(keyOf(chunk))
}
