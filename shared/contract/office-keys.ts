import * as z from 'zod'
import { Directory } from '../office-keys/directory.ts'
import { KeyringEvent, KeyringMember } from '../office-keys/keyring.ts'
import { SaveKeyring, SealedIdentity, WireKeyring } from '../office-keys/save-keyring.ts'
import { OfficeRecipient, SaveDirectory } from '../office-keys/sign-directory.ts'
import { handlingRoles, writingRoles } from '../people/staff.ts'
import { SealedTo } from '../routing/facts.ts'
import { AgeFile, Wrap } from '../seal/age-file.ts'
import { Recipient } from '../seal/identity.ts'
import { TipId } from '../value/id.ts'
import { route } from './route.ts'

/** An office's keyring and who could hold it; absent: one's own office. */
export const KeysReply = z.strictObject({
  office: z.string(),
  /** One's own key. */
  mine: z.strictObject({ revision: z.int(), recipient: Recipient }).optional(),
  keyring: WireKeyring.extend({ history: z.array(KeyringEvent) }).optional(),
  /** The directory as it is signed. */
  directory: Directory.optional(),
  /** Who of the office works on tips now; without a recipient they have no key yet. */
  people: z.array(KeyringMember.partial({ recipient: true })),
})
export type KeysReply = z.infer<typeof KeysReply>

/**
 * One’s own key. `revision`: the one seen, 0 for the first. With the same recipient only the
 * passphrase changed; with another, colleagues have to let the person in again.
 */
export const SaveMemberKey = z.strictObject({
  revision: z.int().min(0),
  recipient: Recipient,
  sealed: SealedIdentity,
})

/** Versions that wait for an administrator's signature. */
export const KeyRequestsReply = z.strictObject({
  requests: z.array(OfficeRecipient.extend({ byName: z.string(), at: z.string() })),
  /** As it is signed now. */
  directory: Directory.optional(),
})
export type KeyRequestsReply = z.infer<typeof KeyRequestsReply>

/** A tip's wrap of one's own office, which is to be renewed. */
const OldWrap = z.strictObject({
  tip: TipId,
  version: z.int(),
  /** The office's newest key in the directory. */
  ...SealedTo.shape,
  wrap: AgeFile,
})
export type OldWrap = z.infer<typeof OldWrap>

/** Some tips that are sealed to older keys. A new id for each. */
export const BatchRequest = z.strictObject({ id: TipId, cursor: z.string().max(1500).optional() })
export const BatchReply = z.strictObject({ tips: z.array(OldWrap), cursor: z.string().optional() })
export type BatchReply = z.infer<typeof BatchReply>

/** The wraps of that batch, renewed. */
export const WrapsRequest = z.strictObject({
  wraps: z.array(OldWrap.extend({ wrap: Wrap })).max(50),
})
export const WrapsReply = z.strictObject({
  /** Tips that were changed in the meantime: they come again. */
  conflicts: z.array(TipId),
})

/** Keys of offices and of the people in them. */
export const officeKeyRoutes = {
  show: route('/api/desk/office-keys', {
    ...{ stage: 'desk', method: 'get', roles: [], summary: 'An office’s keyring and who could hold it' },
    reply: KeysReply,
    refusals: ['role'],
  }),
  saveMine: route('/api/desk/office-keys/mine', {
    ...{ stage: 'desk', method: 'put', roles: writingRoles },
    summary: 'One’s own key, sealed under a passphrase',
    ...{ request: SaveMemberKey, limit: 32 * 1024, reply: KeysReply },
    refusals: ['stepUp', 'conflict'],
  }),
  saveKeyring: route('/api/desk/office-keys/keyrings/{office}', {
    ...{ stage: 'desk', method: 'put', roles: [], summary: 'Make, share, rotate or recover an office’s key' },
    ...{ request: SaveKeyring, limit: 4 * 1024 * 1024, reply: KeysReply },
    refusals: ['stepUp', 'role', 'conflict', 'holders', 'lastHolder', 'keyOrder', 'rotate'],
  }),
  requests: route('/api/desk/office-keys/requests', {
    ...{ stage: 'desk', method: 'get', roles: ['administrator', 'auditor'], provincial: true },
    summary: 'Keys that wait for an administrator’s signature',
    reply: KeyRequestsReply,
  }),
  takeBatch: route('/api/desk/office-keys/batches', {
    ...{ stage: 'desk', method: 'post', roles: handlingRoles },
    summary: 'Wraps of some tips that are sealed to older keys, recorded',
    ...{ request: BatchRequest, limit: 4096, reply: BatchReply },
    refusals: ['taken'],
  }),
  saveWraps: route('/api/desk/office-keys/batches/{batch}/wraps', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'The wraps of a batch, renewed' },
    ...{ request: WrapsRequest, limit: 512 * 1024, reply: WrapsReply },
    refusals: ['office'],
  }),
  enter: route('/api/newsroom/office-keys/directory', {
    ...{ stage: 'administration', method: 'put', roles: ['administrator'], provincial: true },
    summary: 'Enter the directory, signed offline by an administrator',
    ...{ request: SaveDirectory, limit: 2 * 1024 * 1024, reply: Directory },
    refusals: ['stepUp', 'signature', 'keyOrder', 'conflict'],
  }),
}
