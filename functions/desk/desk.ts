import type { Context } from 'hono'
import { ableStaff } from '../../shared/people/able-staff.ts'
import type { Role, Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { RoutingView } from '../../shared/routing/table.ts'
import { putBeforeAbove } from '../../shared/tip/escalation.ts'
import type { TipEvent } from '../../shared/tip/history.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { officesAbove } from '../../shared/tip/wraps.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import type { WhoAsks } from '../http/sign-in.ts'
import type { RecordStore, TipStore } from '../store/stores.ts'
import { type Access, accessTo } from './access.ts'

/** What the stage needs. */
export interface Desk {
  readonly tips: TipStore
  readonly records: Pick<RecordStore, 'readStaff' | 'listStaff' | 'readDirectory' | 'readSignedDirectory'>
  /** The routing table and directory in force. */
  readonly routing: () => Promise<RoutingView>
  readonly whoAsks: WhoAsks
  /** Of the MACs of claim codes. */
  readonly claimKey: string
  readonly now: () => Date
}

/** A tip, who asks for it, and what they may do with it. */
export interface Asked {
  readonly staff: Staff
  readonly tip: Tip
  readonly access: Access
  /** Subjects of those who decide nothing about it. */
  readonly barred: readonly string[]
}

/** The tip of the path, for whoever asks. Another office's tip and no tip are refused alike: `office`. */
export async function askedTip(desk: Desk, context: Context): Promise<Asked> {
  const staff = await authenticate(desk, context)
  const tip = await desk.tips.readTip(partOf(context, 'tip'))
  const barred = tip ? await desk.tips.findBarred(tip) : []
  const access = tip && accessTo(tip, staff, barred)
  if (!tip || !access?.see) throw new Refusal('office')
  return { staff, tip, access, barred }
}

/**
 * The tip of the path, for someone of the handling office who works on tips. Refuses `role` for all others. Refuses
 * `office` as {@link askedTip} does, and `destroyed`.
 */
export async function workedTip(desk: Desk, context: Context, ...roles: Role[]): Promise<Asked> {
  const asked = await askedTip(desk, context)
  const { staff, tip, access } = asked
  const works = staff.office === tip.office && access.actors.length > 0
  if (!works || (roles.length > 0 && !roles.some((role) => staff.roles.includes(role)))) {
    throw new Refusal('role')
  }
  if (tip.destroyedOn) throw new Refusal('destroyed')
  return asked
}

/**
 * The tip of the path, for someone of the handling office who may decide about it. Refuses `barred` or `handedUp` for whose
 * outcome was disputed, and as {@link workedTip} does.
 */
export async function decidedTip(desk: Desk, context: Context, ...roles: Role[]): Promise<Asked> {
  const asked = await workedTip(desk, context, ...roles)
  if (asked.access.barred) throw await barredOrHandedUp(desk, asked)
  return asked
}

/**
 * Why somebody who is barred is refused. Where nobody of the handling office is left who could decide, the tip is put before
 * the level above, once, and the refusal says so: `handedUp`. Above the province there is none.
 */
export async function barredOrHandedUp(desk: Desk, { tip, staff, barred }: Asked): Promise<Refusal> {
  const able = await ableStaff(desk, tip.office, barred)
  const above = officesAbove(tip).length > 0
  if (staff.office !== tip.office || able.length > 0 || !above) return new Refusal('barred')
  const raised = putBeforeAbove(tip, 'another', dayInShanghai(desk.now()))
  if (raised) await desk.tips.changeTip(tip, raised)
  return new Refusal('handedUp')
}

/** How a member of staff stands in a history. */
export function byStaff({ office, name, sub }: Staff): Extract<TipEvent['by'], { who: 'staff' }> {
  return { who: 'staff', office, name, sub }
}
