import * as z from 'zod'
import { Bytes } from '../../shared/seal/bytes.ts'
import type { MessageRef } from '../../shared/tip/tip.ts'
import type { Table } from './table.ts'

const SealedRow = z.object({ sealed: Bytes, hash: z.string() })
const keyOf = (tip: string, id: string) => ({ pk: `TIP#${tip}`, sk: `MESSAGE#${id}` })

/**
 * Keeps a sealed message under the id its writer chose. It counts only once the tip's history names it. False
 * when another content stands under that id.
 */
export function saveMessage(
  tips: Table,
  tip: string,
  id: string,
  sealed: Uint8Array,
  hash: string,
): Promise<boolean> {
  return tips.put(
    { ...keyOf(tip, id), sealed, hash },
    {
      expression: 'attribute_not_exists(pk) OR #hash = :hash',
      names: { '#hash': 'hash' },
      values: { ':hash': hash },
    },
  )
}

/** The sealed bytes of the messages that a tip's history names. */
export function readMessages(
  tips: Table,
  tip: string,
  refs: readonly MessageRef[],
): Promise<(MessageRef & { sealed: Uint8Array })[]> {
  return Promise.all(
    refs.map(async (ref) => {
      const row = SealedRow.parse(await tips.read(keyOf(tip, ref.id)))
      return { ...ref, sealed: row.sealed }
    }),
  )
}
