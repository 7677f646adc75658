import type { TipId } from '../../../shared/value/id.ts'

/** Addresses around the tip that is open. */
export interface Ways {
  /** The list it is one of. */
  readonly list: string
  /** The tip itself. */
  readonly here: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** The address of a tip's papers, beside the list that an address shows. */
export function papersAddress(tip: TipId, hash: string): string {
  const at = hash.indexOf('?')
  return `#/tips/${tip}/papers${at < 0 ? '' : hash.slice(at)}`
}
