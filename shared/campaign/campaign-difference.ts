/** A campaign as it stands or is being written: what is written need not be whole. */
export type Typed = Readonly<Record<string, unknown>>

/** The lists of a campaign whose members have ids. */
export const campaignLists = ['phases', 'clauses', 'duties', 'indicators'] as const
export type CampaignList = (typeof campaignLists)[number]

/** A field that is another one, as text, by its path: `due.zh`, `measures.0.unit`. */
export interface ChangedField {
  readonly name: string
  readonly before?: string
  readonly after?: string
}

/** Something of a campaign that came, went or changed. `head`: what stands in no list; `settings`: of that, what the plan leaves open. */
export interface CampaignDifference {
  readonly part: CampaignList | 'head' | 'settings'
  /** Of a member of a list. */
  readonly id?: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly fields: readonly ChangedField[]
}

/** What one campaign changes against another: its head first, then list by list, in the order of the new one. */
export function campaignDifference(before: Typed, after: Typed): CampaignDifference[] {
  const inLists = new Set<string>(campaignLists)
  const head = changedFields(before, after).filter(({ name }) => !inLists.has(name.split('.')[0] ?? ''))
  const kind = Object.keys(before).length === 0 ? 'added' : 'changed'
  const isSetting = ({ name }: ChangedField) => name.startsWith('settings.')
  const parts = [
    { part: 'head', kind, fields: head.filter((one) => !isSetting(one)) },
    { part: 'settings', kind, fields: head.filter(isSetting) },
  ] as const
  return [
    ...parts.filter(({ fields }) => fields.length > 0),
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
    if (!was) return [{ part, id, kind: 'added', fields: changedFields({}, named(one)) }]
    const fields = changedFields(was, one)
    return fields.length > 0 ? [{ part, id, kind: 'changed', fields }] : []
  })
  const gone = [...old].filter(([id]) => !fresh.has(id))
  return [
    ...now,
    ...gone.map(([id, one]): CampaignDifference => {
      return { part, id, kind: 'removed', fields: changedFields(named(one), {}) }
    }),
  ]
}

/** A member's fields without its id, which is told of it anyway. */
const named = ({ id: _, ...fields }: Typed): Typed => fields

function changedFields(before: Typed, after: Typed): ChangedField[] {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name): ChangedField[] => {
    const [from, to] = [was.get(name), is.get(name)]
    if (from === to) return []
    return [{ name, ...(from !== undefined && { before: from }), ...(to !== undefined && { after: to }) }]
  })
}

/** Each text of a value by its path; of a list of texts all of them together. */
function leavesOf(value: Typed, at = ''): Map<string, string> {
  const inner = Object.entries(value).flatMap(([name, one]): [string, string][] => {
    const isList = Array.isArray(one) && one.every((line) => typeof line !== 'object')
    if (typeof one === 'object' && one !== null && !isList)
      return [...leavesOf(one as Typed, `${at}${name}.`)]
    if (one === undefined || one === null) return []
    return [[at + name, isList ? one.join('、') : String(one)]]
  })
  return new Map(inner)
}
