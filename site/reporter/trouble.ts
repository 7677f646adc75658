/** Why nothing was filed, in words for the reporter. */
export class SendTrouble extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SendTrouble'
  }
}
