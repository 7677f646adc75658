import { canonicalJson } from '../value/canonical-json.ts'

/** A campaign as it stands or is being written: what is written need not be whole. */
export type Typed = Readonly<Record<string, unknown>>

/** The lists of a campaign whose members have ids. */
export const campaignLists = ['phases', 'clauses', 'duties', 'indicators'] as const
export type CampaignList = (typeof campaignLists)[number]

/** A field that is another one, as text. */
export interface ChangedField {
  readonly name: string
  readonly before?: string
  readonly after?: string
}

/** Something of a campaign that came, went or changed. `head`: what stands in no list. */
export interface CampaignDifference {
  readonly part: CampaignList | 'head'
  /** Of a member of a list. */
  readonly id?: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly ChangedField[]
}

/** What one campaign changes against another: its head first, then list by list, in the order of the new one. */
export function campaignDifference(before: Typed, after: Typed): CampaignDifference[] {
  const inLists = new Set<string>(campaignLists)
  const head = changedFields(before, after).filter(({ name }) => !inLists.has(name))
  return [
    ...(head.length > 0 ? [{ part: 'head' as const, kind: 'changed' as const, fields: head }] : []),
    ...campaignLists.flatMap((part) => listDifference(part, membersOf(before, part), membersOf(after, part))),
  ]
}

/** The members of a list; what is no list has none. */
export function membersOf(campaign: Typed, list: CampaignList): readonly Typed[] {
  const { [list]: all } = campaign
  return Array.isArray(all) ? all.filter((one): one is Typed => typeof one === 'object' && one !== null) : []
}

function listDifference(
  part: CampaignList,
  before: readonly Typed[],
  after: readonly Typed[],
): CampaignDifference[] {
  const old = new Map(before.map((one) => [String(one.id), one]))
  const fresh = new Set(after.map(({ id }) => String(id)))
  const now = after.flatMap((one): CampaignDifference[] => {
    const id = String(one.id)
    const was = old.get(id)
    if (!was) return [{ part, id, kind: 'added', fields: [] }]
    const fields = changedFields(was, one)
    return fields.length > 0 ? [{ part, id, kind: 'changed', fields }] : []
  })
  const gone = [...old.keys()].filter((id) => !fresh.has(id))
  return [...now, ...gone.map((id): CampaignDifference => ({ part, id, kind: 'removed', fields: [] }))]
}

function changedFields(before: Typed, after: Typed): ChangedField[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name): ChangedField[] => {
    const [was, is] = [textOf(before[name]), textOf(after[name])]
    if (was === is) return []
    return [{ name, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }]
  })
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  return canonicalJson(value)
}
