import { expect, it } from 'vitest'
import type { CampaignMark } from '../../../../shared/campaign/campaign-version.ts'
import type { ChangeState } from '../../../../shared/change/change.ts'
import {
  type CampaignReply,
  type CampaignsReply,
  campaignRoutes,
} from '../../../../shared/contract/campaigns.ts'
import { loadStart, startOf, startsOf } from '../../../../site/desk/campaigns/start.ts'
import type { Ask } from '../../../../site/desk/frame/ask.ts'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

const mark = (id: string, version: number, state: ChangeState): CampaignMark => ({
  ...{ id, zh: id, en: id, version },
  change: { state, revision: 3, why: '', history: [] },
})
const plan = { id: '2023', zh: '方案', en: 'Plan' }
const reply = (versions: CampaignMark[], more: Partial<CampaignsReply> = {}): CampaignsReply => ({
  ...{ today: '2027-01-01', campaigns: [smallCampaign()], shipped: false, plans: [plan], versions },
  mayWrite: true,
  ...more,
})
const approved = [mark('demo-2027', 2, 'approved'), mark('demo-2027', 1, 'approved')]

it('a next version begins with what is in force, or with a plan that is not', () => {
  expect(startsOf(reply(approved))).toEqual([
    { how: 'next', id: 'demo-2027' },
    { how: 'plan', id: '2023' },
  ])
  const open = [mark('demo-2027', 3, 'review'), ...approved]
  expect(startsOf(reply(open))).toEqual([{ how: 'plan', id: '2023' }])
})

it('an address names what there is; while a version is open, that one is meant', () => {
  expect(startOf([], reply(approved))).toBeUndefined()
  expect(startOf(['next', 'gone'], reply(approved))).toBeUndefined()
  expect(startOf(['next', 'demo-2027'], reply(approved))).toEqual({ how: 'next', id: 'demo-2027' })
  expect(startOf(['new', 'x/y'], reply(approved))).toBeUndefined()
  expect(startOf(['new', '2028'], reply(approved))).toEqual({ how: 'new', id: '2028' })
  const open = [mark('demo-2027', 3, 'draft'), ...approved]
  expect(startOf(['next', 'demo-2027'], reply(open))).toEqual({ how: 'open', id: 'demo-2027' })
})

it('what stands there is the open version, or one never saved with the next number', async () => {
  const asked: unknown[] = []
  const stood = { today: '2027-01-01' } as CampaignReply
  const ask = (async (route: unknown, what: { params: unknown }) => {
    asked.push(what.params)
    return route === campaignRoutes.show ? stood : smallCampaign()
  }) as unknown as Ask
  const next = await loadStart({ how: 'next', id: 'demo-2027' }, reply(approved), ask)
  expect([next.version.version, next.version.change.revision, next.inForce?.id]).toEqual([3, 0, 'demo-2027'])
  const fresh = await loadStart({ how: 'new', id: '2028' }, reply(approved), ask)
  expect([fresh.version.version, fresh.version.campaign.id, fresh.inForce]).toEqual([1, '2028', undefined])
  const open = reply([mark('demo-2027', 3, 'draft'), ...approved])
  expect(await loadStart({ how: 'open', id: 'demo-2027' }, open, ask)).toBe(stood)
  expect(asked).toEqual([{ campaign: 'demo-2027', version: 3 }])
})
