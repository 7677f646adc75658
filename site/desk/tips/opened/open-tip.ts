import { base64 } from '@scure/base'
import { type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import { unwrapIdentity } from '../../../../shared/seal/wrap.ts'
import type { Envelope, SealedFile } from '../../../../shared/tip/envelope.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { openEnvelope } from '../../../../shared/tip/seal-envelope.ts'
import { openMessage } from '../../../../shared/tip/seal-message.ts'
import { openRecord } from '../../../../shared/tip/seal-record.ts'
import type { MessageRef, RecordKind } from '../../../../shared/tip/tip.ts'
import type { Id, TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'

/** A message that was opened; without `text` it was altered or is another tip's. */
export interface OpenedMessage extends MessageRef {
  readonly text?: string
  /** Files that came with it, as the writer named them. */
  readonly sealedFiles?: readonly SealedFile[]
}

/** A record of the office that was opened; without `content` it was altered or is another tip's. */
export interface OpenedRecord {
  readonly id: Id
  readonly kind: RecordKind
  readonly content?: OfficeRecord['content']
  readonly sealedFiles?: readonly SealedFile[]
}

/** An opened tip. Lives only on the screen. */
export interface OpenedTip {
  readonly identity: Identity
  readonly envelope: Envelope
  /** Names of outside facts that are not what the reporter sealed. */
  readonly differs: readonly string[]
  readonly messages: readonly OpenedMessage[]
  readonly records: readonly OpenedRecord[]
}

/**
 * Has the opening recorded, then opens what was handed out, here. Throws `Refusal` as `tipRoutes.open` does, and
 * {@link SealError}: `wrongKey` when none of the office's identities opens it, else for a letter that was altered.
 */
export async function openTip(
  ask: Ask,
  tip: TipDetail,
  identities: readonly Identity[],
  reason: string,
): Promise<OpenedTip> {
  const sealed = await ask(tipRoutes.open, { params: { tip: tip.id }, body: { reason } })
  const identity = await findIdentity(tip.id, base64.decode(sealed.officeWrap), identities)
  const outside = { tip: tip.id, facts: tip.facts, routing: tip.routing }
  const letter = await openEnvelope(identity, base64.decode(sealed.envelope), outside)
  const messages = await Promise.all(
    sealed.messages.map(async ({ sealed: bytes, ...one }): Promise<OpenedMessage> => {
      const bound = { tip: tip.id, id: one.id, from: one.from, facts: tip.facts }
      const message = await openMessage(identity, base64.decode(bytes), bound).catch(() => undefined)
      return message ? { ...one, text: message.text, sealedFiles: message.files ?? [] } : one
    }),
  )
  const records = await Promise.all(
    sealed.records.map(async ({ id, kind, sealed: bytes }): Promise<OpenedRecord> => {
      const bound = { tip: tip.id, id, kind, facts: tip.facts }
      const record = await openRecord(identity, base64.decode(bytes), bound).catch(() => undefined)
      return record ? { id, kind, content: record.content, sealedFiles: record.files ?? [] } : { id, kind }
    }),
  )
  return { identity, ...letter, messages, records }
}

/** The tip's identity by the first of the office's identities that opens its wrap. */
async function findIdentity(
  tip: TipId,
  wrap: Uint8Array,
  identities: readonly Identity[],
): Promise<Identity> {
  for (const holder of identities) {
    const found = await unwrapIdentity(tip, wrap, holder).catch((error: unknown) => {
      if (error instanceof SealError && error.reason === 'wrongKey') return undefined
      throw error
    })
    if (found) return found
  }
  throw new SealError('wrongKey')
}
