import * as z from 'zod'
import { Keyring } from '../../shared/office-keys/keyring.ts'
import { MemberKey } from '../../shared/office-keys/member-key.ts'
import { OfficeRecipient } from '../../shared/office-keys/sign-directory.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { bare, readPartition } from './changes.ts'
import type { Key, Table } from './table.ts'

const memberKey = (sub: string): Key => ({ pk: `MEMBER#${sub}`, sk: 'KEY' })
const keyringKey = (office: OfficeCode): Key => ({ pk: `KEY#${office}`, sk: 'KEY' })

/** A member's own key. */
export async function readMemberKey(tips: Table, sub: string): Promise<MemberKey | undefined> {
  const row = await tips.read(memberKey(sub))
  return row && MemberKey.parse(bare(row))
}

/** Writes a member's key over the revision seen (0: the first). False when somebody else wrote first. */
export function saveMemberKey(tips: Table, sub: string, key: MemberKey): Promise<boolean> {
  return tips.put({ ...memberKey(sub), ...key }, seen(key.revision - 1))
}

/** An office's keyring. */
export async function readKeyring(tips: Table, office: OfficeCode): Promise<Keyring | undefined> {
  const row = await tips.read(keyringKey(office))
  return row && Keyring.parse(bare(row))
}

/**
 * Writes a keyring over the revision seen (0: the first). What stood there is kept beside it first, sealed as it was,
 * so that a keyring sealed wrongly can be brought back. False when somebody else wrote first.
 */
export async function saveKeyring(
  tips: Table,
  keyring: Keyring,
  before: Keyring | undefined,
): Promise<boolean> {
  if (before) {
    const sk = `BEFORE#${String(before.revision).padStart(6, '0')}`
    await tips.put({ pk: keyringKey(keyring.office).pk, ...before, sk })
  }
  return tips.put({ ...keyringKey(keyring.office), ...keyring }, seen(keyring.revision - 1))
}

function seen(revision: number) {
  if (revision === 0) return { expression: 'attribute_not_exists(pk)' }
  return {
    expression: '#revision = :seen',
    names: { '#revision': 'revision' },
    values: { ':seen': revision },
  }
}

/** A new version of an office's key that waits for an administrator's signature. */
export const KeyRequest = OfficeRecipient.extend({
  /** Name of who made it. */
  byName: z.string(),
  at: z.string(),
})
export type KeyRequest = z.infer<typeof KeyRequest>

/** Asks for a signature; an older request of the office is replaced. */
export function saveKeyRequest(tips: Table, request: KeyRequest): Promise<boolean> {
  return tips.put({ pk: 'KEYREQUEST', sk: request.office, ...request })
}

/** The newest request of every office that ever made one. */
export async function listKeyRequests(tips: Table): Promise<KeyRequest[]> {
  return (await readPartition(tips, 'KEYREQUEST')).map((row) => KeyRequest.parse(bare(row)))
}

/** That someone was handed the wraps of these tips, to renew them. Recorded before anything is handed out. */
export const Batch = z.object({
  id: z.string(),
  sub: z.string(),
  name: z.string(),
  at: z.string(),
  tips: z.array(z.string()),
})
export type Batch = z.infer<typeof Batch>

const keyOf = (office: OfficeCode, id: string) => ({ pk: `KEY#${office}`, sk: `BATCH#${id}` })

/** Records a batch; the first under an id stands. */
export function saveBatch(tips: Table, office: OfficeCode, batch: Batch): Promise<boolean> {
  return tips.put({ ...keyOf(office, batch.id), ...batch }, { expression: 'attribute_not_exists(pk)' })
}

/** A batch of an office. */
export async function readBatch(tips: Table, office: OfficeCode, id: string): Promise<Batch | undefined> {
  const row = await tips.read(keyOf(office, id))
  return row && Batch.parse(bare(row))
}
