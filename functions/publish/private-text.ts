/** A text about to become public holds something private. */
export class PrivateTextError extends Error {
  override readonly name = 'PrivateTextError'
  constructor() {
    super('the firewall stopped a publication')
  }
}
