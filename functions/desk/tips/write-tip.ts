import type { Context } from 'hono'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { accessTo } from '../access.ts'
import type { Asked, Desk } from '../desk.ts'
import { tipDetail } from './show-tip.ts'

/** Writes the next version of a tip and answers with it. Refuses `lost` when somebody else was first. */
export async function writeTip(desk: Desk, context: Context, asked: Asked, after: Tip): Promise<Response> {
  if (!(await desk.tips.changeTip(asked.tip, after))) throw await conflict(desk, asked)
  return tipReply(desk, context, { ...asked, tip: { ...after, version: asked.tip.version + 1 } })
}

/** Answers with the tip as it is. */
export async function tipReply(desk: Desk, context: Context, asked: Asked): Promise<Response> {
  return context.json(await tipDetail(desk, asked))
}

/** The refusal of a write that came second, with what stands there now if it is still theirs to see. */
export async function conflict(desk: Desk, { staff, tip, barred }: Asked): Promise<Refusal> {
  const now = await desk.tips.readTip(tip.id)
  const access = now && accessTo(now, staff, barred)
  if (!now || !access?.see) return new Refusal('conflict')
  return new Refusal('conflict', { detail: await tipDetail(desk, { staff, tip: now, access, barred }) })
}
