import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { DueReply, EditionPreview, SubmissionReply } from '../../../shared/contract/progress.ts'
import { dueReports, officesToTell } from '../../../shared/progress/waiting-reports.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const setDay = (day: string) => {
  house.time.offset = Date.parse(`${day}T12:00:00+08:00`) - Date.now()
}
const sheetOf = (period: string) => `/progress/2023/stop-work/${period}`
const CITY = '320100'

async function ask(who: string, path: string, body?: unknown, method?: string) {
  const reply = await (await officer(house, who)).ask('newsroom', path, body, method)
  expect(reply.status, await reply.clone().text()).toBe(200)
  return reply.json()
}
const versionOf = async (period: string) =>
  SubmissionReply.parse(await ask(`city-${CITY}`, `${sheetOf(period)}/${CITY}`)).submission?.version ?? 0
/** Hands in an empty list. */
async function handIn(period: string) {
  const body = { version: await versionOf(period), rows: [], attachments: [], reasons: {}, submit: true }
  const reply = await ask(`city-${CITY}`, `${sheetOf(period)}/${CITY}`, body, 'PUT')
  return SubmissionReply.parse(reply).submission
}
async function step(period: string, name: string, who: string) {
  const remarks = name === 'return' ? [{ text: '请核对' }] : []
  const body = { version: await versionOf(period), step: name, remarks }
  return SubmissionReply.parse(await ask(who, `${sheetOf(period)}/${CITY}/review`, body)).submission
}
/** How many handed in by what the province reads, and whether the city is reminded. */
async function told(period: string) {
  const due = DueReply.parse(await ask('province-drafter', '/progress'))
  const one = due.sheets.find((sheet) => sheet.sheet === 'stop-work' && sheet.period === period)
  const report = dueReports([campaign], due.today).find(
    (late) => late.sheet === 'stop-work' && late.period === period,
  )
  const submissions = await house.records.readSubmissions({ campaign: '2023', sheet: 'stop-work', period })
  const isReminded = report && officesToTell(campaign, report, submissions).has(CITY)
  return { handedIn: one?.handedIn, isReminded }
}

describe('a report that its place takes back before anything of it was accepted', () => {
  it('was not handed in: it is not counted, it is awaited, and its day counts anew', async () => {
    setDay('2023-07-02')
    expect((await handIn('2023-06'))?.submittedOn).toBe('2023-07-02')
    const back = await step('2023-06', 'reopen', `city-${CITY}`)
    expect(back?.state).toBe('draft')
    expect(back).not.toHaveProperty('submittedOn')
    setDay('2023-07-20')
    expect(await told('2023-06')).toEqual({ handedIn: 0, isReminded: true })
    setDay('2023-09-20')
    expect((await handIn('2023-06'))?.submittedOn).toBe('2023-09-20')
    await step('2023-06', 'accept', 'province-drafter')
    const at = `${sheetOf('2023-06')}/edition`
    const { body } = EditionPreview.parse(await ask('province-approver', at))
    const read = ['rows', 'personal', 'difference', 'waiting']
    await ask('province-approver', at, { edition: 0, body, read })
    const order = await house.records.readSheetOrder({
      campaign: '2023',
      sheet: 'stop-work',
      period: '2023-06',
    })
    const draft = await house.files.readEditionBody(order?.body ?? '')
    // From 5 July to 20 September.
    const areas = expect.arrayContaining([{ area: CITY, submittedOn: '2023-09-20', lateDays: 77 }])
    expect(draft).toMatchObject({ areas })
  })

  it('keeps its first day where it is sent back, is with the place again, and is awaited from it', async () => {
    setDay('2023-08-02')
    await handIn('2023-07')
    setDay('2023-08-03')
    expect((await step('2023-07', 'return', 'province-drafter'))?.submittedOn).toBe('2023-08-02')
    setDay('2023-08-20')
    expect(await told('2023-07')).toEqual({ handedIn: 0, isReminded: true })
    expect((await handIn('2023-07'))?.submittedOn).toBe('2023-08-02')
    expect(await told('2023-07')).toEqual({ handedIn: 1, isReminded: false })
  })

  it('keeps its first day where something of it was accepted, and is not awaited', async () => {
    setDay('2023-09-02')
    await handIn('2023-08')
    await step('2023-08', 'accept', 'province-drafter')
    setDay('2023-09-20')
    await handIn('2023-08')
    expect((await step('2023-08', 'reopen', `city-${CITY}`))?.submittedOn).toBe('2023-09-02')
    expect(await told('2023-08')).toEqual({ handedIn: 1, isReminded: false })
  })
})
