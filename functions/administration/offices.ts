import type { Handler } from 'hono'
import { type OfficesReply, officeRoutes } from '../../shared/contract/offices.ts'
import { isOwnRecord, type OfficeContact } from '../../shared/office/office-contact.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai, isDay } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import type { Administration } from './administration.ts'

/** `GET /api/newsroom/offices`: what was recorded of offices, for everyone on the staff. */
export function showOffices(administration: Administration): Handler {
  return async (context) =>
    context.json(
      await officesReply(administration, await authenticate(administration, context, officeRoutes.list)),
    )
}

/** The offices, and whether this person records them. */
async function officesReply(administration: Administration, staff: Staff): Promise<OfficesReply> {
  return {
    today: dayInShanghai(administration.now()),
    offices: await administration.records.readOffices(),
    mayWrite: staff.office === PROVINCE && staff.roles.includes('administrator'),
  }
}

const codes = new Set(publicOffices([]).map(({ code }) => code))

/**
 * `PUT /api/newsroom/offices/{office}`: an office's own name and telephone, with where they were read; `null` takes
 * them back. Public once publish has met it. What was there before stays in its history. Refuses `notFound`,
 * `badRequest` for a day to come, `lost` for another version.
 */
export function recordOffice(administration: Administration): Handler {
  return async (context) => {
    const staff = await authenticate(administration, context, officeRoutes.save)
    await authenticateFresh(administration, context, officeRoutes.save)
    const office = partOf(context, 'office')
    if (!codes.has(office)) throw new Refusal('notFound')
    const { version, contact } = await readBody(context, officeRoutes.save)
    const day = dayInShanghai(administration.now())
    checkDay(contact, day)
    const before = (await administration.records.readOffices()).find((one) => one.office === office)
    const conflict = async () =>
      new Refusal('conflict', { detail: await officesReply(administration, staff) })
    // Said again, after an answer that was lost: it stands once.
    if (isOwnRecord(before, { version, contact, by: staff.sub }))
      return context.json(await officesReply(administration, staff))
    if ((before?.version ?? 0) !== version) throw await conflict()
    const history = before?.history ?? []
    const event = { n: history.length + 1, day, by: staff.sub, name: staff.name, ...(contact && { contact }) }
    const after = { office, ...(contact && { contact }), history: [...history, event] }
    if (!(await administration.records.saveOffice(after, version))) throw await conflict()
    return context.json(await officesReply(administration, staff))
  }
}

function checkDay(contact: OfficeContact | null, today: Day): void {
  if (contact && (!isDay(contact.confirmedOn) || contact.confirmedOn > today)) {
    throw new Refusal('badRequest', { fields: ['contact.confirmedOn'] })
  }
}
