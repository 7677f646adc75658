import * as z from 'zod'
import { LogKey } from '../../shared/publication/log-key.ts'
import type { Tree } from '../../shared/transparency/tree.ts'
import { Sha256 } from '../../shared/value/hash.ts'
import type { Table } from './table.ts'

const key = { pk: 'LOGHEAD', sk: 'LOGHEAD' } as const

/** The head of the public log: what was signed, or may be signed, for this size and for no other root. */
export interface LogHead {
  readonly tree: Tree
  /** `hash` of the last line in the tree. Absent: the tree is empty. */
  readonly last?: Sha256 | undefined
}

const Row = z.object({
  size: z.int().min(1),
  last: Sha256,
  /** Each level's last tile: its hashes one after the other, base64. */
  edges: z.array(z.base64()),
})

/** The head, strongly consistent, or nothing before the first line. */
export async function readLogHead(records: Table): Promise<LogHead | undefined> {
  const row = await records.read(key)
  if (!row) return undefined
  const { size, last, edges } = Row.parse(row)
  return { tree: { size, edges: edges.map(split) }, last }
}

/** Puts a head over the one of `before` leaves. False when another stands there. */
export function putLogHead(records: Table, { tree, last }: LogHead, before: number): Promise<boolean> {
  const row = { ...key, size: tree.size, last, edges: tree.edges.map(join) }
  return records.put(
    row,
    before === 0
      ? { expression: 'attribute_not_exists(pk)' }
      : { expression: '#size = :before', names: { '#size': 'size' }, values: { ':before': before } },
  )
}

/** Sets the head anew, whatever stands there: only when published lines are taken back into the table. */
export function resetLogHead(records: Table, { tree, last }: LogHead): Promise<boolean> {
  return records.put({ ...key, size: tree.size, last, edges: tree.edges.map(join) })
}

const keysKey = { pk: 'LOGHEAD', sk: 'KEYS' } as const

/** The keys that have signed the log, oldest first. */
export async function readLogKeys(records: Table): Promise<LogKey[]> {
  const row = await records.read(keysKey)
  return row ? z.array(LogKey).parse(row.keys) : []
}

/** Adds a key after those that are known. False when another was added meanwhile. */
export function addLogKey(records: Table, known: readonly LogKey[], added: LogKey): Promise<boolean> {
  const row = { ...keysKey, keys: [...known, added], count: known.length + 1 }
  return records.put(
    row,
    known.length === 0
      ? { expression: 'attribute_not_exists(pk)' }
      : { expression: '#count = :known', names: { '#count': 'count' }, values: { ':known': known.length } },
  )
}

/** Sets the known keys anew: only when published lines are taken back into the table. */
export function resetLogKeys(records: Table, keys: readonly LogKey[]): Promise<boolean> {
  return records.put({ ...keysKey, keys, count: keys.length })
}

function join(hashes: readonly Uint8Array[]): string {
  return Buffer.concat(hashes).toString('base64')
}

function split(text: string): Uint8Array[] {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'))
  return Array.from({ length: bytes.length / 32 }, (_, n) => bytes.slice(32 * n, 32 * n + 32))
}
