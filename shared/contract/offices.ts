import * as z from 'zod'
import { Office, OfficeContact } from '../office/office-contact.ts'
import { Day } from '../value/day.ts'
import { route } from './route.ts'

/** Offices whose name and telephone were recorded. */
export const OfficesReply = z.strictObject({ today: Day, offices: z.array(Office), mayWrite: z.boolean() })
export type OfficesReply = z.infer<typeof OfficesReply>

/** An office’s own name and telephone. `version` 0: the first. `contact` null: taken back. */
export const SaveOffice = z.strictObject({ version: z.int().min(0), contact: OfficeContact.nullable() })

/** Names and telephones of offices. */
export const officeRoutes = {
  list: route('/api/newsroom/offices', {
    ...{ stage: 'administration', method: 'get', roles: [] },
    summary: 'Offices whose name and telephone were confirmed',
    reply: OfficesReply,
  }),
  save: route('/api/newsroom/offices/{office}', {
    ...{ stage: 'administration', method: 'put', roles: ['administrator'], provincial: true },
    summary: 'Record an office’s own name and telephone, with their source',
    ...{ request: SaveOffice, limit: 4096, reply: OfficesReply },
    refusals: ['stepUp', 'conflict'],
  }),
}
