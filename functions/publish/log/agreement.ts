import { leafOf } from '../../../shared/publication/log-leaf.ts'
import { type Head, openCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import { addLeaves, emptyTree, rootOf, sameHash } from '../../../shared/transparency/tree.ts'
import type { LogHead } from '../../store/log-head.ts'
import type { Publish } from '../publish.ts'
import { logFile } from './log-files.ts'
import { keysOf } from './log-keys.ts'

/** The table and what was published contradict each other: nothing may be written until somebody has looked. */
export class LogAtOddsError extends Error {
  override readonly name = 'LogAtOddsError'
}

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
 * Compares the table with what is published, before anything is added. Published nothing, or less: fine, the rest is
 * written. Throws {@link LogAtOddsError} when more was published, or something else, or when lines are gone that a head counts.
 */
export async function expectAgreement(
  publish: Pick<Publish, 'bucket' | 'records'>,
): Promise<{ head: LogHead; published: Head }> {
  const { records } = publish
  const [published = { size: 0, root: rootOf(emptyTree) }, head = { tree: emptyTree }] = await Promise.all([
    publishedHead(publish),
    records.readLogHead(),
  ])
  const { size } = head.tree
  const [line] = size === 0 ? [] : await records.readLog(size, size)
  const isSigned = line?.hash === head.last
  if (!isSigned) throw new LogAtOddsError('the table lost the line at its head, or has another there')
  if (published.size > size) throw new LogAtOddsError('more was published than the table holds')
  if (!sameHash(published.root, await rootAt(publish, head, published.size)))
    throw new LogAtOddsError('something else was published than the table holds')
  return { head, published }
}

/** The root that our lines have at a size. All of them are read only where less was published than was signed. */
async function rootAt(publish: Pick<Publish, 'records'>, head: LogHead, size: number): Promise<Uint8Array> {
  if (size === head.tree.size) return rootOf(head.tree)
  const lines = size === 0 ? [] : await publish.records.readLog(1, size)
  return rootOf(addLeaves(emptyTree, lines.map(leafOf)).tree)
}
