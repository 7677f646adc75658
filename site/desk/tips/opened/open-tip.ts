import { base64 } from '@scure/base'
import { type OpeningReply, type TipDetail, tipRoutes } from '../../../../shared/contract/tips.ts'
import type { Kept } from '../../../../shared/personal-data/kept.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import { unwrapIdentity } from '../../../../shared/seal/wrap.ts'
import type { Envelope, Message, SealedFile } from '../../../../shared/tip/envelope.ts'
import type { Head } from '../../../../shared/tip/history.ts'
import { brokenLinks } from '../../../../shared/tip/message-chain.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { openEnvelope } from '../../../../shared/tip/seal-envelope.ts'
import { openMessage } from '../../../../shared/tip/seal-message.ts'
import { openRecord } from '../../../../shared/tip/seal-record.ts'
import type { MessageRef, RecordKind } from '../../../../shared/tip/tip.ts'
import { hashOf, type Sha256 } from '../../../../shared/value/hash.ts'
import type { Id, TipId } from '../../../../shared/value/id.ts'
import type { Ask } from '../../frame/ask.ts'

/** A message that was opened; without `message` it was altered, is another tip's, or is not signed by the reporter. */
export interface OpenedMessage extends MessageRef {
  readonly message?: Message
  /** What came before it is not what its writer saw. */
  readonly gap?: boolean
}

/** A record of the office that was opened; without `content` it was altered or is another tip's. */
export interface OpenedRecord {
  readonly id: Id
  readonly kind: RecordKind
  readonly head?: Head
  readonly content?: OfficeRecord['content']
  readonly sealedFiles?: readonly SealedFile[]
  /** What tells who somebody is and was kept in it, and why. */
  readonly kept?: readonly Kept[]
}

/** An opened tip. Lives only on the screen. */
export interface OpenedTip {
  readonly identity: Identity
  /** SHA-256 of the sealed letter: the chain of messages begins with it. */
  readonly letter: Sha256
  readonly envelope: Envelope
  /** Names of outside facts that are not what the reporter sealed. */
  readonly differs: readonly string[]
  readonly messages: readonly OpenedMessage[]
  readonly records: readonly OpenedRecord[]
  /** What names the end of the history that its writer saw. */
  readonly written: readonly { head: Head }[]
  /** Messages that open, by id. */
  readonly said: ReadonlyMap<Id, Message>
}

/** The opened tip with what was written since. */
export function withWritten(
  opened: OpenedTip,
  more: { messages?: readonly OpenedMessage[]; records?: readonly OpenedRecord[] },
): OpenedTip {
  const messages = [...opened.messages, ...(more.messages ?? [])]
  const records = [...opened.records, ...(more.records ?? [])]
  return { ...opened, messages, records, ...namedIn(messages, records) }
}

function namedIn(
  messages: readonly OpenedMessage[],
  records: readonly OpenedRecord[],
): Pick<OpenedTip, 'written' | 'said'> {
  const opened = messages.flatMap(({ id, message }) => (message ? [[id, message] as const] : []))
  const heads = [...opened.map(([, message]) => message.head), ...records.flatMap(({ head }) => head ?? [])]
  return { written: heads.map((head) => ({ head })), said: new Map(opened) }
}

/**
 * Has the opening recorded, then opens what was handed out, here, and tells the server with which key. Throws `Refusal`
 * as `tipRoutes.open` does, and {@link SealError}: `wrongKey` when none of the office's identities opens it, else for a
 * letter that was altered. `onLocked` gets the opening's id when no wrap opened.
 */
export async function openTip(
  ask: Ask,
  tip: TipDetail,
  identities: readonly Identity[],
  { reason, onLocked }: { reason: string; onLocked: (opening: Id) => void },
): Promise<OpenedTip> {
  const params = { tip: tip.id }
  const handed = await ask(tipRoutes.open, { params, body: { reason } })
  const found = await findIdentity(tip.id, handed.wraps, identities)
  if (!found) {
    onLocked(handed.opening)
    throw new SealError('wrongKey')
  }
  const { identity, keyVersion } = found
  const outside = { tip: tip.id, facts: tip.facts, routing: tip.routing }
  const bytes = base64.decode(handed.envelope)
  const letter = await openEnvelope(identity, bytes, outside)
  const bound = { letter: hashOf(bytes), reporterKey: letter.envelope.reporterKey }
  const messages = await openMessages(identity, tip, handed, bound)
  const records = await openRecords(identity, tip, handed)
  if (handed.wraps.length > 1) {
    const told = { params: { ...params, opening: handed.opening }, body: { opened: keyVersion } }
    await ask(tipRoutes.noteOpened, told).catch(() => undefined)
  }
  return { identity, letter: bound.letter, ...letter, messages, records, ...namedIn(messages, records) }
}

async function openMessages(
  identity: Identity,
  tip: TipDetail,
  handed: OpeningReply,
  { letter, reporterKey }: { letter: Sha256; reporterKey: string | undefined },
): Promise<OpenedMessage[]> {
  const bytesOf = new Map(handed.messages.map(({ id, sealed }) => [id, base64.decode(sealed)]))
  const opened = await Promise.all(
    tip.messages.map(async (ref): Promise<OpenedMessage> => {
      const bytes = bytesOf.get(ref.id)
      const bound = { tip: tip.id, id: ref.id, from: ref.from, facts: tip.facts, reporterKey }
      if (!bytes || hashOf(bytes) !== ref.hash) return ref
      const message = await openMessage(identity, bytes, bound).catch(() => undefined)
      return message ? { ...ref, message } : ref
    }),
  )
  const broken = brokenLinks(
    letter,
    opened.map(({ message, ...ref }) => ({ ref, opened: message })),
  )
  return opened.map((one, at) => (broken.includes(at) ? { ...one, gap: true } : one))
}

function openRecords(identity: Identity, tip: TipDetail, handed: OpeningReply): Promise<OpenedRecord[]> {
  const bytesOf = new Map(handed.records.map(({ id, sealed }) => [id, base64.decode(sealed)]))
  return Promise.all(
    (tip.records ?? []).map(async ({ id, kind, hash }): Promise<OpenedRecord> => {
      const bytes = bytesOf.get(id)
      if (!bytes || hashOf(bytes) !== hash) return { id, kind }
      const bound = { tip: tip.id, id, kind, facts: tip.facts }
      const record = await openRecord(identity, bytes, bound).catch(() => undefined)
      if (!record) return { id, kind }
      const { head, content, files = [], kept = [] } = record
      return { id, kind, head, content, sealedFiles: files, kept }
    }),
  )
}

/** The tip's identity by the first of the office's wraps, newest first, that one of its identities opens. */
async function findIdentity(
  tip: TipId,
  wraps: OpeningReply['wraps'],
  identities: readonly Identity[],
): Promise<{ identity: Identity; keyVersion: number } | undefined> {
  for (const { keyVersion, wrap } of wraps) {
    for (const holder of identities) {
      // Garbage in one wrap must not hide another that opens.
      const identity = await unwrapIdentity(tip, base64.decode(wrap), holder).catch(() => undefined)
      if (identity) return { identity, keyVersion }
    }
  }
  return undefined
}
