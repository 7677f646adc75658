import { isOpenChange } from '../../../shared/change/change.ts'
import {
  type CampaignReply,
  type CampaignsReply,
  campaignRoutes,
} from '../../../shared/contract/campaigns.ts'
import type { Ask } from '../frame/ask.ts'
import { emptyCampaign, unsaved } from './campaign-entry.ts'

/** What is written on: the version that is open, or a next one that begins with what is in force, a shipped plan, or nothing. */
export interface Start {
  readonly how: 'open' | 'next' | 'plan' | 'new'
  readonly id: string
}

/** A next version that begins with what there is. */
export interface NextStart extends Start {
  readonly how: 'next' | 'plan'
}

/** Under which a campaign is kept while it is written. */
export const draftNameOf = ({ how, id }: Start): string => `campaign/${how}/${id}`

/** What a next version may begin with, beside nothing: one at a time of each campaign. */
export function startsOf({ campaigns, plans, versions }: CampaignsReply): NextStart[] {
  const isOpen = (id: string) => versions.some((one) => one.id === id && isOpenChange(one.change))
  const next = campaigns.filter(({ id }) => !isOpen(id)).map(({ id }): NextStart => ({ how: 'next', id }))
  const fresh = plans.filter(({ id }) => !isOpen(id) && !campaigns.some((one) => one.id === id))
  return [...next, ...fresh.map(({ id }): NextStart => ({ how: 'plan', id }))]
}

/**
 * What an address names, `open/2023`. Undefined for none, for what there is not, and for a next version of a campaign while one is
 * open: that one is meant.
 */
export function startOf(path: readonly string[], reply: CampaignsReply): Start | undefined {
  const [how, id = ''] = path
  const open = reply.versions.some((one) => one.id === id && isOpenChange(one.change))
  if (open) return { how: 'open', id }
  if (how === 'new' && /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(id)) return { how, id }
  return startsOf(reply).find((one) => one.how === how && one.id === id)
}

/** What stands on the server by now of what is written on: the version that is open, else what there was to begin with. */
export async function standingStart(start: Start, ask: Ask): Promise<CampaignReply> {
  const now = await ask(campaignRoutes.list)
  return loadStart(startOf([start.how, start.id], now) ?? start, now, ask)
}

/** What stands there to be written on: the open version from the server, or one that was never saved. */
export async function loadStart({ how, id }: Start, reply: CampaignsReply, ask: Ask): Promise<CampaignReply> {
  const newest = reply.versions.find((one) => one.id === id)?.version ?? 0
  const inForce = reply.campaigns.find((one) => one.id === id)
  if (how === 'open') return ask(campaignRoutes.show, { params: { campaign: id, version: newest } })
  if (how === 'next' && inForce) return unsaved(reply.today, inForce, newest + 1, inForce)
  const base =
    how === 'plan'
      ? await ask(campaignRoutes.plan, { params: { campaign: id } })
      : emptyCampaign(id, reply.today)
  return unsaved(reply.today, base, newest + 1)
}
