import * as z from 'zod'
import { Sha256 } from '../value/hash.ts'
import { OfficeCode } from '../value/office-code.ts'
import { KeyVersion } from './keyring.ts'

/** One office's key in the public directory. */
export const DirectoryEntry = z.strictObject({
  /** Division code, zone id, or `320000` for the province. */
  office: OfficeCode,
  keyVersion: KeyVersion,
  /** SHA-256 of the age recipient's text that tips for this office are wrapped to. */
  hash: Sha256,
})
export type DirectoryEntry = z.infer<typeof DirectoryEntry>

/** An entry as one line of the text that is signed. */
export function entryLine({ office, keyVersion, hash }: DirectoryEntry): string {
  return `${office} ${keyVersion} ${hash}`
}
