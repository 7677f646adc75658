import { entryOf, leafOf } from '../../../shared/publication/log-leaf.ts'
import { type Head, signCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import {
  addLeaves,
  emptyTree,
  rootOf,
  TILE,
  type Tile,
  type Tree,
} from '../../../shared/transparency/tree.ts'
import type { LogHead } from '../../store/log-head.ts'
import type { Publish } from '../publish.ts'
import { expectAgreement, LogAtOddsError } from './agreement.ts'
import { logFile, putCheckpoint, putEntries, putKeys, putTile } from './log-files.ts'
import { ensureLogKey, logName } from './log-keys.ts'

/** The head that is published, and the checkpoint that says so. */
export interface SignedHead {
  readonly tree: Tree
  readonly checkpoint: string
}

/**
 * Makes every line of the table, and one for a key that is new, part of the published tree: the head in the table first, so that no second root of one size is ever
 * signed; then entries, tiles, and last the checkpoint. Done again it changes nothing. Throws `LogAtOddsError`.
 */
export async function publishTree(publish: Publish): Promise<SignedHead> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { head, published } = await expectAgreement(publish)
    await ensureLogKey(publish)
    const next = await nextHead(publish, head)
    const moved = next.tree.size > head.tree.size
    // Another publisher was faster: what it put is where we go on.
    if (moved && !(await publish.records.putLogHead(next, head.tree.size))) continue
    return writeTree(publish, next.tree, published)
  }
  throw new Error('the log grew faster than its head could be put')
}

/** The head over all lines of the table. Throws `LogAtOddsError` when they do not follow one another. */
async function nextHead(publish: Publish, head: LogHead): Promise<LogHead> {
  const lines = await publish.records.readLog(head.tree.size + 1)
  let last = head.last
  for (const [n, line] of lines.entries()) {
    const follows = line.n === head.tree.size + n + 1 && (last === undefined || line.previous === last)
    if (!follows) throw new LogAtOddsError(`line ${line.n} does not follow the one before`)
    last = line.hash
  }
  return { tree: addLeaves(head.tree, lines.map(leafOf)).tree, last }
}

/** Writes what the bucket lacks of a tree of which it holds the first leaves, and the checkpoint over it. */
async function writeTree(publish: Publish, tree: Tree, published: Head): Promise<SignedHead> {
  const { bucket, records, logKey } = publish
  const keys = await records.readLogKeys()
  const checkpoint = signCheckpoint({ size: tree.size, root: rootOf(tree) }, logName(publish, keys), logKey)
  if (published.size === tree.size && (await isPublished(publish, checkpoint))) return { tree, checkpoint }
  await writeTiles(publish, published.size)
  await putKeys(bucket, keys)
  await putCheckpoint(bucket, checkpoint)
  return { tree, checkpoint }
}

/** The checkpoint differs with the key that signed it. */
async function isPublished({ bucket }: Publish, checkpoint: string): Promise<boolean> {
  const file = await bucket.read(logFile('checkpoint'))
  return file !== undefined && new TextDecoder().decode(file.body) === checkpoint
}

/**
 * Writes the entries and tiles after those of a tree of `size` leaves. Within one tile that is one entry bundle and one tile a level;
 * over more of them the tree is made from its first line.
 */
async function writeTiles(publish: Publish, size: number): Promise<void> {
  const { records, bucket } = publish
  const start = TILE * Math.floor(size / TILE)
  const lines = await records.readLog(start + 1)
  for (let at = 0; at < lines.length; at += TILE) {
    const bundle = lines.slice(at, at + TILE)
    await putEntries(bucket, (start + at) / TILE, bundle.map(entryOf))
  }
  for (const tile of await tilesAfter(publish, start, lines.length)) await putTile(bucket, tile)
}

async function tilesAfter(publish: Publish, start: number, count: number): Promise<Tile[]> {
  const head = await publish.records.readLogHead()
  const tree = head?.tree ?? emptyTree
  // The edges of the head are all there is to write while no tile of leaves was finished on the way.
  if (start + count === tree.size && count <= TILE) return edgeTiles(tree)
  const lines = await publish.records.readLog()
  return addLeaves(emptyTree, lines.map(leafOf)).tiles
}

/** The last tile of every level. */
const edgeTiles = ({ size, edges }: Tree): Tile[] =>
  edges.map((hashes, level) => ({
    level,
    index: Math.ceil(Math.floor(size / TILE ** level) / TILE) - 1,
    hashes,
  }))

/** Writes the whole tree anew from the table, when the bucket may lack any of it. Throws `LogAtOddsError`. */
export async function publishWholeTree(publish: Publish): Promise<SignedHead> {
  await publishTree(publish)
  await writeTiles(publish, 0)
  return publishTree(publish)
}
