import * as z from 'zod'
import { Bytes } from '../../shared/seal/bytes.ts'
import type { Table } from './table.ts'

const MemberKey = z.object({ sealed: Bytes })
const UnitKey = z.object({ keyVersion: z.int(), sealed: Bytes })
export type UnitKey = z.infer<typeof UnitKey>

/** A member's identity, an age file under their passphrase. */
export async function readMemberKey(tips: Table, sub: string): Promise<Uint8Array | undefined> {
  const row = await tips.read({ pk: `MEMBER#${sub}`, sk: 'KEY' })
  return row && MemberKey.parse(row).sealed
}

/** All versions of an office's identity, each an age file to its members and the recovery key. */
export async function readUnitKeys(tips: Table, unit: string): Promise<UnitKey[]> {
  const page = await tips.query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
    ExpressionAttributeValues: { ':pk': `KEY#${unit}`, ':kind': 'KEY#' },
    ConsistentRead: true,
  })
  return page.rows.map((row) => UnitKey.parse(row))
}

/** Keeps a member's key; the first stands. */
export function saveMemberKey(tips: Table, sub: string, sealed: Uint8Array): Promise<boolean> {
  return tips.put({ pk: `MEMBER#${sub}`, sk: 'KEY', sealed }, { expression: 'attribute_not_exists(pk)' })
}

/** Keeps one version of an office's key; the first stands. */
export function saveUnitKey(tips: Table, unit: string, key: UnitKey): Promise<boolean> {
  return tips.put(
    { pk: `KEY#${unit}`, sk: `KEY#${String(key.keyVersion).padStart(4, '0')}`, ...key },
    { expression: 'attribute_not_exists(pk)' },
  )
}
