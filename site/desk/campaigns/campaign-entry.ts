import * as z from 'zod'
import { type CampaignList, membersOf, type Typed } from '../../../shared/campaign/campaign-difference.ts'
import { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { checkCampaign } from '../../../shared/campaign/check-campaign.ts'
import type { Fault } from '../../../shared/campaign/check-plan.ts'
import type { CampaignReply } from '../../../shared/contract/campaigns.ts'
import type { Day } from '../../../shared/value/day.ts'

/** A campaign as it is being written, over the version and revision that were read. It need not be whole. */
export const CampaignEntry = z.strictObject({
  version: z.int(),
  /** 0: never saved. */
  revision: z.int().min(0),
  campaign: z.record(z.string(), z.unknown()),
  why: z.string(),
})
export type CampaignEntry = z.infer<typeof CampaignEntry>

/** What stands on the server, ready to be written on. */
export const campaignEntryOf = ({
  version: { version, campaign, change },
}: CampaignReply): CampaignEntry => ({
  version,
  revision: change.revision,
  campaign: { ...campaign },
  why: change.why,
})

/** A version that was never saved, in the shape of one that was. */
export const unsaved = (
  today: Day,
  campaign: Campaign,
  version: number,
  inForce?: Campaign,
): CampaignReply => ({
  today,
  version: { version, campaign, change: { state: 'draft', revision: 0, why: '', history: [] } },
  ...(inForce && { inForce }),
  steps: [],
  mayWrite: true,
})

/** Something wrong in what was written: where, and which text says it. `shape`: not filled in, or otherwise than it must be. */
export interface Wrong {
  readonly field: string
  readonly code: Fault['code'] | 'shape'
}

/** All that keeps a campaign from being saved. */
export function wrongIn(typed: Typed): Wrong[] {
  const read = Campaign.safeParse(withoutBlankLines(typed))
  if (read.success) return checkCampaign(read.data)
  const fields = read.error.issues.map(({ path }) => path.join('.'))
  return [...new Set(fields)].map((field) => ({ field, code: 'shape' }))
}

/** The campaign that is sent: blank lines of lists are none. Undefined as long as something is wrong. */
export function campaignToSend(typed: Typed): Campaign | undefined {
  const read = Campaign.safeParse(withoutBlankLines(typed))
  return read.success && checkCampaign(read.data).length === 0 ? read.data : undefined
}

function withoutBlankLines<One>(value: One): One
function withoutBlankLines(value: unknown): unknown {
  if (Array.isArray(value)) {
    const lines = value.map((one) => (typeof one === 'string' ? one.trim() : withoutBlankLines(one)))
    return lines.filter((one) => one !== '')
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutBlankLines(one)]))
}

/** Where a wrong field lies: the list and the id of its member, and the field's own path. */
export function placeOf(
  { field }: Wrong,
  typed: Typed,
): { readonly list?: CampaignList; readonly id?: string; readonly path: string } {
  const [list = '', n = '', ...rest] = field.split('.')
  if (!isList(list) || !/^\d+$/.test(n)) return { path: field }
  const member = membersOf(typed, list)[Number(n)]
  return { list, id: String(member?.id ?? Number(n) + 1), path: rest.join('.') }
}

const isList = (name: string): name is CampaignList =>
  ['phases', 'clauses', 'duties', 'indicators'].includes(name)

/** The campaign of a file: any JSON object. Undefined for anything else. */
export function campaignOfFile(text: string): Typed | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Typed) : undefined
  } catch {
    return undefined
  }
}

/** A member of a list, empty but for what it must have to be shown. */
export function newMember(list: CampaignList, all: readonly Typed[], more: Typed = {}): Typed {
  const id = freeId(all.map((one) => String(one.id)))
  const named = { id, zh: '', en: '' }
  if (list === 'phases') return { ...named, from: '', to: '', does: { zh: '', en: '' } }
  if (list === 'clauses') return named
  if (list === 'duties') {
    const words = { quote: '', quoteEn: '', actors: [], level: 'city', due: { zh: '', days: [] } }
    return { id, clause: '', zh: '', en: '', ...words, measures: [], publish: '—', ...more }
  }
  const counted = { kind: 'count', unit: { zh: '', en: '' }, value: { zh: '', en: '' } }
  return { ...named, ...counted, level: 'city', every: 'month', duty: '', ...more }
}

function freeId(taken: readonly string[]): string {
  for (let n = taken.length + 1; ; n++) if (!taken.includes(`N${n}`)) return `N${n}`
}

/** A campaign with nothing in it yet, to be written from the beginning. */
export const emptyCampaign = (id: string, today: Day): Campaign => ({
  ...{ id, zh: '', en: '', about: { zh: '', en: '' }, source: '', basis: [] },
  ...{ phases: [], clauses: [], duties: [], actors: {}, indicators: [] },
  sheets: ['figures', 'duties'],
  settings: {
    dueDay: 5,
    site: { zh: '', en: '' },
    stopWork: { from: today.slice(0, 7), leastSites: 5 },
    namesMonths: 12,
    accidents: { hours: 48, investigationDays: 60 },
  },
})
