import type { Handler } from 'hono'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { printedSubject } from '../../../shared/tip/printed.ts'
import { refuseOverfull } from '../../../shared/tip/room.ts'
import { withEvent } from '../../../shared/tip/with-event.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { readBody } from '../../http/read-body.ts'
import { askedTip, byStaff, type Desk } from '../desk.ts'
import { conflict, writeTip } from './write-tip.ts'

/**
 * `POST /api/desk/tips/{tip}/prints`: which papers of a tip somebody who sees it is about to print, as an event of its history:
 * recorded before the browser prints. Refuses `destroyed`, `quota` once the history is too long for that, and `conflict`.
 */
export function recordPrint(desk: Desk): Handler {
  return async (context) => {
    const asked = await askedTip(desk, context)
    const { tip, staff } = asked
    if (tip.destroyedOn) throw new Refusal('destroyed')
    const { version, papers } = await readBody(context, tipRoutes.print)
    if (version !== tip.version) throw await conflict(desk, asked)
    const after = withEvent(tip, {
      ...{ day: dayInShanghai(desk.now()), kind: 'printed' as const, by: byStaff(staff) },
      subject: printedSubject(papers),
    })
    refuseOverfull(after, 'office')
    return writeTip(desk, context, asked, after)
  }
}
