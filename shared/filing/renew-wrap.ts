import { base64 } from '@scure/base'
import type { OldWrap } from '../contract/office-keys.ts'
import type { RoutingView } from '../routing/table.ts'
import type { Identity } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import { unwrapIdentity, wrapIdentity } from '../seal/wrap.ts'
import type { TipId } from '../value/id.ts'
import { officeRecipients, type SealingView } from './office-recipients.ts'

/**
 * A tip's offices' wrap, made anew for their newest keys, whose signatures are checked, and opened once before it
 * is given back. Throws {@link SealError} when none of the identities opens the old one or the new one.
 */
export async function renewWrap(
  old: OldWrap,
  identities: readonly Identity[],
  view: SealingView & Pick<RoutingView, 'table'>,
  directoryKey: string,
): Promise<OldWrap> {
  const identity = await openWith(identities, old.tip, base64.decode(old.officeWrap))
  const routing = { table: view.table.version, recipients: old.sealedTo }
  const wrap = await wrapIdentity(old.tip, identity, officeRecipients(view, routing, directoryKey))
  if ((await openWith(identities, old.tip, wrap)) !== identity) throw new SealError('altered')
  return { ...old, officeWrap: base64.encode(wrap) }
}

async function openWith(identities: readonly Identity[], tip: TipId, wrap: Uint8Array): Promise<Identity> {
  for (const holder of identities) {
    const found = await unwrapIdentity(tip, wrap, holder).catch((error: unknown) => {
      if (error instanceof SealError && error.reason === 'wrongKey') return undefined
      throw error
    })
    if (found !== undefined) return found
  }
  throw new SealError('wrongKey')
}
