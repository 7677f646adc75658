import * as z from 'zod'
import type { MessageRef, RecordRef } from '../../../shared/tip/tip.ts'
import { Bytes } from '../../../shared/value/bytes.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'

const SealedRow = z.object({ sealed: Bytes, hash: z.string() })

/** What is sealed beside the letter: a message in either direction, or the office's own record. */
type Kind = 'MESSAGE' | 'RECORD'

const keyOf = (tip: TipId, kind: Kind, id: string) => ({ pk: `TIP#${tip}`, sk: `${kind}#${id}` })

/**
 * Keeps a sealed message under the id its writer chose. It counts only once the tip's history names it. False
 * when another content stands under that id.
 */
export function saveMessage(tips: Table, tip: TipId, id: string, sealed: Uint8Array, hash: string) {
  return save(tips, keyOf(tip, 'MESSAGE', id), sealed, hash)
}

/** Keeps a sealed record of the office, in the same way. */
export function saveRecord(tips: Table, tip: TipId, id: string, sealed: Uint8Array, hash: string) {
  return save(tips, keyOf(tip, 'RECORD', id), sealed, hash)
}

/** The sealed bytes of the messages that a tip's history names. */
export function readMessages(tips: Table, tip: TipId, refs: readonly MessageRef[]) {
  return read(tips, tip, 'MESSAGE', refs)
}

/** The sealed bytes of the office's records. */
export function readRecords(tips: Table, tip: TipId, refs: readonly RecordRef[]) {
  return read(tips, tip, 'RECORD', refs)
}

/** Destroys the sealed bytes of a message or record. */
export async function removeSealed(tips: Table, tip: TipId, id: string): Promise<void> {
  await Promise.all([tips.remove(keyOf(tip, 'MESSAGE', id)), tips.remove(keyOf(tip, 'RECORD', id))])
}

function save(
  tips: Table,
  key: ReturnType<typeof keyOf>,
  sealed: Uint8Array,
  hash: string,
): Promise<boolean> {
  return tips.put(
    { ...key, sealed, hash },
    {
      expression: 'attribute_not_exists(pk) OR #hash = :hash',
      names: { '#hash': 'hash' },
      values: { ':hash': hash },
    },
  )
}

function read<Ref extends { readonly id: string }>(
  tips: Table,
  tip: TipId,
  kind: Kind,
  refs: readonly Ref[],
): Promise<(Ref & { sealed: Uint8Array })[]> {
  return Promise.all(
    refs.map(async (ref) => {
      const row = SealedRow.parse(await tips.read(keyOf(tip, kind, ref.id)))
      return { ...ref, sealed: row.sealed }
    }),
  )
}
