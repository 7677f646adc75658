import { base64 } from '@scure/base'
import * as z from 'zod'
import { AgeFile } from '../seal/age-file.ts'
import { KEYRING_MOST, Keyring, NewestVersion, OlderVersion } from './keyring.ts'
import type { SealedKeyring } from './seal-keyring.ts'

/** An identity in an age file to one holder, or under a passphrase, base64. */
export const SealedIdentity = AgeFile.max(10_000)

/** A keyring as it travels, its sealed parts in base64. */
export const WireKeyring = Keyring.omit({ history: true }).extend({
  newest: NewestVersion.extend({ sealed: AgeFile.max(100_000) }),
  older: z.array(OlderVersion.extend({ sealed: SealedIdentity })).max(KEYRING_MOST.versions - 1),
})
export type WireKeyring = z.infer<typeof WireKeyring>

/** A whole keyring as it is to become. Its revision is the one after the one seen; 1 for the first. */
export const SaveKeyring = WireKeyring.extend({
  /** The province's administrator enters what the recovery identity opened. */
  recovered: z.boolean(),
})
export type SaveKeyring = z.infer<typeof SaveKeyring>

/** A keyring as it travels. */
export function keyringToWire({ newest, older, ...more }: SealedKeyring): WireKeyring {
  const text = <T extends { sealed: Uint8Array }>(one: T) => ({ ...one, sealed: base64.encode(one.sealed) })
  return { ...more, newest: text(newest), older: older.map(text) }
}

/** A keyring as it is opened and kept. */
export function keyringFromWire({ newest, older, ...more }: WireKeyring): SealedKeyring {
  const bytes = <T extends { sealed: string }>(one: T) => ({ ...one, sealed: base64.decode(one.sealed) })
  return { ...more, newest: bytes(newest), older: older.map(bytes) }
}
