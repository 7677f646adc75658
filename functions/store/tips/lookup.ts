import type { HotlineTicket } from '../../../shared/tip/hotline.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
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

/** A hotline's ticket as one office keyed it. */
export interface KeyedTicket {
  /** The office that keyed it: numbers of other offices are other tickets. */
  readonly office: OfficeCode
  readonly ticket: HotlineTicket
}

const ticketKey = ({ office, ticket: { hotline, number } }: KeyedTicket) => ({
  pk: `HOTLINE#${office}#${hotline}#${number}`,
  sk: 'HOTLINE',
})

/**
 * Says which tip an office's ticket becomes; the first stands. False when it became another. `instead`: a tip that
 * was named here and never filed.
 */
export function claimTicket(
  tips: Table,
  keyed: KeyedTicket,
  { tip, instead = tip }: { tip: TipId; instead?: string | undefined },
): Promise<boolean> {
  return tips.put(
    { ...ticketKey(keyed), tip },
    {
      expression: 'attribute_not_exists(pk) OR tip IN (:tip, :instead)',
      values: { ':tip': tip, ':instead': instead },
    },
  )
}

/** Id of the tip that an office's ticket became or was to become, or undefined. */
export async function findTicket(tips: Table, keyed: KeyedTicket): Promise<string | undefined> {
  const row = await tips.read(ticketKey(keyed))
  return typeof row?.tip === 'string' ? row.tip : undefined
}
