import type { Handler } from 'hono'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { changeKeyring, isSame } from '../../../shared/office-keys/change-keyring.ts'
import type { Keyring, KeyringMember } from '../../../shared/office-keys/keyring.ts'
import { keyringFromWire } from '../../../shared/office-keys/save-keyring.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { authenticateFresh } from '../../http/authenticate.ts'
import { partOf } from '../../http/read-address.ts'
import { readBody } from '../../http/read-body.ts'
import type { Desk } from '../desk.ts'
import { keysReply, mayHoldKey } from './keys.ts'

/**
 * `PUT /api/desk/office-keys/keyrings/{office}`: make an office's key, let somebody in, leave somebody out, rotate,
 * or enter what the recovery identity opened, in one conditional write. Everyone in the new keyring works in the
 * office now, and whoever is new in it holds exactly that key: refuses `holders` otherwise, so that a leaver stays in
 * no keyring that is written. Refuses `role`, `conflict` for another revision, and as {@link changeKeyring} does.
 */
export function writeKeyring(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticateFresh(desk, context, officeKeyRoutes.saveKeyring)
    const office = partOf(context, 'office')
    const { recovered: recovers, ...request } = await readBody(context, officeKeyRoutes.saveKeyring)
    if (request.office !== office) throw new Refusal('badRequest', { fields: ['office'] })
    if (recovers ? !isAdministrator(staff) : staff.office !== office || !mayHoldKey(staff))
      throw new Refusal('role')
    const before = await desk.tips.readKeyring(office)
    const conflict = async () => new Refusal('conflict', { detail: await keysReply(desk, staff, office) })
    if ((before?.revision ?? 0) !== request.revision - 1) throw await conflict()
    await checkHolders(desk, office, request.members, before)
    const inDirectory =
      (await desk.records.readDirectory()).find((one) => one.office === office)?.keyVersion ?? 0
    const at = desk.now().toISOString()
    const after = changeKeyring(before, keyringFromWire(request), { staff, at, inDirectory, recovers })
    if (!(await desk.tips.saveKeyring(after, before))) throw await conflict()
    await askForSignature(desk, after, staff, inDirectory)
    return context.json(await keysReply(desk, staff, office))
  }
}

/** Refuses `holders` for who has left, may not hold a key, or is new under another name or key than their own. */
async function checkHolders(
  desk: Desk,
  office: OfficeCode,
  members: readonly KeyringMember[],
  before: Keyring | undefined,
): Promise<void> {
  const wrong: string[] = []
  await Promise.all(
    members.map(async (one) => {
      const [person, key] = await Promise.all([
        desk.records.readStaff(one.sub),
        desk.tips.readMemberKey(one.sub),
      ])
      const works = person?.office === office && mayHoldKey(person)
      const stands = before?.members.some((other) => isSame(one, other))
      const own = person?.name === one.name && key?.recipient === one.recipient
      if (!works || !(stands || own)) wrong.push(one.sub)
    }),
  )
  if (wrong.length > 0 || new Set(members.map(({ sub }) => sub)).size < members.length) {
    throw new Refusal('holders', { fields: wrong })
  }
}

/** A version that is not in the directory yet waits for an administrator. Again changes nothing. */
async function askForSignature(desk: Desk, keyring: Keyring, by: Staff, inDirectory: number): Promise<void> {
  const { keyVersion, recipient } = keyring.newest
  if (keyVersion <= inDirectory) return
  await desk.tips.saveKeyRequest({
    office: keyring.office,
    keyVersion,
    recipient,
    byName: by.name,
    at: desk.now().toISOString(),
  })
}
