import type { Case } from './case.ts'
import type { CaseContent, CaseFirm } from './case-content.ts'
import { nameAsRead } from './names-in.ts'
import { tellingParts } from './names-left.ts'
import { namesOf } from './without-firms.ts'

type Known = Pick<Case, 'gone' | 'namesLeft'>

/** All names of firms that are gone, in full and in short, and what else they are called. */
export const goneNames = ({ gone }: Known): string[] => (gone ? [...namesOf([gone]), ...gone.also] : [])

/** By what firms whose names are gone may be told. */
export const goneParts = ({ gone, namesLeft }: Known): string[] => [
  ...new Set([...(namesLeft?.parts ?? []), ...tellingParts(gone ? [gone] : [])]),
]

/** Those of the parts by which no firm that a text lists may be meant. */
export function partsBeside(parts: readonly string[], listed: Pick<CaseContent, 'firms'>): string[] {
  const own = namesOf([listed]).map(nameAsRead)
  return parts.filter((part) => !own.some((name) => name.includes(nameAsRead(part))))
}

/** The case with firms whose names are gone from now on, and what else they are called. */
export function withGone(one: Case, firms: readonly CaseFirm[], also: readonly string[] = []): Case {
  const { gone } = one
  const all = [...(gone?.firms ?? []), ...firms]
  const called = [...new Set([...(gone?.also ?? []), ...also])]
  if (all.length + called.length === 0) return one
  const once = all.filter(
    ({ name, creditCode }, n) =>
      all.findIndex((each) => each.name === name && each.creditCode === creditCode) === n,
  )
  return { ...one, gone: { firms: once, also: called } }
}
