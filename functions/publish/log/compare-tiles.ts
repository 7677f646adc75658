import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { entryOf, leafOf } from '../../../shared/publication/log-leaf.ts'
import type { LogLine } from '../../../shared/publication/log-line.ts'
import {
  addLeaves,
  emptyTree,
  rootOf,
  sameHash,
  TILE,
  type Tile,
  type Tree,
} from '../../../shared/transparency/tree.ts'
import type { Publish } from '../publish.ts'
import { expectAgreement } from './agreement.ts'
import { LogAtOddsError } from './at-odds.ts'
import { entriesFile, type LogFile, logFile, tileFile } from './log-files.ts'
import { logLines } from './log-lines.ts'
import { readLines } from './read-lines.ts'

type Stores = Pick<Publish, 'bucket' | 'records'>

/** The lines of a tree and every tile of it. Throws {@link LogAtOddsError} when they are other lines than it was made of. */
export async function treeOf(
  { records }: Pick<Publish, 'records'>,
  tree: Tree,
): Promise<{ lines: readonly LogLine[]; tiles: readonly Tile[] }> {
  const lines = tree.size === 0 ? [] : await readLines({ records }, 1, tree.size)
  const made = addLeaves(emptyTree, lines.map(leafOf))
  if (!sameHash(rootOf(made.tree), rootOf(tree)))
    throw new LogAtOddsError('a line of the table is another than the signed one')
  return { lines, tiles: made.tiles }
}

/**
 * The tiles and bundles of entries that the bucket lacks of a tree. Throws {@link LogAtOddsError} when one that is there is another:
 * what was altered is never written over.
 */
export async function lackingFiles({ bucket, records }: Stores, tree: Tree): Promise<readonly LogFile[]> {
  const { lines, tiles } = await treeOf({ records }, tree)
  const tags = new Map((await bucket.list(logFile('tile/'))).map(({ key, etag }) => [key, etag]))
  const lacking: LogFile[] = []
  for (const file of filesOf(lines, tiles)) {
    const tag = tags.get(file.key)
    if (tag === undefined) lacking.push(file)
    else if (tag !== tagOf(file) && !(await isStored(bucket, file)))
      throw new LogAtOddsError('another tile is published than the table holds', 'file')
  }
  return lacking
}

function* filesOf(lines: readonly LogLine[], tiles: readonly Tile[]): Generator<LogFile> {
  for (const tile of tiles) yield tileFile(tile)
  for (let at = 0; at < lines.length; at += TILE)
    yield entriesFile(at / TILE, lines.slice(at, at + TILE).map(entryOf))
}

/** As S3 tags what was stored in one piece. */
const tagOf = ({ body }: LogFile): string => `"${createHash('md5').update(body).digest('hex')}"`

/** A tag may also differ by how something was stored or compressed. */
async function isStored(bucket: Publish['bucket'], { key, body, encoding }: LogFile): Promise<boolean> {
  const stored = await bucket.read(key)
  const plain = encoding === 'gzip' ? gunzipSync(body) : Buffer.from(body)
  return stored !== undefined && plain.equals(stored.body)
}

/** Compares the whole published log with the table. Throws {@link LogAtOddsError} when anything is another. */
export async function expectWholeAgreement(stores: Stores): Promise<void> {
  const { head } = await expectAgreement(stores)
  await lackingFiles(stores, head.tree)
  for await (const _ of logLines(stores));
}

/**
 * Whether the table, the checkpoint, the tiles and the entries agree, and no line waits to come in: when log and records are at odds all
 * the same, then by the file of all lines alone.
 */
export async function agreesButForList(stores: Stores): Promise<boolean> {
  try {
    const { head } = await expectAgreement(stores)
    await lackingFiles(stores, head.tree)
    return ((await stores.records.lastLine())?.n ?? 0) === head.tree.size
  } catch (error) {
    if (error instanceof LogAtOddsError) return false
    throw error
  }
}
