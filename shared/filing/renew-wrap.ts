import { base64 } from '@scure/base'
import type { OldWrap } from '../contract/office-keys.ts'
import type { Identity } from '../seal/identity.ts'
import { SealError } from '../seal/seal-error.ts'
import { unwrapIdentity, wrapIdentity } from '../seal/wrap.ts'
import type { TipId } from '../value/id.ts'
import { officeRecipients, type SealingView } from './office-recipients.ts'

/**
 * An office's own wrap of a tip, made anew for its newest key, whose signature is checked, and opened once before it
 * is given back. Throws {@link SealError} when none of the identities opens the old one or the new one.
 */
export async function renewWrap(
  old: OldWrap,
  identities: readonly Identity[],
  view: SealingView,
  directoryKey: string,
): Promise<OldWrap> {
  const identity = await openWith(identities, old.tip, base64.decode(old.wrap))
  const recipients = [{ office: old.office, keyVersion: old.keyVersion }]
  const [recipient] = officeRecipients(view, { recipients }, directoryKey)
  if (!recipient) throw new SealError('wrongKey')
  const wrap = await wrapIdentity(old.tip, identity, recipient)
  if ((await openWith(identities, old.tip, wrap)) !== identity) throw new SealError('altered')
  return { ...old, wrap: base64.encode(wrap) }
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
