import { entryOf } from '../../../shared/publication/log-leaf.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import { openCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import { inclusionPath, type ReadTile } from '../../../shared/transparency/inclusion.ts'
import { type LogProof, leadsTo, writeProof } from '../../../shared/transparency/log-proof.ts'
import { tilePath } from '../../../shared/transparency/tile-path.ts'
import type { Publish } from '../publish.ts'
import { logFile } from './log-files.ts'
import { keysOf } from './log-keys.ts'
import type { SignedHead } from './publish-tree.ts'

/** Gives the proof, as a file, that a line is in the published log. Throws when tiles of the bucket do not give one that holds. */
export type Prove = (line: LogLine) => Promise<string>

/** Proves lines against one head; tiles are read, roots made, and the signature is looked at, once for all of them. */
export function proverOf(publish: Publish, { tree, checkpoint }: SignedHead): Prove {
  const read = readTiles(publish)
  const known = new Map<string, Promise<Uint8Array>>()
  const signed = publish.records.readLogKeys().then((keys) => openCheckpoint(checkpoint, keysOf(keys)))
  return async (line) => {
    const index = line.n - 1
    const path = await inclusionPath(index, tree.size, read, known)
    const proof: LogProof = { entry: entryOf(line), index, path, checkpoint }
    const head = await signed
    if (!head || !leadsTo(proof, head))
      throw new Error(`the tiles of the log do not prove its line ${line.n}`)
    return writeProof(proof)
  }
}

/** Tiles as the bucket holds them, each read once. */
function readTiles({ bucket }: Pick<Publish, 'bucket'>): ReadTile {
  const known = new Map<string, Promise<Uint8Array[]>>()
  const read = async (path: string) => {
    const body = (await bucket.read(logFile(path)))?.body ?? new Uint8Array()
    return Array.from({ length: body.length / 32 }, (_, n) => body.slice(32 * n, 32 * n + 32))
  }
  return (level, index, width) => {
    const path = tilePath(level, index, width)
    const tile = known.get(path) ?? read(path)
    known.set(path, tile)
    return tile
  }
}
