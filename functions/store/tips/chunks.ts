import type { TipId } from '../../../shared/value/id.ts'
import type { Objects } from '../objects.ts'

/** A slice's place in the sealed bucket. The hash stands in the key, so no other content can take it. */
const keyOf = (slice: { tip: TipId; file: string; index: number; hash: string }) =>
  `tips/${slice.tip}/files/${slice.file}/${slice.index}-${slice.hash}`

/** Stores a sealed slice. Repeating it changes nothing. */
export function putChunk(
  sealed: Objects,
  slice: { tip: TipId; file: string; index: number; hash: string },
  bytes: Uint8Array,
): Promise<void> {
  return sealed.put(keyOf(slice), bytes, { type: 'application/octet-stream' })
}

/** A sealed slice, or undefined. */
export async function readChunk(
  sealed: Objects,
  slice: { tip: TipId; file: string; index: number; hash: string },
): Promise<Uint8Array | undefined> {
  return (await sealed.read(keyOf(slice)))?.body
}

/** Destroys a sealed slice. */
export function removeChunk(
  sealed: Objects,
  slice: { tip: TipId; file: string; index: number; hash: string },
): Promise<void> {
  return sealed.remove(keyOf(slice))
}
