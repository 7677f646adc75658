import { readBundle } from '../../../shared/transparency/bundle.ts'
import { tilePath } from '../../../shared/transparency/tile-path.ts'
import { edgeTiles, leafHash, sameHash, type Tile, type Tree } from '../../../shared/transparency/tree.ts'
import type { Objects } from '../../store/objects.ts'
import { LogAtOddsError } from './at-odds.ts'
import { logFile } from './log-files.ts'

/**
 * Whether the last tile of each level and the last entries are stored as a tree has them: what adding to it replaces, so that nothing
 * altered is written over unseen. False when one is missing. Throws {@link LogAtOddsError} when one is another.
 */
export async function isEdgeStored(bucket: Pick<Objects, 'read'>, tree: Tree): Promise<boolean> {
  const tiles = edgeTiles(tree)
  const read = async (path: string) => (await bucket.read(logFile(path)))?.body
  const [entries, ...hashes] = await Promise.all([
    tiles[0] && read(tilePath('entries', tiles[0].index, tiles[0].hashes.length)),
    ...tiles.map(({ level, index, hashes: { length } }) => read(tilePath(level, index, length))),
  ])
  for (const [n, tile] of tiles.entries()) {
    const body = hashes[n]
    if (body && !Buffer.concat(tile.hashes).equals(body))
      throw new LogAtOddsError('another tile is published than the table holds', 'file')
  }
  if (entries && tiles[0] && !areEntriesOf(entries, tiles[0]))
    throw new LogAtOddsError('other entries are published than the table holds', 'file')
  return tiles.length === 0 || (entries !== undefined && hashes.every((body) => body !== undefined))
}

/** Whether a bundle holds the entries of which a tile of leaves holds the hashes. */
function areEntriesOf(bundle: Uint8Array, { hashes }: Tile): boolean {
  const entries = entriesIn(bundle)
  return (
    entries?.length === hashes.length &&
    entries.every((entry, n) => sameHash(leafHash(Buffer.from(entry)), hashes[n] ?? new Uint8Array()))
  )
}

function entriesIn(bundle: Uint8Array): string[] | undefined {
  try {
    return readBundle(bundle)
  } catch {
    return undefined
  }
}
