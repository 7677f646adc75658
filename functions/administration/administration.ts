import type { Prove, WhoAsks } from '../http/sign-in.ts'
import type { RecordStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Administration {
  readonly records: RecordStore
  readonly whoAsks: WhoAsks
  /** Whom a token proves, with a record or without. */
  readonly prove: Prove
  /** Administrators' public key that signs the directory of offices' keys, base64url. */
  readonly directoryKey: string
  readonly now: () => Date
}
