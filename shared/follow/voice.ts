import type { Params } from '../messages/fill-in.ts'
import type { MessageKey } from '../messages/message.ts'
import type { Day } from '../value/day.ts'
import type { Language } from '../value/language.ts'
import type { OfficeCode } from '../value/office-code.ts'

/** What says a tip's state to its reporter, in one language: a page with script, or the server's page without. */
export interface Voice {
  readonly language: Language
  say(key: MessageKey, params?: Params): string
  /** Whether it has a text under what may be a key. */
  canSay(key: string): key is MessageKey
  sayDay(day: Day): string
  /** How an office is called: as it confirmed itself, or by its place with the remark that it is not confirmed. */
  officeName(code: OfficeCode): string
  /** Its telephone, once it confirmed one. */
  officePhone(code: OfficeCode): string | undefined
}
