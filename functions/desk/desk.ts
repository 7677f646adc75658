import type { Context } from 'hono'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Staff } from '../../shared/staff/staff.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import type { WhoAsks } from '../http/sign-in.ts'
import type { TipStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Desk {
  readonly tips: TipStore
  readonly whoAsks: WhoAsks
  readonly now: () => Date
}

/** The member of staff behind a request. */
export function whoIs(desk: Desk, context: Context): Promise<Staff> {
  return desk.whoAsks(context.req.header('authorization'))
}

/**
 * The tip of the path, for this member of staff. Another office's tip and no tip are refused alike: `unit`. The
 * one place where access to a tip is decided.
 */
export async function theirTip(desk: Desk, context: Context, staff: Staff): Promise<Tip> {
  const id = context.req.param('tip') ?? ''
  const tip = /^[A-Za-z0-9_-]{22}$/.test(id) ? await desk.tips.readTip(id) : undefined
  if (!tip || !maySee(staff, tip)) throw new Refusal('unit')
  return tip
}

function maySee(staff: Staff, tip: Tip): boolean {
  return staff.unit === tip.unit && staff.roles.some((role) => deskRoles.has(role))
}

const deskRoles = new Set<string>(['handler', 'lead', 'citySupervisor', 'auditor'])
