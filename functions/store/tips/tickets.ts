import type { HotlineTicket } from '../../../shared/tip/hotline.ts'
import { type Tip, ticketOf } from '../../../shared/tip/tip.ts'
import type { Day } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Key, Table } from '../table.ts'
import { sweepDay, workShard } from '../work.ts'

/** A hotline's ticket as one office keyed it. */
export interface KeyedTicket {
  /** The office that keyed it: numbers of other offices are other tickets. */
  readonly office: OfficeCode
  readonly ticket: HotlineTicket
}

const keyOf = ({ office, ticket: { hotline, number } }: KeyedTicket): Key => ({
  pk: `HOTLINE#${office}#${hotline}#${number}`,
  sk: 'HOTLINE',
})

/**
 * Says which tip an office's ticket becomes; the first stands. False when it became another. `instead`: a tip that
 * was named here and never filed. `day`: for the clock, which forgets a number that never became a tip.
 */
export function claimTicket(
  tips: Table,
  keyed: KeyedTicket,
  { tip, day, instead = tip }: { tip: TipId; day: Day; instead?: string | undefined },
): Promise<boolean> {
  const key = keyOf(keyed)
  return tips.put(
    { ...key, tip, workShard: workShard(key.pk), workSince: sweepDay(day) },
    {
      expression: 'attribute_not_exists(pk) OR tip IN (:tip, :instead)',
      values: { ':tip': tip, ':instead': instead },
    },
  )
}

/** Id of the tip that an office's ticket became or was to become, or undefined. */
export function findTicket(tips: Table, keyed: KeyedTicket): Promise<TipId | undefined> {
  return readTicket(tips, keyOf(keyed))
}

/** The same by the item's key, as the clock finds it. */
export async function readTicket(tips: Table, key: Key): Promise<TipId | undefined> {
  const row = await tips.read(key)
  return typeof row?.tip === 'string' ? row.tip : undefined
}

/** The ticket's tip is filed: the clock has nothing to do with its item any more. */
export async function settleTicket(tips: Table, key: Key, tip: TipId): Promise<void> {
  await tips.update(key, {
    expression: 'REMOVE workShard, workSince',
    condition: 'tip = :tip',
    values: { ':tip': tip },
  })
}

/** Forgets a ticket's number, unless it stands for another tip by now. Whether it was forgotten. */
export function dropTicket(tips: Table, key: Key, tip: TipId): Promise<boolean> {
  return tips.remove(key, { expression: 'tip = :tip', values: { ':tip': tip } })
}

/** Forgets the number of a tip that came by a hotline. */
export async function forgetTicketOf(tips: Table, tip: Tip): Promise<void> {
  const ticket = ticketOf(tip)
  const by = tip.history[0]?.by
  if (ticket && by?.who === 'staff') await dropTicket(tips, keyOf({ office: by.office, ticket }), tip.id)
}
