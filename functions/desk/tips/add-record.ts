import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { byStaff, type Desk, workedTip } from '../desk.ts'
import { keepSealed } from './keep-sealed.ts'
import { conflict, tipReply, withEvent, writeTip } from './write-tip.ts'

/** At most this many records with one tip. */
const RECORDS = 100

/**
 * `POST /api/desk/tips/{tip}/records`: an inspection, a forwarding copy or an outcome, sealed to the tip's own
 * identity. Never handed to the reporter. A new one of a kind stands beside the older ones. Refuses `lost`, `gone`
 * once archived, `quota` past {@link RECORDS}, and as {@link keepSealed} does.
 */
export function addRecord(desk: Desk): Handler {
  return async (context) => {
    const asked = await workedTip(desk, context)
    const { tip, staff } = asked
    const { id, version, kind, sealed, files = [] } = await readBody(context, tipRoutes.record)
    const records = tip.records ?? []
    if (records.some((one) => one.id === id)) return tipReply(desk, context, asked)
    if (version !== tip.version) throw await conflict(desk, asked)
    if (tip.state === 'archived') throw new Refusal('gone')
    if (records.length >= RECORDS) throw new Refusal('quota')
    const hash = await keepSealed(desk, tip, { id, sealed, files, save: desk.tips.saveRecord })
    const day = dayInShanghai(desk.now())
    const record = { id, kind, day, hash, ...(files.length > 0 && { files }) }
    const event = { day, kind: 'recorded' as const, by: byStaff(staff), subject: kind, content: hash }
    return writeTip(desk, context, asked, withEvent({ ...tip, records: [...records, record] }, event))
  }
}
