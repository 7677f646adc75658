import { generateIdentity, recipientOf } from '../../shared/seal/age.ts'
import type { Identity, Recipient } from '../../shared/seal/identity.ts'
import { signedWith } from '../fixtures/directory.ts'
import type { House } from '../fixtures/house.ts'
import { officer } from '../fixtures/officer.ts'

/** Enters an office's next key, signed, into the directory. */
export async function enterNextKey(
  house: House,
  office: string,
): Promise<{ identity: Identity; recipient: Recipient }> {
  const before = (await house.records.readDirectory()).find((one) => one.office === office)
  const identity = await generateIdentity()
  const recipient = await recipientOf(identity)
  const keyVersion = (before?.keyVersion ?? 0) + 1
  const signed = await signedWith(house, [{ office, keyVersion, recipient }])
  const administrator = await officer(house, 'province-administrator')
  const reply = await administrator.ask('newsroom', '/office-keys/directory', signed, 'PUT')
  if (reply.status !== 200) throw new Error(`the directory was refused: ${await reply.text()}`)
  // Past what the stages remember of the directory.
  house.time.offset += 6000
  return { identity, recipient }
}
