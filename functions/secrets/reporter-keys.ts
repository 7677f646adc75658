import type { KeyRing } from './key-ring.ts'
import type { SecretStore } from './secret-store.ts'

/** The key rings of the two doors for reporters. They never stand in a table. */
export interface Secrets {
  /** Signs challenges and tickets. */
  readonly ticket: KeyRing
  /** HMAC over receipts' lookup secrets. */
  readonly lookup: KeyRing
  /** Signs the simple form's tokens. */
  readonly form: KeyRing
  /** Encrypts the tokens under which a receipt is followed without script. */
  readonly follow: KeyRing
}

/** The key rings of the doors for reporters, as they were last read. */
export const reporterKeys = (secrets: SecretStore): Secrets => ({
  get ticket() {
    return secrets.get('ticket')
  },
  get lookup() {
    return secrets.get('lookup')
  },
  get form() {
    return secrets.get('form')
  },
  get follow() {
    return secrets.get('follow')
  },
})
