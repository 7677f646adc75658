import { findInCase } from '../../../../shared/case/unlisted-firms.ts'
import { type Fields, findPersonal } from '../../../../shared/personal-data/find-personal.ts'
import { findTelling, mayStay } from '../../../../shared/personal-data/find-telling.ts'
import type { Personal } from '../../../../shared/personal-data/personal.ts'

/**
 * What is written for whom. `block`: for others, nothing goes while a find is undecided. `ask`: inside of the office, it is asked once.
 * `publish`: for everyone, read by a second person first. `bare`: for everyone, read by nobody before. `newsroom`: of a case, for those
 * who write it.
 */
export type GuardMode = 'block' | 'ask' | 'publish' | 'bare' | 'newsroom'

/** How texts are read for what tells who somebody is: as the server reads them, so that nothing it stops goes unmarked. */
export interface Reading {
  /** `firms`: names of those that a case lists. */
  readonly find: (fields: Fields, firms: readonly string[]) => Personal[]
  /** What may stay once somebody decided so. */
  readonly may: (one: Personal) => boolean
  /** It can be decided here. */
  readonly offers: boolean
  /** What may stay is asked about once, and goes when it is sent again. */
  readonly asks: boolean
}

const free = () => true
const told = (fields: Fields) => {
  const personal = findPersonal(fields)
  const sources = findTelling(fields).filter(
    (one) =>
      one.kind === 'source' && !personal.some(({ field, from }) => field === one.field && from === one.from),
  )
  return [...personal, ...sources]
}

export const readings: Readonly<Record<GuardMode, Reading>> = {
  block: { find: findPersonal, may: free, offers: true, asks: false },
  ask: { find: findPersonal, may: free, offers: true, asks: true },
  publish: { find: findInCase, may: mayStay, offers: true, asks: false },
  bare: { find: findInCase, may: mayStay, offers: false, asks: false },
  newsroom: { find: told, may: mayStay, offers: true, asks: true },
}
