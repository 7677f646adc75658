import { type RefusalCode, refusalStatus } from './codes.ts'

/**
 * The one error that is meant for the asker. `code` is stable and is what programs test;
 * `fields` names the inputs at fault; `cause` stays inside and is never sent or logged.
 */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: readonly string[]
  /** What the asker needs to go on, for example the right recipients after `recipientsChanged`. */
  readonly detail: unknown

  constructor(
    code: RefusalCode,
    more: { fields?: readonly string[]; cause?: unknown; detail?: unknown } = {},
  ) {
    super(code, { cause: more.cause })
    this.name = 'Refusal'
    this.code = code
    this.fields = more.fields ?? []
    this.detail = more.detail
  }

  /** HTTP status of this refusal. */
  get status(): number {
    return refusalStatus[this.code]
  }
}
