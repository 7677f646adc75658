import * as z from 'zod'
import type { MessageRef, RecordRef } from '../../../shared/tip/tip.ts'
import { Bytes } from '../../../shared/value/bytes.ts'
import type { Sha256 } from '../../../shared/value/hash.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'

const SealedRow = z.object({ sealed: Bytes })

/** What is sealed beside the letter: a message in either direction, or the office's own record. */
type Kind = 'MESSAGE' | 'RECORD'

/** The hash of the sealed bytes stands in the key: a message that is sealed again has a place of its own. */
const keyOf = (tip: TipId, kind: Kind, hash: Sha256) => ({ pk: `TIP#${tip}`, sk: `${kind}#${hash}` })

/** Keeps a sealed message under its hash. It counts only once the tip's list names it. */
export function saveMessage(tips: Table, tip: TipId, hash: Sha256, sealed: Uint8Array): Promise<boolean> {
  return tips.put({ ...keyOf(tip, 'MESSAGE', hash), sealed })
}

/** Keeps a sealed record of the office, in the same way. */
export function saveRecord(tips: Table, tip: TipId, hash: Sha256, sealed: Uint8Array): Promise<boolean> {
  return tips.put({ ...keyOf(tip, 'RECORD', hash), sealed })
}

/** The sealed bytes of messages that a tip names. */
export function readMessages(tips: Table, tip: TipId, refs: readonly MessageRef[]) {
  return read(tips, tip, 'MESSAGE', refs)
}

/** The sealed bytes of the office's records. */
export function readRecords(tips: Table, tip: TipId, refs: readonly RecordRef[]) {
  return read(tips, tip, 'RECORD', refs)
}

/** Destroys every message and record of a tip, also those that it never named. */
export async function removeSealed(tips: Table, tip: TipId): Promise<void> {
  for (const kind of ['MESSAGE', 'RECORD'] as const) {
    for (;;) {
      const { rows } = await tips.query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
        ExpressionAttributeValues: { ':pk': `TIP#${tip}`, ':kind': `${kind}#` },
        ProjectionExpression: 'pk, sk',
        ConsistentRead: true,
        Limit: 100,
      })
      if (rows.length === 0) break
      await Promise.all(rows.map(({ pk, sk }) => tips.remove({ pk: String(pk), sk: String(sk) })))
    }
  }
}

/** Those whose bytes are there; one that was lost shows as a gap to whoever opens the rest. */
async function read<Ref extends { readonly hash: Sha256 }>(
  tips: Table,
  tip: TipId,
  kind: Kind,
  refs: readonly Ref[],
): Promise<(Ref & { sealed: Uint8Array })[]> {
  const found = await Promise.all(
    refs.map(async (ref) => {
      const row = SealedRow.safeParse(await tips.read(keyOf(tip, kind, ref.hash)))
      return row.success ? [{ ...ref, sealed: row.data.sealed }] : []
    }),
  )
  return found.flat()
}
