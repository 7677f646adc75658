import { afterAll, beforeAll, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { CampaignReply } from '../../../shared/contract/campaigns.ts'
import { EditionPreview } from '../../../shared/contract/progress.ts'
import { editionChecks } from '../../../shared/progress/edition-checks.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { sheetAt } from '../../fixtures/published-sheets.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
  house.time.offset = Date.parse('2023-09-05T12:00:00+08:00') - Date.now()
})
afterAll(() => house.close())

const at = sheetAt({ sheet: 'duties', period: 'always' })
const ask = async (who: string, path: string, body?: unknown, method?: string) =>
  (await officer(house, who)).ask('newsroom', path, body, method)
const codeOf = async (reply: Promise<Response>) => {
  const answer = await reply
  const body = (await answer.json()) as { error?: { code: string; fields: string[] } }
  return [answer.status, body.error?.code, body.error?.fields]
}
const [first, second] = campaign.duties.filter(({ level, areaCodes }) => level === 'city' && !areaCodes)
const handIn = async (area: string, duty = '') => {
  const row = { area, duty, state: 'underWay', since: '2023-06-01', why: '示例：还在办', evidence: '示例' }
  const body = { version: 0, rows: [row], attachments: [], reasons: {}, submit: true }
  expect((await ask(`city-${area}`, `${at}/${area}`, body, 'PUT')).status).toBe(200)
}
const review = (area: string, step: string, version: number) =>
  ask('province-drafter', `${at}/${area}/review`, {
    ...{ version, step },
    remarks: step === 'return' ? [{ text: '示例：请照现在的方案报' }] : [],
  })
const preview = async () =>
  EditionPreview.parse(await (await ask('province-approver', `${at}/edition`)).json())

it('what was handed in by another version of the campaign is not accepted, nor published, before it is handed in anew', async () => {
  await handIn('320100', first?.id)
  await handIn('320200', first?.id)
  await handIn('320300', second?.id)
  expect((await review('320100', 'accept', 1)).status).toBe(200)
  expect((await review('320300', 'accept', 1)).status).toBe(200)
  const renamed = {
    ...campaign,
    duties: campaign.duties.map((one) => (one.id === first?.id ? { ...one, id: 'S0-0' } : one)),
    indicators: campaign.indicators.map((one) => (one.duty === first?.id ? { ...one, duty: 'S0-0' } : one)),
  }
  const saved = await ask(
    'province-drafter',
    '/campaigns/2023/1',
    { revision: 0, campaign: renamed, why: '示例' },
    'PUT',
  )
  const { version } = CampaignReply.parse(await saved.json())
  const steps = '/campaigns/2023/1/steps'
  const { revision } = version.change
  expect((await ask('province-drafter', steps, { step: 'submit', revision })).status).toBe(200)
  const approved = await ask('province-approver', steps, { step: 'approve', revision: revision + 1 })
  expect(approved.status, await approved.clone().text()).toBe(200)
  // Handed in before: not taken now.
  expect(await codeOf(review('320200', 'accept', 1))).toEqual([
    ...[409, 'unfit', [`320200/${first?.id}|duty`]],
  ])
  // Taken before: not published now.
  const seen = await preview()
  expect(seen.unfit).toEqual(['320100'])
  const order = { edition: 0, body: seen.body, read: editionChecks }
  expect(await codeOf(ask('province-approver', `${at}/edition`, order))).toEqual([409, 'unfit', ['320100']])
  expect((await review('320100', 'return', 2)).status).toBe(200)
  const then = await preview()
  expect([then.accepted, then.unfit]).toEqual([['320300'], []])
  const next = { edition: 0, body: then.body, read: editionChecks }
  expect((await ask('province-approver', `${at}/edition`, next)).status).toBe(200)
})
