/** The newsroom's case is older than what is public of it. */
export class BehindError extends Error {
  override readonly name = 'BehindError'

  constructor() {
    super('the case is older than what is public of it')
  }
}
