import type { Handler } from 'hono'
import {
  type KeyRequestsReply,
  type KeysReply,
  officeKeyRoutes,
} from '../../../shared/contract/office-keys.ts'
import { OfficeQuery } from '../../../shared/contract/people.ts'
import type { KeyringMember } from '../../../shared/office-keys/keyring.ts'
import type { MemberKey } from '../../../shared/office-keys/member-key.ts'
import { keyringToWire } from '../../../shared/office-keys/save-keyring.ts'
import { waitingKeys } from '../../../shared/office-keys/waiting-keys.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import { handlingRoles, type Staff, writingRoles } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { type OfficeCode, PROVINCE } from '../../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../../http/authenticate.ts'
import { readQuery } from '../../http/read-address.ts'
import { readBody } from '../../http/read-body.ts'
import type { Desk } from '../desk.ts'

/**
 * `GET /api/desk/office-keys?office=`: for those of the office itself who write, for the province's administrator and
 * auditors. Refuses `role`.
 */
export function showKeys(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticate(desk, context, officeKeyRoutes.show)
    const office = readQuery(context, OfficeQuery).office ?? staff.office
    if (!mayReadKeys(staff, office)) throw new Refusal('role')
    return context.json(await keysReply(desk, staff, office))
  }
}

/** An office's keyring, the signed directory, and who could hold it. */
export async function keysReply(desk: Desk, staff: Staff, office: OfficeCode): Promise<KeysReply> {
  const [mine, keyring, directory, working] = await Promise.all([
    desk.tips.readMemberKey(staff.sub),
    desk.tips.readKeyring(office),
    desk.records.readSignedDirectory(),
    desk.records.listStaff(office),
  ])
  return {
    office,
    ...(mine && { mine: { revision: mine.revision, recipient: mine.recipient } }),
    ...(keyring && { keyring: { ...keyringToWire(keyring), history: keyring.history } }),
    ...(directory && { directory }),
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
  if (staff.roles.includes('auditor') && (staff.office === office || staff.office === PROVINCE)) return true
  return staff.office === office && writingRoles.some((role) => staff.roles.includes(role))
}

/**
 * `PUT /api/desk/office-keys/mine`: one's own key, sealed under a passphrase that never comes here: the first, the
 * same under another passphrase, or a new one after the passphrase was forgotten. Refuses `lost` for another
 * revision.
 */
export function saveMyKey(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticateFresh(desk, context, officeKeyRoutes.saveMine)
    const { revision, recipient, sealed } = await readBody(context, officeKeyRoutes.saveMine)
    const before = await desk.tips.readMemberKey(staff.sub)
    if ((before?.revision ?? 0) !== revision) throw new Refusal('conflict')
    const history = before?.history ?? []
    const event = {
      n: history.length + 1,
      at: desk.now().toISOString(),
      what: whatHappens(before, recipient),
      recipient,
    }
    const bytes = new Uint8Array(Buffer.from(sealed, 'base64'))
    const after: MemberKey = {
      revision: revision + 1,
      recipient,
      sealed: bytes,
      history: [...history, event],
    }
    if (!(await desk.tips.saveMemberKey(staff.sub, after))) throw new Refusal('conflict')
    return context.json(await keysReply(desk, staff, staff.office))
  }
}

function whatHappens(before: MemberKey | undefined, recipient: string): MemberKey['history'][number]['what'] {
  if (!before) return 'made'
  return before.recipient === recipient ? 'passphrase' : 'replaced'
}

/** `GET /api/desk/office-keys/requests`: new versions of offices' keys that no administrator has signed yet. */
export function showKeyRequests(desk: Desk): Handler {
  return async (context) => {
    await authenticate(desk, context, officeKeyRoutes.requests)
    const [all, directory] = await Promise.all([
      desk.tips.listKeyRequests(),
      desk.records.readSignedDirectory(),
    ])
    const reply: KeyRequestsReply = {
      requests: waitingKeys(all, directory?.keys ?? []),
      ...(directory && { directory }),
    }
    return context.json(reply)
  }
}
