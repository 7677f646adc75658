import type { CaseContent, CaseFirm } from './case-content.ts'
import { nameAsRead } from './names-in.ts'
import { unlike } from './said-beside.ts'
import { namesOf } from './without-firms.ts'

type Listing = Pick<CaseContent, 'firms'>

/**
 * Firms that texts list and the next one does not, by their credit codes, under each name that they had: they leave those texts, which become
 * placeholders. A firm whose name alone is written otherwise is the same; another code is another firm's.
 */
export const droppedFirms = (before: readonly Listing[], next: Listing): CaseFirm[] => {
  const listed = new Set(next.firms.map(({ creditCode }) => creditCode))
  const dropped = before.flatMap(({ firms }) => firms).filter(({ creditCode }) => !listed.has(creditCode))
  const isSame = (one: CaseFirm) => (other: CaseFirm) =>
    one.creditCode === other.creditCode && one.name === other.name
  return dropped.filter((one, n) => dropped.findIndex(isSame(one)) === n)
}

/** Names and codes of them that no firm of the next text has, as they are read. */
export const droppedNames = (firms: readonly CaseFirm[], next: Listing): string[] =>
  unlike(namesOf([{ firms: [...firms] }]), namesOf([next]))

/** Those of them whose very name, as it is read, no firm of the next text has. */
export const goneWithDrop = (firms: readonly CaseFirm[], next: Listing): CaseFirm[] => {
  const own = new Set(next.firms.map(({ name }) => nameAsRead(name)))
  return firms.filter(({ name }) => !own.has(nameAsRead(name)))
}

/** The firms that texts list, without those whose names were dropped: what names them names no other. */
export const stayingFirms = (texts: readonly Listing[], dropped: readonly string[]): CaseFirm[] =>
  texts.flatMap(({ firms }) => firms).filter(({ creditCode }) => !dropped.includes(creditCode))
