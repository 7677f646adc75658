import { isSigned } from '../office-keys/directory.ts'
import type { ShownDirectory } from '../office-keys/expect-directory.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Routing } from '../routing/facts.ts'
import type { Recipient } from '../seal/identity.ts'
import { hashOf } from '../value/hash.ts'

/** The signed directory, and the recipients of the offices that something is sealed to. */
export interface SealingView extends ShownDirectory {
  readonly recipients: readonly Recipient[]
}

/**
 * The age recipients of the offices in a routing: of each the one whose hash the administrators signed. Refuses
 * `recipients` when the directory is not signed by their key, has no such version, or its recipient is not there.
 * That the directory is of today is another matter: `expectDirectory`.
 */
export function officeRecipients(
  { directory, signed, recipients }: SealingView,
  routing: Pick<Routing, 'recipients'>,
  directoryKey: string,
): Recipient[] {
  const keys = signed && isSigned(directory, signed, directoryKey) ? directory : []
  return routing.recipients.map(({ office, keyVersion }) => {
    const entry = keys.find((one) => one.office === office && one.keyVersion === keyVersion)
    const recipient = recipients.find((one) => hashOf(one) === entry?.hash)
    if (!recipient) throw new Refusal('recipients', { fields: [office] })
    return recipient
  })
}
