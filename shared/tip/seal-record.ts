import type { Facts } from '../routing/facts.ts'
import { encryptTo, recipientOf } from '../seal/age.ts'
import type { Identity } from '../seal/identity.ts'
import { openJson } from '../seal/open.ts'
import { padJson } from '../seal/padding.ts'
import { SealError } from '../seal/seal-error.ts'
import { PAD_FLOOR, SUITE } from '../seal/suite.ts'
import type { Id, TipId } from '../value/id.ts'
import { mismatches } from './mismatches.ts'
import { type OfficeRecord, OfficeRecord as RecordSchema } from './office-record.ts'

/** An office's record as one age file to the tip's own identity. */
export async function sealRecord(
  identity: Identity,
  record: Omit<OfficeRecord, 'suite'>,
): Promise<Uint8Array> {
  const letter = RecordSchema.parse({ suite: SUITE, ...record })
  return encryptTo([await recipientOf(identity)], padJson(letter, PAD_FLOOR.message))
}

/** The record. Throws {@link SealError}; `mismatch` when it is another tip's, another id's or other facts'. */
export async function openRecord(
  identity: Identity,
  sealed: Uint8Array,
  outside: { tip: TipId; id: Id; kind: OfficeRecord['content']['kind']; facts: Facts },
): Promise<OfficeRecord> {
  const record = await openJson(RecordSchema, sealed, identity)
  const fields = mismatches(record, outside)
  for (const name of ['tip', 'id'] as const) if (record[name] !== outside[name]) fields.push(name)
  if (record.content.kind !== outside.kind) fields.push('kind')
  if (fields.length > 0) throw new SealError('mismatch', { fields })
  return record
}
