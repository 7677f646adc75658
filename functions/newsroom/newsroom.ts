import type { Context } from 'hono'
import type { Staff } from '../../shared/staff/staff.ts'
import type { WhoAsks } from '../http/sign-in.ts'
import type { RecordStore } from '../store/stores.ts'

/** What the stage needs. */
export interface Newsroom {
  readonly records: RecordStore
  readonly whoAsks: WhoAsks
  readonly now: () => Date
  /** The campaign that cities report on. */
  readonly campaign: string
}

/** The member of staff behind a request. */
export function whoIs(newsroom: Newsroom, context: Context): Promise<Staff> {
  return newsroom.whoAsks(context.req.header('authorization'))
}
