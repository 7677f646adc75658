import * as z from 'zod'
import { DirectoryEntry } from '../office-keys/directory-entry.ts'
import { Keyring, KeyringMember, KeyringVersion } from '../office-keys/keyring.ts'
import { SealedTo } from '../tip/facts.ts'
import { TipId } from '../value/id.ts'
import { AgeFile } from './filing.ts'

/** An identity in an age file, base64. */
const Sealed = AgeFile.max(16_000)

const SealedVersion = KeyringVersion.omit({ sealed: true }).extend({ sealed: Sealed })

/** `GET /api/desk/keys?unit=`: an office's key ring and who could hold it; absent: one's own office. */
export const KeysReply = z.strictObject({
  unit: z.string(),
  /** One's own key. */
  mine: z.strictObject({ revision: z.int(), recipient: DirectoryEntry.shape.recipient }).optional(),
  ring: Keyring.omit({ unit: true, versions: true })
    .extend({ versions: z.array(SealedVersion) })
    .optional(),
  /** The office's key in the directory, signed. */
  entry: DirectoryEntry.optional(),
  /** Who of the office works on tips now; without a recipient they have no key yet. */
  people: z.array(KeyringMember.partial({ recipient: true })),
})
export type KeysReply = z.infer<typeof KeysReply>

/**
 * `PUT /api/desk/keys/mine`. `revision`: the one seen, 0 for the first. With the same recipient only the
 * passphrase changed; with another, colleagues have to let the person in again.
 */
export const SaveMemberKey = z.strictObject({
  revision: z.int().min(0),
  recipient: DirectoryEntry.shape.recipient,
  sealed: Sealed,
})

/** `PUT /api/desk/keys/units/{unit}`: the whole ring again. `revision`: the one seen, 0 for the first. */
export const SaveKeyring = z.strictObject({
  revision: z.int().min(0),
  versions: z.array(SealedVersion).min(1).max(50),
  members: z.array(KeyringMember.omit({ name: true })).max(40),
  /** The province's administrator enters what the recovery identity opened. */
  recovered: z.boolean(),
})
export type SaveKeyring = z.infer<typeof SaveKeyring>

/** `GET /api/desk/keys/requests`: versions that wait for an administrator's signature. */
export const KeyRequestsReply = z.strictObject({
  requests: z.array(
    z.strictObject({
      unit: z.string(),
      keyVersion: z.int(),
      recipient: DirectoryEntry.shape.recipient,
      byName: z.string(),
      at: z.string(),
    }),
  ),
})
export type KeyRequestsReply = z.infer<typeof KeyRequestsReply>

/** A tip whose offices' wrap is to be renewed. */
const OldWrap = z.strictObject({
  tip: TipId,
  version: z.int(),
  /** The offices' newest keys, in the order of the tip's holders. */
  sealedTo: z.array(SealedTo),
  officeWrap: AgeFile,
})
export type OldWrap = z.infer<typeof OldWrap>

/** `POST /api/desk/keys/batches`: some tips that are sealed to older keys. A new id for each. */
export const BatchRequest = z.strictObject({ id: TipId, cursor: z.string().max(1500).optional() })
export const BatchReply = z.strictObject({ tips: z.array(OldWrap), cursor: z.string().optional() })
export type BatchReply = z.infer<typeof BatchReply>

/** `POST /api/desk/keys/batches/{id}/wraps`: the wraps of that batch, renewed. */
export const WrapsRequest = z.strictObject({
  wraps: z.array(OldWrap.extend({ officeWrap: AgeFile.max(4000) })).max(50),
})
export const WrapsReply = z.strictObject({
  /** Tips that were changed in the meantime: they come again. */
  lost: z.array(TipId),
})
