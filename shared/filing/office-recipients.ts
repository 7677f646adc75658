import { verifyEntry } from '../office-keys/sign-entry.ts'
import { Refusal } from '../refusal/refusal.ts'
import type { Routing } from '../routing/facts.ts'
import type { RoutingView } from '../routing/table.ts'
import type { Recipient } from '../seal/identity.ts'

/**
 * The age recipients of the offices in a routing, each entry's signature checked against the administrators'
 * key. Refuses `recipients` when one is missing, of another version, or not signed.
 */
export function officeRecipients(
  view: Pick<RoutingView, 'directory'>,
  routing: Routing,
  directoryKey: string,
): Recipient[] {
  return routing.recipients.map(({ office, keyVersion }) => {
    const entry = view.directory.find((one) => one.office === office && one.keyVersion === keyVersion)
    if (!entry || !verifyEntry(entry, directoryKey)) throw new Refusal('recipients', { fields: [office] })
    return entry.recipient
  })
}
