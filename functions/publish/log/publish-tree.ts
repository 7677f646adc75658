import { entryOf, leafOf } from '../../../shared/publication/log-leaf.ts'
import { nextLine } from '../../../shared/publication/log-line.ts'
import { signCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import {
  addLeaves,
  edgeTiles,
  rootOf,
  TILE,
  type Tile,
  type Tree,
} from '../../../shared/transparency/tree.ts'
import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import type { LogHead } from '../../store/log-head.ts'
import type { Publish } from '../publish.ts'
import { expectAgreement } from './agreement.ts'
import { LogAtOddsError } from './at-odds.ts'
import { lackingFiles, treeOf } from './compare-tiles.ts'
import {
  entriesFile,
  logFile,
  putCheckpoint,
  putKeys,
  putLogFile,
  removeNarrower,
  tileFile,
} from './log-files.ts'
import { ensureLogKey, logName } from './log-keys.ts'
import { readLines } from './read-lines.ts'

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
    const { head, from } = await expectAgreement(publish)
    await ensureLogKey(publish)
    const { next, tiles } = await nextHead(publish, head)
    const moved = next.tree.size > head.tree.size
    // Another publisher was faster: what it put is where we go on.
    if (moved && !(await publish.records.putLogHead(next, head.tree.size))) continue
    const lacking = from === head.tree.size ? tiles : undefined
    return writeTree(publish, next.tree, from, lacking)
  }
  throw new Error('the log grew faster than its head could be put')
}

/** The head over all lines of the table, and the tiles that come with it. Throws `LogAtOddsError` when they do not follow one another. */
async function nextHead(publish: Publish, head: LogHead): Promise<{ next: LogHead; tiles: readonly Tile[] }> {
  const { size } = head.tree
  const lines = await readLines(publish, size + 1)
  let last = head.last === undefined ? undefined : { n: size, hash: head.last }
  for (const line of lines) {
    const { n: _, previous: __, hash: ___, ...event } = line
    if (canonicalJson(nextLine(last, event)) !== canonicalJson(line))
      throw new LogAtOddsError(`line ${line.n} does not follow the one before`)
    last = line
  }
  const { tree, tiles } = addLeaves(head.tree, lines.map(leafOf))
  return { next: { tree, last: last?.hash }, tiles }
}

/** Writes what the bucket lacks of a tree of which it holds the first leaves, `from` of them, and the checkpoint over it. */
async function writeTree(
  publish: Publish,
  tree: Tree,
  from: number,
  lacking: readonly Tile[] | undefined,
): Promise<SignedHead> {
  const { bucket, records, logKey } = publish
  const keys = await records.readLogKeys()
  const checkpoint = signCheckpoint({ size: tree.size, root: rootOf(tree) }, logName(publish, keys), logKey)
  if (from === tree.size && (await isPublished(publish, checkpoint))) return { tree, checkpoint }
  const tiles = lacking ?? (await tilesAfter(publish, from, tree))
  await writeEntries(publish, from, tree, tiles)
  for (const tile of tiles) await putLogFile(bucket, tileFile(tile))
  await putKeys(bucket, keys)
  await putCheckpoint(bucket, checkpoint)
  await removeNarrower(bucket, tiles)
  return { tree, checkpoint }
}

/** The checkpoint differs with the key that signed it. */
async function isPublished({ bucket }: Publish, checkpoint: string): Promise<boolean> {
  const file = await bucket.read(logFile('checkpoint'))
  return file !== undefined && new TextDecoder().decode(file.body) === checkpoint
}

/**
 * Writes the bundles of entries from the one that a tree of `size` leaves ends in. Throws `LogAtOddsError` before one of them says
 * anything else than the tiles.
 */
async function writeEntries(
  { records, bucket }: Publish,
  size: number,
  tree: Tree,
  tiles: readonly Tile[],
): Promise<void> {
  const leaves = new Map(
    [...edgeTiles(tree), ...tiles].flatMap(({ level, index, hashes }) =>
      level === 0 ? [[index, Buffer.concat(hashes)] as const] : [],
    ),
  )
  const start = TILE * Math.floor(size / TILE)
  for (let at = start; at < tree.size; at += TILE) {
    const lines = await readLines({ records }, at + 1, Math.min(tree.size, at + TILE))
    if (!leaves.get(at / TILE)?.equals(Buffer.concat(lines.map(leafOf))))
      throw new LogAtOddsError('a line of the table is another than the signed one')
    await putLogFile(bucket, entriesFile(at / TILE, lines.map(entryOf)))
  }
}

/**
 * The tiles that a bucket lacks which holds a tree of `size` leaves. While no tile of leaves was finished on the way they are the edges
 * of the head; otherwise the tree is made from its first line. Throws `LogAtOddsError` when the lines are not those of the head.
 */
async function tilesAfter(publish: Publish, size: number, tree: Tree): Promise<readonly Tile[]> {
  const start = TILE * Math.floor(size / TILE)
  return tree.size - start <= TILE ? edgeTiles(tree) : (await treeOf(publish, tree)).tiles
}

/**
 * Compares every tile and bundle of entries with the table, and writes what the bucket lacks. Nothing is written when one of them
 * is another: throws `LogAtOddsError`.
 */
export async function publishWholeTree(publish: Publish): Promise<SignedHead> {
  const head = await publishTree(publish)
  for (const file of await lackingFiles(publish, head.tree)) await putLogFile(publish.bucket, file)
  return head
}
