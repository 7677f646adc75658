import type { Context } from 'hono'
import type { Staff } from '../../shared/people/staff.ts'
import type { Prove, WhoAsks } from '../http/sign-in.ts'
import type { RecordStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Newsroom {
  readonly records: RecordStore
  readonly whoAsks: WhoAsks
  /** Whom a token proves, with a record or without. */
  readonly prove: Prove
  /** Administrators' public key that signs the directory of offices' keys, base64url. */
  readonly directoryKey: string
  readonly now: () => Date
  /** The campaign that cities report on. */
  readonly campaign: string
}

/** The member of staff behind a request. */
export function whoIs(newsroom: Newsroom, context: Context): Promise<Staff> {
  return newsroom.whoAsks(context.req.header('authorization'))
}

/** The member of staff behind a request, signed in a moment ago. Refuses `stepUp` otherwise. */
export function whoIsFresh(newsroom: Newsroom, context: Context): Promise<Staff> {
  return newsroom.whoAsks(context.req.header('authorization'), 'fresh')
}
