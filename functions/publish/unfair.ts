/** A case names firms that were not told, or may still reply, or appeal. */
export class UnfairError extends Error {
  override readonly name = 'UnfairError'
  constructor() {
    super('a case was not fair to a firm')
  }
}
