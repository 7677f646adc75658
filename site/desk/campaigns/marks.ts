import {
  type CampaignList,
  campaignLists,
  membersOf,
  type Typed,
} from '../../../shared/campaign/campaign-difference.ts'
import type { KeptFault } from '../../../shared/campaign/check-kept.ts'
import { valueAt } from './boxes.ts'

/** The parts that a campaign is written in. */
export const parts = ['head', 'duties', 'indicators', 'settings', 'file'] as const
export type Part = (typeof parts)[number]

/** A field at fault, and what is said beside it. */
export interface Mark {
  readonly field: string
  readonly says: string
}

/** The list and the position of the member that a field belongs to. Undefined: to none. */
export function memberAt(field: string): { readonly list: CampaignList; readonly n: number } | undefined {
  const [name, n = ''] = field.split('.')
  const list = campaignLists.find((one) => one === name)
  return list && /^\d+$/.test(n) ? { list, n: Number(n) } : undefined
}

/** The part in which a field is written. */
export function partOf(field: string): Part {
  const [first = ''] = field.split('.')
  if (first === 'duties' || first === 'clauses') return 'duties'
  if (first === 'indicators') return 'indicators'
  return ['settings', 'sheets', 'actors'].includes(first) ? 'settings' : 'head'
}

/** What of the marks lies below a place, its fields from there on. */
export const marksIn = (marks: readonly Mark[], place: string): Mark[] =>
  marks.flatMap((one) =>
    one.field.startsWith(`${place}.`) ? [{ ...one, field: one.field.slice(place.length + 1) }] : [],
  )

/** Whether a field says nothing yet: nobody is told so while they are filling in, but who goes there from the list. */
export function isEmptyAt(typed: Typed, field: string): boolean {
  const value = valueAt(typed, field)
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What is said at a path or below it. */
export const saidAt = (marks: readonly Mark[], path: string): string | undefined =>
  marks.find(({ field }) => field === path || field.startsWith(`${path}.`))?.says

/** Where what was refused stands by now: members were perhaps added or taken away since. */
export function fieldNow({ field, of }: Pick<KeptFault, 'field' | 'of'>, typed: Typed): string {
  const at = memberAt(field)
  if (!at) return field
  const n = membersOf(typed, at.list).findIndex(({ id }) => id === of)
  return n < 0 ? at.list : [at.list, n, ...field.split('.').slice(2)].join('.')
}

/** Those of the refused fields that are still as they were when they were `sent`: the others wait to be judged anew. */
export const stillKept = (kept: readonly KeptFault[], sent: Typed, typed: Typed): KeptFault[] =>
  kept.filter(
    (one) =>
      JSON.stringify(valueAt(sent, one.field)) === JSON.stringify(valueAt(typed, fieldNow(one, typed))),
  )
