import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { CampaignReply, CampaignsReply } from '../../../shared/contract/campaigns.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { begunCampaign as smallCampaign } from '../../fixtures/small-campaign.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

const WHY = '新的方案（示例）'

const ask = async (username: string, path = '', body?: unknown, method?: string) =>
  (await officer(house, username)).ask('newsroom', `/campaigns${path}`, body, method)
const refusalOf = async (reply: Response) =>
  ((await reply.json()) as { error: { code: string; fields?: string[] } }).error
const codeOf = async (reply: Response) => (await refusalOf(reply)).code
const replyOf = async (reply: Response) => {
  expect(reply.status).toBe(200)
  return CampaignReply.parse(await reply.json())
}
const list = async (username = 'province-drafter') => CampaignsReply.parse(await (await ask(username)).json())

const save = (
  campaign: unknown = smallCampaign(),
  { revision = 0, version = 1, by = 'province-drafter', id = 'demo-2027' } = {},
) => ask(by, `/${id}/${version}`, { revision, campaign, why: WHY }, 'PUT')
const step = (by: string, name: string, revision: number, more: object = {}, at = 'demo-2027/1') =>
  ask(by, `/${at}/steps`, { step: name, revision, ...more })

async function putInForce(campaign: Campaign, version = 1) {
  const at = `${campaign.id}/${version}`
  await replyOf(await save(campaign, { version, id: campaign.id }))
  await replyOf(await step('province-drafter', 'submit', 1, {}, at))
  return replyOf(await step('province-approver', 'approve', 2, {}, at))
}

/** Somebody who holds both roles. */
async function both() {
  const roles = ['drafter' as const, 'approver' as const]
  await house.records.saveStaff({ sub: 'sample-both', name: '两个岗位（示例）', office: '320000', roles })
  return officer(house, 'both', await house.tokens.with('both', { sub: 'sample-both' }))
}

describe('a campaign', () => {
  it('is the shipped plan before any was approved', async () => {
    const { campaigns, shipped, plans, versions, mayWrite } = await list()
    expect(campaigns.map(({ id, duties }) => [id, duties.length])).toEqual([['2023', 86]])
    expect({ shipped, versions, mayWrite }).toEqual({ shipped: true, versions: [], mayWrite: true })
    expect(plans.map(({ id }) => id)).toEqual(['2023'])
    expect((await list('jiangning-handler')).mayWrite).toBe(false)
  })

  it('is drafted, approved by a second person, and takes effect with that', async () => {
    const drafted = await replyOf(await save())
    expect(drafted.steps).toEqual(['submit', 'withdraw'])
    expect((await list()).campaigns.map(({ id }) => id)).toEqual(['2023'])
    await replyOf(await step('province-drafter', 'submit', 1))
    const approved = await replyOf(await step('province-approver', 'approve', 2))
    expect(approved.inForce).toEqual(smallCampaign())
    expect(approved.steps).toEqual([])
    expect(approved.version.change.history.map((one) => [one.step, one.name])).toEqual([
      ['draft', '省级拟稿（示例）'],
      ['submit', '省级拟稿（示例）'],
      ['approve', '省级审核（示例）'],
    ])
    expect((await list('city-320100')).campaigns[0]).toEqual(smallCampaign())
  })

  it('has versions that are kept, and the newest approved one is in force', async () => {
    await putInForce(smallCampaign())
    await putInForce({ ...smallCampaign(), zh: '改过的（示例）' }, 2)
    const third = await replyOf(await save({ ...smallCampaign(), zh: '第三版' }, { version: 3 }))
    expect(third.inForce?.zh).toBe('改过的（示例）')
    const { versions, campaigns } = await list()
    expect(
      versions.filter(({ id }) => id !== '2023').map(({ version, change }) => [version, change.state]),
    ).toEqual([
      [3, 'draft'],
      [2, 'approved'],
      [1, 'approved'],
    ])
    expect(campaigns[0]?.zh).toBe('改过的（示例）')
    const first = await replyOf(await ask('city-320100', '/demo-2027/1'))
    expect(first.version.campaign.zh).toBe('示例治理行动')
  })

  it('runs beside another; the one that began last comes first', async () => {
    const phases = smallCampaign().phases.map((one) => ({ ...one, from: '2025-01-01' }))
    await putInForce(smallCampaign())
    await putInForce({ ...smallCampaign(), id: 'demo-2025', phases })
    expect((await list()).campaigns.map(({ id }) => id)).toEqual(['demo-2027', 'demo-2025', '2023'])
  })

  it('ends no shipped plan, also one that somebody drafts anew: that draft is written again over what stands', async () => {
    const plan = (await list()).campaigns[0] as Campaign
    await replyOf(await save({ ...plan, zh: '没写完的' }, { id: '2023' }))
    await putInForce(smallCampaign())
    expect((await list()).campaigns.map(({ id }) => id)).toEqual(['demo-2027', '2023'])
    await step('province-drafter', 'submit', 1, {}, '2023/1')
    expect(await codeOf(await step('province-approver', 'approve', 2, {}, '2023/1'))).toBe('step')
    expect((await list()).campaigns[1]?.zh).toBe(plan.zh)
  })

  it('can begin with a shipped plan', async () => {
    const reply = await (await officer(house, 'province-drafter')).ask('newsroom', '/campaign-plans/2023')
    const plan = (await reply.json()) as Campaign
    await putInForce(plan)
    expect((await list()).shipped).toBe(false)
    const none = await (await officer(house, 'province-drafter')).ask('newsroom', '/campaign-plans/2022')
    expect(await codeOf(none)).toBe('notFound')
  })
})

describe('two people', () => {
  it('make a campaign: who wrote any of it cannot approve it', async () => {
    const one = await both()
    await save()
    const body = { revision: 1, campaign: { ...smallCampaign(), zh: '改一点' }, why: WHY }
    await one.ask('newsroom', '/campaigns/demo-2027/1', body, 'PUT')
    await step('province-drafter', 'submit', 2)
    const approve = { step: 'approve', revision: 3 }
    expect(await codeOf(await one.ask('newsroom', '/campaigns/demo-2027/1/steps', approve))).toBe('self')
    expect((await step('province-approver', 'approve', 3)).status).toBe(200)
  })

  it('what was approved stays as it is', async () => {
    await putInForce(smallCampaign())
    expect(await codeOf(await step('province-drafter', 'withdraw', 3))).toBe('step')
    expect(await codeOf(await save(smallCampaign(), { revision: 3 }))).toBe('step')
  })

  it('what is no draft is not seen outside the province', async () => {
    await save()
    expect((await list('city-320100')).versions).toEqual([])
    expect(await codeOf(await ask('city-320100', '/demo-2027/1'))).toBe('notFound')
    await step('province-drafter', 'withdraw', 1)
    expect((await list()).campaigns.map(({ id }) => id)).toEqual(['2023'])
  })

  it('a return needs a reason', async () => {
    await save()
    await step('province-drafter', 'submit', 1)
    expect(await codeOf(await step('province-approver', 'return', 2))).toBe('reason')
    const back = await replyOf(await step('province-approver', 'return', 2, { reason: '缺一条' }))
    expect(back.version.change.state).toBe('draft')
  })
})

describe('two at once', () => {
  it('draft: one stands, the other is told what stands there', async () => {
    const all = await Promise.all([
      save({ ...smallCampaign(), zh: '甲' }),
      save({ ...smallCampaign(), zh: '乙' }),
    ])
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = await Promise.all(all.filter(({ status }) => status === 409).map((one) => one.json()))
    const [{ error }] = lost as [{ error: { code: string; detail: unknown } }]
    expect(error.code).toBe('conflict')
    const { zh } = (await replyOf(await ask('province-drafter', '/demo-2027/1'))).version.campaign
    expect(CampaignReply.parse(error.detail).version.campaign.zh).toBe(zh)
    expect(['甲', '乙']).toContain(zh)
  })

  it('a second version waits until the first is decided', async () => {
    await save()
    expect(await codeOf(await save(smallCampaign(), { version: 2 }))).toBe('conflict')
    expect(await codeOf(await step('province-drafter', 'submit', 7))).toBe('changed')
  })
})

describe('a campaign that is wrong', () => {
  it('is refused at its field, and nothing is kept', async () => {
    const [duty] = smallCampaign().duties
    const twice = { ...smallCampaign(), duties: [...smallCampaign().duties, duty] }
    expect(await refusalOf(await save(twice))).toMatchObject({
      code: 'campaign',
      fields: ['campaign.duties.2.id'],
    })
    const shapeless = { ...smallCampaign(), duties: [{ ...duty, level: 'nobody' }] }
    expect(await refusalOf(await save(shapeless))).toMatchObject({
      code: 'badRequest',
      fields: ['campaign.duties.0.level'],
    })
    expect(await refusalOf(await save(smallCampaign(), { id: 'other' }))).toMatchObject({
      fields: ['campaign.id'],
    })
    expect((await list()).versions).toEqual([])
  })

  it('is refused when it is larger than an item may be', async () => {
    const long = { ...smallCampaign(), source: '长'.repeat(CAMPAIGN_SIGNS) }
    expect(await codeOf(await save(long))).toBe('tooLarge')
    // A little less is kept whole.
    const most = { ...smallCampaign(), source: '长'.repeat(CAMPAIGN_SIGNS - 2_000) }
    expect((await replyOf(await save(most))).version.campaign.source).toBe(most.source)
  })
})

/** Signs of three bytes in 350,000 bytes. */
const CAMPAIGN_SIGNS = 116_667
