import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { DueReply, EditionPreview, SubmissionReply } from '../../../shared/contract/progress.ts'
import { editionChecks } from '../../../shared/progress/edition-checks.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const on = (day: string) => {
  house.time.offset = Date.parse(`${day}T10:00:00+08:00`) - Date.now()
}
const MAY = '/progress/2023/figures/2023-05'
const NANJING = '320100'

/** A month that ends no quarter, with nothing that stands out. */
const rows = campaign.indicators
  .filter(({ every }) => every === 'month')
  .map(
    ({ id, kind, whole }): SheetRow => ({
      ...{ area: NANJING, indicator: id, value: 70 },
      ...(kind === 'ratio' && { of: whole === undefined ? 90 : 70 }),
    }),
  )

async function save(submit: boolean, version: number, at = MAY, sent: readonly SheetRow[] = rows) {
  const body = { version, rows: sent, attachments: [], reasons: {}, submit }
  return (await officer(house, `city-${NANJING}`)).ask('newsroom', `${at}/${NANJING}`, body, 'PUT')
}

const accept = async (version: number) =>
  (await officer(house, 'province-drafter')).ask('newsroom', `${MAY}/${NANJING}/review`, {
    ...{ version, step: 'accept', remarks: [] },
  })

async function publish() {
  const approver = await officer(house, 'province-approver')
  const { body } = EditionPreview.parse(await (await approver.ask('newsroom', `${MAY}/edition`)).json())
  return approver.ask('newsroom', `${MAY}/edition`, { edition: 0, body, read: editionChecks })
}

const refused = async (reply: Response) => {
  const { error } = (await reply.json()) as { error: { code: string; fields?: string[] } }
  return [error.code, error.fields]
}
const may = async (who: string) =>
  SubmissionReply.parse(await (await (await officer(house, who)).ask('newsroom', `${MAY}/${NANJING}`)).json())
    .may

describe('a month that is not over', () => {
  it('is kept as a draft, and handed in on its last day and not before', async () => {
    on('2023-05-30')
    expect((await save(false, 0)).status).toBe(200)
    expect(await refused(await save(true, 1))).toEqual(['toCome', ['2023-05-31']])
    expect(await may(`city-${NANJING}`)).toEqual(['save'])
    on('2023-05-31')
    expect(await may(`city-${NANJING}`)).toEqual(['save', 'submit'])
    expect((await save(true, 1)).status).toBe(200)
  })

  it('is not accepted and not published, but sent back', async () => {
    // Handed in by the test before; by itself it begins here.
    on('2023-05-31')
    await save(false, 0)
    await save(true, 1)
    on('2023-05-30')
    expect(await refused(await accept(2))).toEqual(['toCome', ['2023-05-31']])
    expect(await may('province-drafter')).toEqual(['return'])
    on('2023-05-31')
    expect((await accept(2)).status).toBe(200)
    on('2023-05-30')
    expect(await refused(await publish())).toEqual(['toCome', ['2023-05-31']])
    on('2023-05-31')
    expect((await publish()).status).toBe(200)
  })

  it('of a year that is to come is no other: neither is a month outside the campaign there at all', async () => {
    on('2023-06-02')
    expect(await refused(await save(true, 0, '/progress/2023/figures/2023-12'))).toEqual([
      'toCome',
      ['2023-12-31'],
    ])
    expect((await save(true, 0, '/progress/2023/figures/2024-01')).status).toBe(404)
  })

  it('is not among those that are due, from its last day on it is', async () => {
    const due = async () => {
      const reply = await (await officer(house, `city-${NANJING}`)).ask('newsroom', '/progress')
      return DueReply.parse(await reply.json())
        .sheets.filter(({ sheet }) => sheet === 'figures')
        .map(({ period }) => period)
    }
    on('2023-05-30')
    expect(await due()).toEqual(['2023-04'])
    on('2023-05-31')
    expect(await due()).toEqual(['2023-05', '2023-04'])
  })
})

describe('a campaign that has not begun', () => {
  it('takes no report of a sheet that is kept on, from its first day on it does', async () => {
    const at = '/progress/2023/bodies/always'
    on('2023-04-05')
    expect((await save(false, 0, at, [])).status).toBe(200)
    expect(await refused(await save(true, 1, at, []))).toEqual(['toCome', ['2023-04-06']])
    on('2023-04-06')
    expect((await save(true, 1, at, [])).status).toBe(200)
  })
})
