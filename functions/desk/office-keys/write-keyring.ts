import type { Handler } from 'hono'
import { officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { changeKeyring } from '../../../shared/office-keys/change-keyring.ts'
import type { Keyring, KeyringMember } from '../../../shared/office-keys/keyring.ts'
import { isAdministrator } from '../../../shared/people/manage.ts'
import type { Staff } from '../../../shared/people/staff.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { authenticateFresh } from '../../http/authenticate.ts'
import { readBody } from '../../http/read-body.ts'
import type { Desk } from '../desk.ts'
import { keysReply, mayHoldKey } from './keys.ts'

/**
 * `PUT /api/desk/office-keys/keyrings/{office}`: make an office's key, let somebody in, leave somebody out, rotate,
 * or enter what the recovery identity opened, in one conditional write. Everyone in the new keyring works in the
 * office now and holds exactly that key: refuses `holders` otherwise, so that a leaver stays in no keyring that is
 * written. Refuses `role`, `lost` for another revision, and as {@link changeKeyring} does.
 */
export function writeKeyring(desk: Desk): Handler {
  return async (context) => {
    const staff = await authenticateFresh(desk, context, officeKeyRoutes.saveKeyring)
    const office = context.req.param('office') ?? ''
    const request = await readBody(context, officeKeyRoutes.saveKeyring)
    const { recovered: recovers } = request
    if (recovers ? !isAdministrator(staff) : staff.office !== office || !mayHoldKey(staff))
      throw new Refusal('role')
    const before = await desk.tips.readKeyring(office)
    const conflict = async () => new Refusal('conflict', { detail: await keysReply(desk, staff, office) })
    if ((before?.revision ?? 0) !== request.revision) throw await conflict()
    const wanted = {
      office,
      versions: request.versions.map(({ sealed, ...one }) => ({
        ...one,
        sealed: new Uint8Array(Buffer.from(sealed, 'base64')),
      })),
      members: await checkHolders(desk, office, request.members),
    }
    const inDirectory =
      (await desk.records.readDirectory()).find((one) => one.office === office)?.keyVersion ?? 0
    const at = desk.now().toISOString()
    const after = changeKeyring(before, wanted, { staff, at, inDirectory, recovers })
    if (!(await desk.tips.saveKeyring(after, before))) throw await conflict()
    await askForSignature(desk, after, staff, inDirectory)
    return context.json(await keysReply(desk, staff, office))
  }
}

/** Members with their names. Refuses `holders` for who has left, may not hold a key, or holds another one. */
async function checkHolders(
  desk: Desk,
  office: OfficeCode,
  members: readonly Pick<KeyringMember, 'sub' | 'recipient'>[],
): Promise<KeyringMember[]> {
  const wrong: string[] = []
  const found = await Promise.all(
    members.map(async ({ sub, recipient }) => {
      const [person, key] = await Promise.all([desk.records.readStaff(sub), desk.tips.readMemberKey(sub)])
      const holds = person?.office === office && mayHoldKey(person) && key?.recipient === recipient
      if (!holds) wrong.push(sub)
      return { sub, name: person?.name ?? '', recipient }
    }),
  )
  if (wrong.length > 0 || new Set(members.map(({ sub }) => sub)).size < members.length) {
    throw new Refusal('holders', { fields: wrong })
  }
  return found
}

/** A version that is not in the directory yet waits for an administrator. Again changes nothing. */
async function askForSignature(desk: Desk, keyring: Keyring, by: Staff, inDirectory: number): Promise<void> {
  const newest = keyring.versions.at(-1)
  if (!newest || newest.keyVersion <= inDirectory) return
  const { keyVersion, recipient } = newest
  await desk.tips.saveKeyRequest({
    office: keyring.office,
    keyVersion,
    recipient,
    byName: by.name,
    at: desk.now().toISOString(),
  })
}
