import { Invitation } from '../../shared/people/invitation.ts'
import { type Staff, StaffRecord } from '../../shared/people/staff.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { readable } from './readable.ts'
import type { Row, Table } from './table.ts'

const staffKey = (sub: string) => ({ pk: `STAFF#${sub}`, sk: 'STAFF' })

/** The member of staff with this subject who works here now, or undefined: also for one who has left. */
export async function readStaff(records: Table, sub: string): Promise<Staff | undefined> {
  const person = await readPerson(records, sub)
  return person && workingStaff(person)
}

/** The record of a person, also of one who has left. */
export async function readPerson(records: Table, sub: string): Promise<StaffRecord | undefined> {
  const row = await records.read(staffKey(sub))
  return row && rowToPerson(row)
}

/** Adds a member; the first record stands. */
export function saveStaff(
  records: Table,
  staff: Staff & Partial<Pick<StaffRecord, 'history'>>,
): Promise<boolean> {
  const first = { version: 1, history: [], ...staff }
  return records.put(personToRow(first), { expression: 'attribute_not_exists(pk)' })
}

/** The next version of a person's record in one write. False when somebody else wrote first. */
export function changeStaff(
  records: Table,
  before: StaffRecord,
  after: Omit<StaffRecord, 'version'>,
): Promise<boolean> {
  return records.put(personToRow({ ...after, version: before.version + 1 }), {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': before.version },
  })
}

/** Who works in an office now, by name; at most 200. */
export async function listStaff(records: Table, office: OfficeCode): Promise<Staff[]> {
  const people = await listPeople(records, office)
  return people.map(workingStaff).filter((one) => one !== undefined)
}

/** The records of an office, by name, also of those who have left; at most 500. Lags a moment behind. */
export async function listPeople(records: Table, office: OfficeCode): Promise<StaffRecord[]> {
  const page = await records.query({
    IndexName: 'list',
    KeyConditionExpression: 'listKind = :kind',
    ExpressionAttributeValues: { ':kind': `staff#${office}` },
    Limit: 500,
  })
  return readable('staff', page.rows, (row) => StaffRecord.parse(row.summary))
}

/** Who they are, unless they have left. */
function workingStaff({ sub, name, office, roles, activeUntil }: StaffRecord): Staff | undefined {
  return activeUntil === undefined ? { sub, name, office, roles } : undefined
}

function personToRow(person: StaffRecord) {
  return {
    ...staffKey(person.sub),
    ...person,
    listKind: `staff#${person.office}`,
    listSort: `${person.name}#${person.sub}`,
    summary: person,
  }
}

function rowToPerson(row: Row): StaffRecord {
  const { pk: _pk, sk: _sk, listKind: _kind, listSort: _sort, summary: _summary, ...person } = row
  return StaffRecord.parse(person)
}

const invitationKey = (hash: string) => ({ pk: `INVITATION#${hash}`, sk: 'INVITATION' })

/** The invitation whose code has this hash. */
export async function readInvitation(records: Table, hash: string): Promise<Invitation | undefined> {
  const row = await records.read(invitationKey(hash))
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
export async function listInvitations(records: Table, office: OfficeCode): Promise<Invitation[]> {
  const page = await records.query({
    IndexName: 'list',
    KeyConditionExpression: 'listKind = :kind',
    ExpressionAttributeValues: { ':kind': `invitation#${office}` },
    Limit: 200,
  })
  return readable('invitations', page.rows, (row) => Invitation.parse(row.summary))
}

/** Only an open invitation stands in its office's list. */
function toRow(one: Invitation) {
  const open = one.usedBy === undefined && one.withdrawnBy === undefined
  const list = { listKind: `invitation#${one.office}`, listSort: `${one.until}#${one.hash}`, summary: one }
  return { ...invitationKey(one.hash), ...one, ...(open && list) }
}
