import type { Handler } from 'hono'
import { type HotlineReply, hotlineRoutes } from '../../shared/contract/hotline.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { routeTip } from '../../shared/routing/route-tip.ts'
import { isTimely } from '../../shared/tip/hotline.ts'
import { newTip } from '../../shared/tip/new-tip.ts'
import { type Tip, ticketOf } from '../../shared/tip/tip.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import type { TipId } from '../../shared/value/id.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { KeyedTicket } from '../store/tips/tickets.ts'
import { byStaff, type Desk } from './desk.ts'
import { expectRecipients } from './expect-recipients.ts'

/**
 * `PUT /api/desk/hotline/{tip}`: a ticket of a hotline becomes a tip of the office that handles such, on the same
 * clock, counted from the day it was received. 201; again with the same id, 200 and nothing new. Refuses
 * `recipients` as a filing does, `ticketNumber` for a number that one's own office entered before, and `badRequest` for
 * a day to come or long past. Refuses `filed` for a tip id that is taken. What other offices entered changes no answer.
 */
export function enterTicket(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, hotlineRoutes.enter)
    const id = partOf(context, 'tip')
    const body = await readBody(context, hotlineRoutes.enter)
    const today = dayInShanghai(desk.now())
    const { receivedOn } = body.ticket
    if (!isTimely(body.ticket, today)) throw new Refusal('badRequest', { fields: ['ticket.receivedOn'] })
    const way = routeTip(body.facts, await desk.routing(), receivedOn)
    expectRecipients(body, way)
    const now = receivedOn === today ? desk.now() : new Date(`${receivedOn}T12:00:00+08:00`)
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))
    const tip = newTip(
      {
        ...{ id, now, channel: 'hotline', hotline: body.ticket, by: byStaff(staff) },
        ...{
          facts: body.facts,
          envelope: bytes(body.envelope),
          officeWraps: body.officeWraps.map(bytes),
          files: [],
        },
      },
      way,
    )
    const keyed = { office: staff.office, ticket: body.ticket }
    const before = await desk.tips.readTip(id)
    if (before && !isSame(before, tip)) throw new Refusal('filed')
    await claim(desk, keyed, { tip: id, day: today })
    if (await desk.tips.fileTip(tip)) return context.json(reply(tip), 201)
    const standing = await desk.tips.readTip(id)
    if (standing && isSame(standing, tip)) return context.json(reply(standing), 200)
    await desk.tips.releaseTicket(keyed, id)
    throw new Refusal('filed')
  }
}

/** One tip for one number of an office. A tip that an earlier try named, and that never came of this number, gives way. */
async function claim({ tips }: Desk, keyed: KeyedTicket, becomes: { tip: TipId; day: Day }): Promise<void> {
  if (await tips.claimTicket(keyed, becomes)) return
  const instead = await tips.findTicket(keyed)
  const standing = instead === undefined ? undefined : await tips.readTip(instead)
  const taken = standing && ticketOf(standing)?.number === keyed.ticket.number
  if (taken || !(await tips.claimTicket(keyed, { ...becomes, instead }))) throw new Refusal('ticketNumber')
}

/** Whether two are one ticket, keyed by one office. */
function isSame(a: Tip, b: Tip): boolean {
  return ticketOf(a)?.number === ticketOf(b)?.number && keyedBy(a) === keyedBy(b)
}

function keyedBy({ history: [first] }: Tip): OfficeCode | undefined {
  return first?.by.who === 'staff' ? first.by.office : undefined
}

function reply({ office, acceptBy }: Tip): HotlineReply {
  return { office, acceptBy }
}
