import { leafOf } from '../../../shared/publication/log-leaf.ts'
import { type Head, openCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import { addLeaves, emptyTree, rootOf, sameHash, TILE, type Tree } from '../../../shared/transparency/tree.ts'
import type { LogHead } from '../../store/log-head.ts'
import type { Publish } from '../publish.ts'
import { LogAtOddsError } from './at-odds.ts'
import { isEdgeStored } from './edge.ts'
import { logFile } from './log-files.ts'
import { keysOf } from './log-keys.ts'
import { readLines } from './read-lines.ts'

/** What is published of the log, as far as a key of ours has signed it. */
export async function publishedHead(publish: Pick<Publish, 'bucket' | 'records'>): Promise<Head | undefined> {
  const file = await publish.bucket.read(logFile('checkpoint'))
  if (!file) return undefined
  const head = openCheckpoint(
    new TextDecoder().decode(file.body),
    keysOf(await publish.records.readLogKeys()),
  )
  if (!head) throw new LogAtOddsError('the published checkpoint is not signed by a key of this log')
  return head
}

/**
 * Compares the table with what is published, before anything is added: the checkpoint, and the tiles and entries at the right edge,
 * which are added to. Published nothing, or less: fine, the rest is written. `from`: how many leaves the bucket holds: all that
 * the checkpoint counts, or those before the last tile when a file of the edge is missing. Throws {@link LogAtOddsError} when more was published, or
 * something else, or when lines are gone that a head counts.
 */
export async function expectAgreement(
  publish: Pick<Publish, 'bucket' | 'records'>,
): Promise<{ head: LogHead; from: number }> {
  const { records } = publish
  // The checkpoint first: what another publisher adds meanwhile is in the head then.
  const { size: count, root } = (await publishedHead(publish)) ?? { size: 0, root: rootOf(emptyTree) }
  const head = (await records.readLogHead()) ?? { tree: emptyTree }
  const { size } = head.tree
  const [line] = size === 0 ? [] : await readLines({ records }, size, size)
  const isSigned = line?.hash === head.last
  if (!isSigned) throw new LogAtOddsError('the table lost the line at its head, or has another there')
  if (count > size) throw new LogAtOddsError('more was published than the table holds')
  const tree = await treeAt(publish, head, count)
  if (!sameHash(root, rootOf(tree)))
    throw new LogAtOddsError('something else was published than the table holds')
  const isStored = await isEdgeStored(publish.bucket, tree)
  return { head, from: isStored ? count : beforeEdge(count) }
}

/** How many leaves stand before the last tile. */
const beforeEdge = (size: number): number => TILE * (Math.ceil(size / TILE) - 1)

/** The tree that our lines had at a size. All of them are read only where less was published than was signed. */
async function treeAt(publish: Pick<Publish, 'records'>, head: LogHead, size: number): Promise<Tree> {
  if (size === head.tree.size) return head.tree
  const lines = size === 0 ? [] : await readLines(publish, 1, size)
  return addLeaves(emptyTree, lines.map(leafOf)).tree
}
