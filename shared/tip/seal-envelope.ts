import type { Facts, Routing } from '../routing/facts.ts'
import { encryptTo, recipientOf } from '../seal/age.ts'
import type { Identity } from '../seal/identity.ts'
import { openJson } from '../seal/open.ts'
import { padJson } from '../seal/padding.ts'
import { SealError } from '../seal/seal-error.ts'
import { PAD_FLOOR, SUITE } from '../seal/suite.ts'
import type { TipId } from '../value/id.ts'
import { type Envelope, Envelope as EnvelopeSchema, type SealedFile } from './envelope.ts'
import { mismatches } from './mismatches.ts'

/** What stands outside a letter and must agree with what is bound inside it. */
export interface LetterBinding {
  readonly tip: TipId
  readonly facts: Facts
  readonly routing: Routing
}

/** What a letter says: the report, its files, and the key that the reporter's messages are signed with. */
export interface LetterContent extends Pick<Envelope, 'report' | 'reporterKey'> {
  readonly files: readonly SealedFile[]
}

/** The letter as one age file to the tip's own identity. */
export async function sealEnvelope(
  identity: Identity,
  outside: LetterBinding,
  content: LetterContent,
): Promise<Uint8Array> {
  const letter = EnvelopeSchema.parse({ suite: SUITE, ...outside, ...content })
  return encryptTo([await recipientOf(identity)], padJson(letter, PAD_FLOOR.envelope))
}

/**
 * The letter, with the names of the outside facts that differ from what was bound inside (empty when none
 * was touched). Throws {@link SealError} when it does not open or is another tip's.
 */
export async function openEnvelope(
  identity: Identity,
  sealed: Uint8Array,
  outside: LetterBinding,
): Promise<{ envelope: Envelope; differs: readonly string[] }> {
  const envelope = await openJson(EnvelopeSchema, sealed, identity)
  if (envelope.tip !== outside.tip) throw new SealError('mismatch', { fields: ['tip'] })
  return { envelope, differs: mismatches(envelope, outside) }
}
