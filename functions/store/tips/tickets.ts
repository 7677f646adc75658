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

/**
 * What the clock does with a number, two days on: it stays, and is work no more, when the tip that it names came of it; else
 * it is forgotten. Whether it was.
 */
export async function settleTicket(
  tips: Table,
  key: Key,
  tip: TipId,
  standing: Tip | undefined,
): Promise<boolean> {
  if (!standing || ticketKey(standing)?.pk !== key.pk) return dropTicket(tips, key, tip)
  await tips.update(key, {
    expression: 'REMOVE workShard, workSince',
    condition: 'tip = :tip',
    values: { ':tip': tip },
  })
  return false
}

/** Forgets a ticket's number, unless it stands for another tip by now. Whether it was forgotten. */
export function dropTicket(tips: Table, key: Key, tip: TipId): Promise<boolean> {
  return tips.remove(key, { expression: 'tip = :tip', values: { ':tip': tip } })
}

/** An office's number stands for this tip no more. */
export async function releaseTicket(tips: Table, keyed: KeyedTicket, tip: TipId): Promise<void> {
  await dropTicket(tips, keyOf(keyed), tip)
}

/** Forgets the number of a tip that came by a hotline. */
export async function forgetTicketOf(tips: Table, tip: Tip): Promise<void> {
  const key = ticketKey(tip)
  if (key) await dropTicket(tips, key, tip.id)
}

/** The item of the number that a tip came of. */
function ticketKey(tip: Tip): Key | undefined {
  const ticket = ticketOf(tip)
  const by = tip.history[0]?.by
  return ticket && by?.who === 'staff' ? keyOf({ office: by.office, ticket }) : undefined
}
