import { Keyring } from '../../../shared/office-keys/keyring.ts'
import { MemberKey } from '../../../shared/office-keys/member-key.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import { bare } from '../changes.ts'
import type { Key, Table } from '../table.ts'

const memberKey = (sub: string): Key => ({ pk: `MEMBER#${sub}`, sk: 'KEY' })
const keyringKey = (unit: OfficeCode): Key => ({ pk: `KEY#${unit}`, sk: 'KEY' })

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
export async function readKeyring(tips: Table, unit: OfficeCode): Promise<Keyring | undefined> {
  const row = await tips.read(keyringKey(unit))
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
    await tips.put({ pk: keyringKey(keyring.unit).pk, ...before, sk })
  }
  return tips.put({ ...keyringKey(keyring.unit), ...keyring }, seen(keyring.revision - 1))
}

function seen(revision: number) {
  if (revision === 0) return { expression: 'attribute_not_exists(pk)' }
  return {
    expression: '#revision = :seen',
    names: { '#revision': 'revision' },
    values: { ':seen': revision },
  }
}
