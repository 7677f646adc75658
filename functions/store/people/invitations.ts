import { Invitation } from '../../../shared/people/invitation.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'
import type { Table } from '../table.ts'

const keyOf = (hash: string) => ({ pk: `INVITATION#${hash}`, sk: 'INVITATION' })

/** The invitation whose code has this hash. */
export async function readInvitation(records: Table, hash: string): Promise<Invitation | undefined> {
  const row = await records.read(keyOf(hash))
  if (!row) return undefined
  const { pk: _pk, sk: _sk, listKind: _kind, listSort: _sort, summary: _summary, ...one } = row
  return Invitation.parse(one)
}

/** Puts a new invitation; the first under a hash stands. */
export function saveInvitation(records: Table, one: Invitation): Promise<boolean> {
  return records.put(toRow(one), { expression: 'attribute_not_exists(pk)' })
}

/** Binds an invitation to a subject, once. True again for the same subject. */
export function takeInvitation(records: Table, one: Invitation, sub: string): Promise<boolean> {
  return records.put(toRow({ ...one, usedBy: sub }), {
    expression:
      'attribute_exists(pk) AND attribute_not_exists(withdrawnBy) AND (attribute_not_exists(usedBy) OR usedBy = :sub)',
    values: { ':sub': sub },
  })
}

/** Takes an invitation back. False when it was used. */
export function withdrawInvitation(records: Table, one: Invitation, by: string): Promise<boolean> {
  return records.put(toRow({ ...one, withdrawnBy: by }), {
    expression: 'attribute_exists(pk) AND attribute_not_exists(usedBy)',
  })
}

/** Invitations to an office that nobody has used or taken back, oldest first; at most 200. */
export async function listInvitations(records: Table, unit: OfficeCode): Promise<Invitation[]> {
  const page = await records.query({
    IndexName: 'list',
    KeyConditionExpression: 'listKind = :kind',
    ExpressionAttributeValues: { ':kind': `invitation#${unit}` },
    Limit: 200,
  })
  return page.rows.map((row) => Invitation.parse(row.summary))
}

/** Only an open invitation stands in its office's list. */
function toRow(one: Invitation) {
  const open = one.usedBy === undefined && one.withdrawnBy === undefined
  const list = { listKind: `invitation#${one.unit}`, listSort: `${one.until}#${one.hash}`, summary: one }
  return { ...keyOf(one.hash), ...one, ...(open && list) }
}
