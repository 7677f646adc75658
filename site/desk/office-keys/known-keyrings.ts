import * as z from 'zod'
import { KeyVersion } from '../../../shared/office-keys/keyring.ts'
import { Sha256 } from '../../../shared/value/hash.ts'
import type { OfficeCode } from '../../../shared/value/office-code.ts'

/** What this browser has seen of an office's keyring when it could trust it; no secret. */
export const KnownKeyring = z.object({
  /** Version and recipient's hash of the newest key. */
  keyVersion: KeyVersion,
  hash: Sha256,
  /** Of the newest keyring seen. */
  revision: z.int(),
})
export type KnownKeyring = z.infer<typeof KnownKeyring>

const NAME = 'mingcha.keyrings'
const Known = z.record(z.string(), KnownKeyring)

/** What was kept of an office's keyring in this browser. */
export function knownKeyring(office: OfficeCode, store: Storage = localStorage): KnownKeyring | undefined {
  return readKnown(store)[office]
}

/** Keeps that this browser trusts a keyring: it was made here, its code was typed, or the directory names its key. */
export function keepKnown(office: OfficeCode, known: KnownKeyring, store: Storage = localStorage): void {
  try {
    store.setItem(NAME, JSON.stringify({ ...readKnown(store), [office]: known }))
  } catch {
    // A browser that keeps nothing asks for the code again.
  }
}

function readKnown(store: Storage): z.infer<typeof Known> {
  try {
    return Known.parse(JSON.parse(store.getItem(NAME) ?? '{}'))
  } catch {
    return {}
  }
}
