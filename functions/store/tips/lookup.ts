import type { HotlineTicket } from '../../../shared/tip/hotline.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { Table } from '../table.ts'

const keyOf = (hash: string) => ({ pk: `LOOKUP#${hash}`, sk: 'LOOKUP' })

/** Says which tip a receipt's hash belongs to. Written before the filing, so that a filed tip is always found. */
export function saveLookup(tips: Table, hash: string, tip: TipId): Promise<boolean> {
  return tips.put(
    { ...keyOf(hash), tip },
    { expression: 'attribute_not_exists(pk) OR tip = :tip', values: { ':tip': tip } },
  )
}

/** Id of the tip, or undefined. */
export async function findLookup(tips: Table, hash: string): Promise<string | undefined> {
  const row = await tips.read(keyOf(hash))
  return typeof row?.tip === 'string' ? row.tip : undefined
}

const ticketKey = ({ hotline, number }: HotlineTicket) => ({
  pk: `HOTLINE#${hotline}#${number}`,
  sk: 'HOTLINE',
})

/**
 * Says which tip a hotline's ticket becomes; the first stands. False when it became another. `instead`: a tip that
 * was named here and never filed.
 */
export function claimTicket(
  tips: Table,
  ticket: HotlineTicket,
  { tip, instead = tip }: { tip: TipId; instead?: string | undefined },
): Promise<boolean> {
  return tips.put(
    { ...ticketKey(ticket), tip },
    {
      expression: 'attribute_not_exists(pk) OR tip IN (:tip, :instead)',
      values: { ':tip': tip, ':instead': instead },
    },
  )
}

/** Id of the tip that a ticket became or was to become, or undefined. */
export async function findTicket(tips: Table, ticket: HotlineTicket): Promise<string | undefined> {
  const row = await tips.read(ticketKey(ticket))
  return typeof row?.tip === 'string' ? row.tip : undefined
}
