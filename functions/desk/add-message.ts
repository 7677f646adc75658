import type { Handler } from 'hono'
import { OfficeMessage } from '../../shared/api/desk.ts'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { hashOf } from '../../shared/seal/hash.ts'
import { addMessageTo } from '../../shared/tip/add-message.ts'
import { readBody } from '../http/read-body.ts'
import { actorsOf } from './actors.ts'
import { type Desk, theirTip, whoIs } from './desk.ts'
import { tipDetail } from './show-tip.ts'
import { lost } from './take-tip-step.ts'

/** `POST /api/desk/tips/{id}/messages`: a message sealed in the officer's browser to the tip's own identity. */
export function addMessage(desk: Desk): Handler {
  return async (context) => {
    const staff = await whoIs(desk, context)
    const tip = await theirTip(desk, context, staff)
    const { sub, name, unit } = staff
    if (actorsOf(staff).length === 0) throw new Refusal('role')
    const { id, version, sealed } = await readBody(context, OfficeMessage)
    if (tip.messages.some((one) => one.id === id)) return context.json(await tipDetail(desk, staff, tip))
    if (version !== tip.version) throw await lost(desk, staff, tip)
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
    const hash = hashOf(bytes)
    if (!(await desk.tips.saveMessage(tip.id, id, bytes, hash))) throw new Refusal('altered')
    const day = dayInShanghai(desk.now())
    const after = addMessageTo(tip, { id, from: 'office', day, hash }, { who: 'staff', unit, name, sub })
    if (!(await desk.tips.changeTip(tip, after))) throw await lost(desk, staff, tip)
    return context.json(await tipDetail(desk, staff, { ...after, version: tip.version + 1 }))
  }
}
