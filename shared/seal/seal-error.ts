/**
 * Why something sealed does not open: `wrongKey`, it was not sealed to this holder; `altered`, its bytes
 * changed; `mismatch`, it opens but belongs to other facts, named in `fields`.
 */
export class SealError extends Error {
  readonly reason: 'wrongKey' | 'altered' | 'mismatch'
  readonly fields: readonly string[]

  constructor(
    reason: 'wrongKey' | 'altered' | 'mismatch',
    more: { fields?: readonly string[]; cause?: unknown } = {},
  ) {
    super(reason, { cause: more.cause })
    this.name = 'SealError'
    this.reason = reason
    this.fields = more.fields ?? []
  }
}
