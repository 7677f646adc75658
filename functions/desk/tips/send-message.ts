import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { addMessageTo } from '../../../shared/tip/add-message.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, workedTip } from '../desk.ts'
import { keepSealed } from './keep-sealed.ts'
import { conflict, tipReply, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/messages`: a message sealed in the officer's browser to the tip's own identity. Refuses
 * `lost`, `gone` once archived, `unread` where nobody holds a receipt, and as {@link keepSealed} does.
 */
export function sendMessage(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context)
    const { tip, staff } = asked
    const { id, version, sealed, files = [] } = await readBody(context, tipRoutes.send)
    if (tip.messages.some((one) => one.id === id)) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    if (tip.state === 'archived') throw new Refusal('gone')
    if (tip.door === 'hotline') throw new Refusal('unread')
    const hash = await keepSealed(desk, tip, { id, sealed, files, save: desk.tips.saveMessage })
    const day = dayInShanghai(desk.now())
    const message = { id, from: 'office' as const, day, hash, ...(files.length > 0 && { files }) }
    return writeTip(desk, context, asked, addMessageTo(tip, message, byStaff(staff)))
  }
}
