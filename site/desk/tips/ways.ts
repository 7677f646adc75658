/** Addresses around the tip that is open. */
export interface Ways {
  /** The list it is one of. */
  readonly list: string
  readonly before: string | undefined
  readonly after: string | undefined
}
