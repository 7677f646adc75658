import type { RecordStore, TipStore } from '../store/stores.ts'
import type { SendMail } from './notices/mailer.ts'
import type { PostHook } from './notices/webhook.ts'

/** The ways out of the platform. Without a mail server, e-mail is not offered. */
export interface Outside {
  /** Where the site stands, for the link. */
  readonly origin: string
  readonly mail?: SendMail | undefined
  readonly post: PostHook
  /** The most that one delivery may take, in milliseconds, where it is not the usual. */
  readonly patience?: number
}

/** What the stage needs. */
export interface Clock {
  readonly tips: TipStore
  readonly records: RecordStore
  readonly now: () => Date
  /** How offices are told of what waits. Absent: nothing is sent, what is owed stays owed. */
  readonly outside?: Outside
}
