import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64, base64urlnopad } from '@scure/base'
import * as z from 'zod'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import type { DraftServer } from './draft-server.ts'
import type { DraftKey } from './seal-draft.ts'

/** Characters of one piece, before it is sealed. */
const PIECE = 100_000

/** Pieces of one draft: an import of ten thousand rows has about five. */
const MOST = 20

/** What lies under the name of a draft that is too large for one: the names of its pieces, in their order. */
const Whole = z.strictObject({ draftInPieces: z.array(z.string()).max(MOST) })

/** A draft ready to be saved under its name, and the names of the pieces that it rests on. */
export interface SealedWhole {
  readonly sealed: string
  readonly pieces: readonly string[]
}

/**
 * Seals a draft. One that is too large is packed and saved in pieces first, each sealed under a name of its own, so that what stands
 * under the draft's name is whole at any moment. Undefined when even so it is too large.
 */
export async function sealWhole(
  server: DraftServer,
  key: DraftKey,
  name: string,
  value: unknown,
): Promise<SealedWhole | undefined> {
  const one = await key.seal(name, value)
  if (one !== undefined) return { sealed: one, pieces: [] }
  const { deflateSync } = await import('fflate')
  const packed = base64.encode(deflateSync(utf8ToBytes(JSON.stringify(value))))
  const count = Math.ceil(packed.length / PIECE)
  if (count > MOST) return undefined
  const mark = base64urlnopad.encode(crypto.getRandomValues(new Uint8Array(8)))
  const pieces = Array.from({ length: count }, (_, n) => `${name}#${mark}#${n}`)
  const sealed = await key.seal(name, { draftInPieces: pieces })
  for (const [n, piece] of pieces.entries()) {
    const part = await key.seal(piece, packed.slice(PIECE * n, PIECE * (n + 1)))
    if (part !== undefined) await server.save(key.idOf(piece), 0, part)
  }
  return sealed === undefined ? undefined : { sealed, pieces }
}

/** What was typed, with the names of the pieces that it lay in. Throws {@link SealError} as `DraftKey.open`, also where a piece is gone. */
export async function openWhole(
  server: DraftServer,
  key: DraftKey,
  name: string,
  sealed: string,
): Promise<{ readonly value: unknown; readonly pieces: readonly string[] }> {
  const value = await key.open(name, sealed)
  const whole = Whole.safeParse(value).data
  if (!whole) return { value, pieces: [] }
  const pieces = whole.draftInPieces
  const parts = await Promise.all(pieces.map((piece) => readPiece(server, key, piece)))
  const { inflateSync } = await import('fflate')
  return { value: JSON.parse(new TextDecoder().decode(inflateSync(base64.decode(parts.join(''))))), pieces }
}

async function readPiece(server: DraftServer, key: DraftKey, piece: string): Promise<string> {
  const { sealed } = await server.read(key.idOf(piece))
  if (sealed === undefined) throw new SealError('altered')
  return z.string().parse(await key.open(piece, sealed))
}

/** Forgets pieces that nothing rests on any more. One that cannot be forgotten now goes by itself after its days. */
export async function dropPieces(
  server: DraftServer,
  key: DraftKey,
  pieces: readonly string[],
): Promise<void> {
  await Promise.allSettled(pieces.map((piece) => server.drop(key.idOf(piece), 1)))
}
