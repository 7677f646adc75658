import type { Database } from './database.ts'
import type { DevelopmentKeys } from './keys.ts'
import type { MailServer } from './mail.ts'
import type { ObjectStore } from './object-store.ts'
import type { LocalTurnstile } from './settings.ts'

/** Everything that runs beside the stages: where it is, and the keys it uses. */
export type Embedded = {
  origin: string
  issuer: string
  audience: string
  database: Database
  objects: ObjectStore
  mail: MailServer
  keys: DevelopmentKeys
  /** Turnstile, when the environment configures it. */
  turnstile?: LocalTurnstile | undefined
  /** Takes one line for the operator; never anything of a request. */
  log(line: string): void
}
