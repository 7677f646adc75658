import type { Handler } from 'hono'
import { type KeysReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { handlingRoles, type Staff } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate } from '../../http/authenticate.ts'
import type { Desk } from '../desk.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/**
 * `GET /api/desk/office-keys?office=`: for the office itself, for the province's administrator and auditors. Refuses
 * `role`.
 */
export function showKeys(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, officeKeyRoutes.show)
    const office = context.req.query('office') ?? staff.unit
    if (!mayReadKeys(staff, office)) throw new Refusal('role')
    return context.json(await keysReply(desk, staff, office))
  }
}

/** An office's keyring, its key in the directory, and who could hold it. */
export async function keysReply(desk: Desk, staff: Staff, office: OfficeCode): Promise<KeysReply> {
  const [mine, keyring, directory, working] = await Promise.all([
    desk.tips.readMemberKey(staff.sub),
    desk.tips.readKeyring(office),
    desk.records.readDirectory(),
    desk.records.listStaff(office),
  ])
  const entry = directory.find((one) => one.unit === office)
  const versions = keyring?.versions.map(({ sealed, ...one }) => ({ ...one, sealed: text(sealed) }))
  return {
    unit: office,
    ...(mine && { mine: { revision: mine.revision, recipient: mine.recipient } }),
    ...(keyring &&
      versions && {
        keyring: { revision: keyring.revision, members: keyring.members, history: keyring.history, versions },
      }),
    ...(entry && { entry }),
    people: await Promise.all(working.filter(mayHoldKey).map((one) => holderOf(desk, one))),
  }
}

/** Whether someone's work is with letters, so that they may open their office's key. */
export function mayHoldKey({ roles }: Pick<Staff, 'roles'>): boolean {
  return handlingRoles.some((role) => roles.includes(role))
}

async function holderOf(desk: Desk, { sub, name }: Staff): Promise<KeysReply['people'][number]> {
  const key = await desk.tips.readMemberKey(sub)
  const one: Partial<KeyringMember> & Pick<KeyringMember, 'sub' | 'name'> = { sub, name }
  return key ? { ...one, recipient: key.recipient } : one
}

function mayReadKeys(staff: Staff, office: OfficeCode): boolean {
  if (isAdministrator(staff)) return true
  if (staff.roles.includes('auditor') && (staff.unit === office || staff.unit === PROVINCE)) return true
  return staff.unit === office && mayHoldKey(staff)
}
