import * as z from 'zod'
import { AgeFile } from '../seal/age-file.ts'
import { KeyringMember, KeyringVersion } from './keyring.ts'

/** An identity in an age file, base64. */
export const SealedIdentity = AgeFile.max(100_000)

/** A version of an office's identity, sealed, as it travels. */
export const SealedVersion = KeyringVersion.omit({ sealed: true }).extend({ sealed: SealedIdentity })

/** A whole keyring as it is to become. `revision`: the one seen, 0 for the first. */
export const SaveKeyring = z.strictObject({
  revision: z.int().min(0),
  versions: z.array(SealedVersion).min(1).max(50),
  members: z.array(KeyringMember.omit({ name: true })).max(40),
  /** The province's administrator enters what the recovery identity opened. */
  recovered: z.boolean(),
})
export type SaveKeyring = z.infer<typeof SaveKeyring>
