import { base64 } from '@scure/base'
import type { Filing } from '../contract/filing.ts'
import type { ReceiptKeys } from '../receipt/keys.ts'
import type { Facts, Routing } from '../routing/facts.ts'
import { recipientOf } from '../seal/age.ts'
import { SUITE } from '../seal/suite.ts'
import { wrapIdentity } from '../seal/wrap.ts'
import type { Report, SealedFile } from '../tip/envelope.ts'
import { sealEnvelope } from '../tip/seal-envelope.ts'
import { reporterKeyOf } from '../tip/seal-message.ts'
import type { FilingSecrets } from './derive-filing.ts'
import { officeRecipients, type SealingView } from './office-recipients.ts'

/** A letter before it is sealed, under which facts, and the offices that it goes to. */
export interface Letter {
  readonly secrets: Pick<FilingSecrets, 'tip' | 'identity'>
  readonly facts: Facts
  readonly report: Report
  /** Sealed and sent already. */
  readonly files: readonly SealedFile[]
  readonly routing: Routing
  /** The signed directory, and the offices' recipients by it. */
  readonly view: SealingView
  /** Administrators' public key that signs the directory, base64url. */
  readonly directoryKey: string
}

/** What is sealed to the tip's identity, and that identity wrapped to the offices. */
export interface SealedLetter extends Pick<Filing, 'facts' | 'routing' | 'files'> {
  readonly envelope: Uint8Array
  /** One for each of the routing's recipients, in their order. */
  readonly officeWraps: readonly Uint8Array[]
}

/** The same with the reporter's own way back in. */
export interface SealedFiling extends SealedLetter {
  readonly reporterWrap: Uint8Array
  readonly lookup: string
}

/**
 * A letter sealed to the offices alone, as a hotline's ticket is, or with the key that its reporter signs with (hex). Refuses `recipients` when an office's key is
 * missing, of another version, or not signed.
 */
export async function sealLetter(letter: Letter, reporterKey?: string): Promise<SealedLetter> {
  const { secrets, facts, report, files, routing } = letter
  const content = { report, files, ...(reporterKey !== undefined && { reporterKey }) }
  const { tip, identity } = secrets
  const offices = officeRecipients(letter.view, routing, letter.directoryKey)
  return {
    ...{ facts, routing },
    envelope: await sealEnvelope(identity, { tip, facts, routing }, content),
    officeWraps: await Promise.all(offices.map((office) => wrapIdentity(tip, identity, office))),
    files: files.map(({ id, chunks }) => ({ id, chunks })),
  }
}

/** A letter sealed to the offices and to the holder of its receipt. Refuses `recipients` as {@link sealLetter} does. */
export async function sealFiling(letter: Letter, keys: ReceiptKeys): Promise<SealedFiling> {
  const { tip, identity } = letter.secrets
  return {
    ...(await sealLetter(letter, reporterKeyOf(keys.signing))),
    reporterWrap: await wrapIdentity(tip, identity, await recipientOf(keys.identity)),
    lookup: keys.lookup,
  }
}

/** A sealed filing as it is sent. */
export function filingBody({ envelope, reporterWrap, officeWraps, ...more }: SealedFiling): Filing {
  return {
    suite: SUITE,
    ...more,
    envelope: base64.encode(envelope),
    reporterWrap: base64.encode(reporterWrap),
    officeWraps: officeWraps.map((wrap) => base64.encode(wrap)),
  }
}
