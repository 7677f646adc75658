import type { LogKey } from '../../../shared/publication/log-key.ts'
import { leafOf } from '../../../shared/publication/log-leaf.ts'
import { findBreak, LogLine } from '../../../shared/publication/log-line.ts'
import { openCheckpoint } from '../../../shared/transparency/checkpoint.ts'
import { addLeaves, emptyTree, rootOf, sameHash, type Tree } from '../../../shared/transparency/tree.ts'
import type { RecordStore } from '../../store/stores.ts'
import { keysOf } from './log-keys.ts'

/** A published log, as it was downloaded. */
export interface PublishedLog {
  /** `/data/log.jsonl` */
  readonly lines: string
  /** `/data/log/checkpoint` */
  readonly checkpoint: string
  /** `/data/log/keys.json` */
  readonly keys: readonly LogKey[]
}

/** What taking back did: lines that the table lacked, lines that were others in it, lines that nobody had published. */
export interface TakenBack {
  readonly added: number
  readonly replaced: number
  readonly removed: number
}

/** The lines of a published log that its checkpoint signs, and their tree. Throws `RangeError` when they are no whole log that its key has signed. */
export function readPublishedLog(published: PublishedLog): { lines: LogLine[]; tree: Tree } {
  const lines = published.lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => LogLine.parse(JSON.parse(line)))
  const broken = findBreak(lines)
  if (broken !== undefined) throw new RangeError(`line ${broken} does not follow the one before`)
  const head = openCheckpoint(published.checkpoint, keysOf(published.keys))
  if (!head) throw new RangeError('the checkpoint is not signed by one of the keys')
  const signed = lines.slice(0, head.size)
  const { tree } = addLeaves(emptyTree, signed.map(leafOf))
  if (!sameHash(rootOf(tree), head.root))
    throw new RangeError('the lines are not those that the checkpoint signs')
  return { lines: signed, tree }
}

/**
 * Makes the table's log the published one again, after a table was restored from an older copy or lines were lost: what
 * everybody could see stands. Throws as {@link readPublishedLog}.
 */
export async function takeBackLog(records: RecordStore, published: PublishedLog): Promise<TakenBack> {
  const { lines: signed, tree } = readPublishedLog(published)
  const counts = await putLines(records, signed)
  for (const line of signed) await records.resetLogged(line)
  await records.resetLogKeys(published.keys)
  await records.resetLogHead({ tree, last: signed.at(-1)?.hash })
  return counts
}

async function putLines(records: RecordStore, lines: readonly LogLine[]): Promise<TakenBack> {
  const counts = { added: 0, replaced: 0, removed: 0 }
  const there = new Map((await records.readLog()).map((line) => [line.n, line.hash]))
  for (const line of lines) {
    const hash = there.get(line.n)
    there.delete(line.n)
    if (hash === line.hash) continue
    await records.replaceLine(line)
    counts[hash === undefined ? 'added' : 'replaced'] += 1
  }
  for (const n of there.keys()) {
    await records.removeLine(n)
    counts.removed += 1
  }
  return counts
}
