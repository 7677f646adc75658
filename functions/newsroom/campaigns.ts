import type { Context, Handler } from 'hono'
import { shippedCampaigns } from '../../shared/campaign/campaign.ts'
import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import type { CampaignMark, CampaignVersion } from '../../shared/campaign/campaign-version.ts'
import { bytesOf, CAMPAIGN_BYTES, checkCampaign } from '../../shared/campaign/check-campaign.ts'
import { type Change, type ChangeStep, isApproved, isOpenChange } from '../../shared/change/change.ts'
import { allowedChangeSteps, takeChangeStep, writeChange } from '../../shared/change/take-change-step.ts'
import { type CampaignReply, type CampaignsReply, campaignRoutes } from '../../shared/contract/campaigns.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { type Day, dayInShanghai } from '../../shared/value/day.ts'
import { PROVINCE } from '../../shared/value/office-code.ts'
import { authenticate, authenticateFresh } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { readBody } from '../http/read-body.ts'
import { expectKept } from './kept-parts.ts'
import type { Newsroom } from './newsroom.ts'

const isProvincial = ({ office }: Staff): boolean => office === PROVINCE
const mayWrite = (staff: Staff): boolean => isProvincial(staff) && staff.roles.includes('drafter')

/** `GET /api/newsroom/campaigns`: for everyone on the staff; what is not approved only for the province. */
export function showCampaigns({ records, whoAsks, now }: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate({ whoAsks }, context, campaignRoutes.list)
    const [campaigns, marks] = await Promise.all([
      records.readCampaignsInForce(dayInShanghai(now())),
      records.readCampaignMarks(),
    ])
    const reply: CampaignsReply = {
      today: dayInShanghai(now()),
      campaigns: [...campaigns],
      shipped: !marks.some(isApproved),
      plans: shippedCampaigns.map(({ id, zh, en }) => ({ id, zh, en })),
      versions: marks.filter((one) => isProvincial(staff) || isApproved(one)).toReversed(),
      mayWrite: mayWrite(staff),
    }
    return context.json(reply)
  }
}

/** `GET /api/newsroom/campaign-plans/{campaign}`: a shipped plan, for a draft to begin with. Refuses `notFound`. */
export function showPlan({ whoAsks }: Newsroom): Handler {
  return async (context) => {
    await authenticate({ whoAsks }, context, campaignRoutes.plan)
    const plan = shippedCampaigns.find(({ id }) => id === partOf(context, 'campaign'))
    if (!plan) throw new Refusal('notFound')
    return context.json(plan)
  }
}

/** `GET /api/newsroom/campaigns/{campaign}/{version}`. Refuses `notFound`, also for what only the province sees. */
export function showCampaign(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, campaignRoutes.show)
    const one = await versionIn(newsroom, context)
    if (!isProvincial(staff) && !isApproved(one)) throw new Refusal('notFound')
    return context.json(await replyWith(newsroom, staff, one))
  }
}

/**
 * `PUT /api/newsroom/campaigns/{campaign}/{version}`: the next version's whole campaign, as a draft. Of each campaign only one
 * is open at a time: who comes second is refused `conflict` with what stands there now. Refuses `campaign` with the
 * fields that do not hold together, `tooLarge`.
 */
export function saveCampaign(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, campaignRoutes.save)
    const { version, id } = addressed(context)
    const { revision, campaign, why } = await readBody(context, campaignRoutes.save)
    if (campaign.id !== id) throw new Refusal('badRequest', { fields: ['campaign.id'] })
    expectWhole(campaign)
    await expectKept(newsroom, campaign)
    const marks = await marksOf(newsroom, id)
    if (!mayWriteOver(marks, version, revision)) throw await conflictOf(newsroom, staff, 'conflict', id)
    const before = marks.find((one) => one.version === version)?.change
    const change = writeChange(before, why, { staff, day: dayInShanghai(newsroom.now()) })
    const after: CampaignVersion = { version, campaign, change }
    if (!(await newsroom.records.saveCampaignVersion(after, revision)))
      throw await conflictOf(newsroom, staff, 'conflict', id)
    return context.json(await replyWith(newsroom, staff, after))
  }
}

/** A new version follows the newest, which nobody works on; an open one is written over the revision seen. */
function mayWriteOver(marks: readonly CampaignMark[], version: number, revision: number): boolean {
  const newest = marks.at(-1)
  if (revision === 0) return version === (newest?.version ?? 0) + 1 && !isOpenChange(newest?.change)
  return newest?.version === version && newest.change.revision === revision
}

/**
 * `POST /api/newsroom/campaigns/{campaign}/{version}/steps`: submit, return, approve or withdraw, in one conditional write. Who
 * wrote it cannot approve it (`self`); what was approved is in force and stays as it is (`step`). Refuses `notFound`,
 * `changed` for another revision.
 */
export function stepCampaign(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, campaignRoutes.step)
    const { step, revision, reason } = await readBody(context, campaignRoutes.step)
    if (step === 'approve') await authenticateFresh(newsroom, context, campaignRoutes.step)
    const before = await versionIn(newsroom, context)
    if (isApproved(before)) throw new Refusal('step')
    const { id } = before.campaign
    if (before.change.revision !== revision) throw await conflictOf(newsroom, staff, 'changed', id)
    const change = takeChangeStep(before.change, step, actingAs(newsroom, staff), reason)
    if (step === 'submit' || step === 'approve') {
      expectWhole(before.campaign)
      await expectKept(newsroom, before.campaign)
    }
    if (step === 'approve') await keepShipped(newsroom, before)
    const after: CampaignVersion = { ...before, change }
    if (!(await newsroom.records.saveCampaignVersion(after, revision)))
      throw await conflictOf(newsroom, staff, 'changed', id)
    return context.json(await replyWith(newsroom, staff, after))
  }
}

/**
 * The shipped plans stand until the first approval. That of another campaign ends none of them: they become versions of their own
 * with it. Refuses `step` for a version that a newer one is in force over.
 */
async function keepShipped({ records, now }: Newsroom, approved: CampaignVersion): Promise<void> {
  const marks = await records.readCampaignMarks()
  const inForce = marks.filter(isApproved)
  const { id } = approved.campaign
  if (inForce.some((one) => one.id === id && one.version > approved.version)) throw new Refusal('step')
  if (inForce.length > 0) return
  const day = dayInShanghai(now())
  const event = { n: 1, day, step: 'approve' as const, by: '', name: '' }
  for (const campaign of shippedCampaigns.filter((one) => one.id !== id)) {
    const own = marks.findLast((one) => one.id === campaign.id)
    const change: Change = { state: 'approved', revision: 1, why: '', history: [event] }
    await records.saveCampaignVersion({ version: (own?.version ?? 0) + 1, campaign, change }, 0)
  }
}

function expectWhole(campaign: Campaign): void {
  const fields = checkCampaign(campaign).map(({ field }) => `campaign.${field}`)
  if (fields.length > 0) throw new Refusal('campaign', { fields })
  if (bytesOf(campaign) > CAMPAIGN_BYTES) throw new Refusal('tooLarge', { fields: ['campaign'] })
}

const actingAs = ({ now }: Newsroom, staff: Staff): { staff: Staff; day: Day } => ({
  staff,
  day: dayInShanghai(now()),
})

const addressed = (context: Context) => ({
  id: partOf(context, 'campaign'),
  version: partOf(context, 'version'),
})

async function versionIn({ records }: Newsroom, context: Context): Promise<CampaignVersion> {
  const { id, version } = addressed(context)
  const one = await records.readCampaignVersion(id, version)
  if (!one) throw new Refusal('notFound')
  return one
}

const marksOf = async ({ records }: Newsroom, of: string): Promise<CampaignMark[]> =>
  (await records.readCampaignMarks()).filter(({ id }) => id === of)

/** A refusal with the newest version of the campaign as it stands. */
async function conflictOf(newsroom: Newsroom, staff: Staff, code: 'conflict' | 'changed', id: string) {
  const newest = (await marksOf(newsroom, id)).at(-1)
  const one = newest && (await newsroom.records.readCampaignVersion(id, newest.version))
  return new Refusal(code, one ? { detail: await replyWith(newsroom, staff, one) } : {})
}

async function replyWith(newsroom: Newsroom, staff: Staff, version: CampaignVersion): Promise<CampaignReply> {
  const today = dayInShanghai(newsroom.now())
  const campaigns = await newsroom.records.readCampaignsInForce(today)
  const inForce = campaigns.find(({ id }) => id === version.campaign.id)
  return {
    today,
    version,
    ...(inForce && { inForce }),
    steps: stepsNow(newsroom, staff, version),
    mayWrite: mayWrite(staff),
  }
}

function stepsNow(newsroom: Newsroom, staff: Staff, one: CampaignVersion): ChangeStep[] {
  if (!isProvincial(staff) || isApproved(one)) return []
  return allowedChangeSteps(one.change, actingAs(newsroom, staff))
}
