import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { CampaignKept, CampaignReply } from '../../../shared/contract/campaigns.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishRows } from '../../fixtures/published-sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.time.offset = Date.parse('2023-09-05T12:00:00+08:00') - Date.now()
})
afterAll(() => house.close())

const ask = async (who: string, path: string, body?: unknown, method?: string) =>
  (await officer(house, who)).ask('newsroom', path, body, method)

async function good(reply: Promise<Response>): Promise<unknown> {
  const answer = await reply
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}

const save = (plan: Campaign, version: number, revision = 0) =>
  ask('province-drafter', `/campaigns/2023/${version}`, { revision, campaign: plan, why: '示例' }, 'PUT')
const step = (who: string, name: string, version: number, revision: number) =>
  ask(who, `/campaigns/2023/${version}/steps`, { step: name, revision })
async function keptOf(reply: Promise<Response>) {
  const { error } = (await (await reply).json()) as {
    error: { code: string; fields: string[]; detail: unknown }
  }
  const { kept } = CampaignKept.parse(error.detail)
  return { code: error.code, fields: error.fields, kept: kept.map(({ code, of }) => `${code} ${of}`) }
}

const [told] = campaign.duties.filter(({ level, areaCodes }) => level === 'city' && !areaCodes)
const { id: duty = '' } = told ?? {}
const renamed: Campaign = {
  ...campaign,
  duties: campaign.duties.map((one) => (one.id === duty ? { ...one, id: 'S0-0' } : one)),
  indicators: campaign.indicators.map((one) => (one.duty === duty ? { ...one, duty: 'S0-0' } : one)),
}
const shorter: Campaign = {
  ...campaign,
  phases: campaign.phases.map((one) => ({
    ...one,
    from: one.from > '2023-05-31' ? '2023-05-31' : one.from,
    to: one.to > '2023-05-31' ? '2023-05-31' : one.to,
  })),
}
/** The plan without the register, whose duties are measured by another. */
const withoutStopWork: Campaign = {
  ...campaign,
  sheets: campaign.sheets.filter((sheet) => sheet !== 'stop-work'),
  duties: campaign.duties.map((one) => ({
    ...one,
    measures: one.measures.map((measure) =>
      'sheet' in measure.by && measure.by.sheet === 'stop-work'
        ? { ...measure, by: { data: 'cases' as const } }
        : measure,
    ),
  })),
}

describe('a version of a campaign of which no figures, but a register and a duty are public', () => {
  it('may change all of it before', async () => {
    for (const [n, plan] of [renamed, shorter, withoutStopWork].entries()) {
      const { version } = CampaignReply.parse(await good(save(plan, n + 1)))
      await good(step('province-drafter', 'withdraw', n + 1, version.change.revision))
    }
  })

  it('is refused once an edition is ordered, though nothing of it is public yet', async () => {
    const supervised = { sheet: 'supervised', period: 'always' }
    const hazard = { area: '320100', number: '1', hazard: '示例：脚手架没有连墙件', supervisor: 'city' }
    await publishRows(
      house,
      supervised,
      [{ ...hazard, listedOn: '2023-08-01', dueOn: '2023-12-01', state: 'open' }],
      {
        waits: true,
      },
    )
    expect((await keptOf(save(withoutStopWork, 4))).kept).toEqual(['sheet stop-work'])
  })

  it('is refused once it is, by the sheet, the month and the duty', async () => {
    await publishRows(house, { sheet: 'stop-work', period: '2023-06' }, [])
    await publishRows(house, { sheet: 'duties', period: 'always' }, [
      { area: '320100', duty, state: 'underWay', since: '2023-06-01', why: '示例：还在办', evidence: '示例' },
    ])
    expect(await keptOf(save(withoutStopWork, 4))).toEqual({
      ...{ code: 'campaign', fields: ['campaign.sheets'], kept: ['sheet stop-work'] },
    })
    // Nobody told anything of July and August, which are over: that is public too.
    expect(await keptOf(save(shorter, 4))).toEqual({
      ...{ code: 'campaign', fields: ['campaign.phases'] },
      kept: ['month 2023-06', 'month 2023-07', 'month 2023-08'],
    })
    expect(await keptOf(save(renamed, 4))).toEqual({
      ...{ code: 'campaign', fields: ['campaign.duties'], kept: [`duty ${duty}`] },
    })
  })

  it('is refused at handing in and at approval, where it was drafted before', async () => {
    const history = [{ n: 1, day: '2023-05-01', step: 'draft' as const, by: 'sample-other', name: '示例' }]
    const stood = { version: 4, campaign: renamed }
    const change = { state: 'draft' as const, revision: 1, why: '示例', history }
    await house.records.saveCampaignVersion({ ...stood, change }, 0)
    expect((await keptOf(step('province-drafter', 'submit', 4, 1))).kept).toEqual([`duty ${duty}`])
    await house.records.saveCampaignVersion(
      { ...stood, change: { ...change, state: 'review', revision: 2 } },
      1,
    )
    expect((await keptOf(step('province-approver', 'approve', 4, 2))).kept).toEqual([`duty ${duty}`])
  })
})
