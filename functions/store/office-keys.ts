import * as z from 'zod'
import { Keyring, OlderVersion } from '../../shared/office-keys/keyring.ts'
import { MemberKey } from '../../shared/office-keys/member-key.ts'
import { OfficeRecipient } from '../../shared/office-keys/sign-directory.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { bare } from './changes.ts'
import { readPartition } from './query-all.ts'
import { readable } from './readable.ts'
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

/** At most so many older versions in a keyring's own item, which stays below 400 kB; those before stand in items of their own. */
const IN_ITEM = 49

const olderKey = (office: OfficeCode, keyVersion: number): Key => ({
  pk: `KEY#${office}`,
  sk: `OLDER#${String(keyVersion).padStart(6, '0')}`,
})

/** An office's keyring, with its oldest versions. */
export async function readKeyring(tips: Table, office: OfficeCode): Promise<Keyring | undefined> {
  const row = await tips.read(keyringKey(office))
  if (!row) return undefined
  const keyring = Keyring.parse(bare(row))
  const [first] = keyring.older
  if (!first || keyring.older.length < IN_ITEM) return keyring
  return { ...keyring, older: [...(await readOldest(tips, office, first.keyVersion)), ...keyring.older] }
}

/** The versions before one, oldest first. That none is missing is shown by the MAC over all of them. */
async function readOldest(tips: Table, office: OfficeCode, keyVersion: number): Promise<OlderVersion[]> {
  const rows = await readPartition(tips, `KEY#${office}`, 'OLDER#')
  return rows.map((row) => OlderVersion.parse(bare(row))).filter((one) => one.keyVersion < keyVersion)
}

/**
 * Writes a keyring over the revision seen (0: the first). What stood there is kept beside it first, sealed as it was,
 * so that a keyring sealed wrongly can be brought back. Versions that the item has no room for were in it before, and never
 * change; they are written first. False when somebody else wrote first.
 */
export async function saveKeyring(
  tips: Table,
  keyring: Keyring,
  before: Keyring | undefined,
): Promise<boolean> {
  const { office } = keyring
  if (before) {
    const sk = `BEFORE#${String(before.revision).padStart(6, '0')}`
    await tips.put({ pk: keyringKey(office).pk, ...itemOf(before), sk })
  }
  const inItem = new Set(before && itemOf(before).older.map(({ keyVersion }) => keyVersion))
  const moving = keyring.older.slice(0, -IN_ITEM).filter((one) => !before || inItem.has(one.keyVersion))
  for (const one of moving) await tips.put({ ...olderKey(office, one.keyVersion), ...one })
  return tips.put({ ...keyringKey(office), ...itemOf(keyring) }, seen(keyring.revision - 1))
}

const itemOf = (keyring: Keyring): Keyring => ({ ...keyring, older: keyring.older.slice(-IN_ITEM) })

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

/** Asks for a signature; that for an older version is replaced. False when this version was asked for: since then it waits. */
export function saveKeyRequest(tips: Table, request: KeyRequest): Promise<boolean> {
  return tips.put(
    { pk: 'KEYREQUEST', sk: request.office, ...request },
    {
      expression: 'attribute_not_exists(pk) OR keyVersion < :version',
      values: { ':version': request.keyVersion },
    },
  )
}

/** The newest request of every office that ever made one. */
export async function listKeyRequests(tips: Table): Promise<KeyRequest[]> {
  return readable('key requests', await readPartition(tips, 'KEYREQUEST'), (row) =>
    KeyRequest.parse(bare(row)),
  )
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
