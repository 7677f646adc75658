import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { EditionPreview, SheetReply } from '../../../shared/contract/progress.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { editionChecks } from '../../../shared/progress/edition-checks.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { findBreak } from '../../../shared/publication/log-line.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
beforeEach(async () => {
  house = await openHouse()
})
afterEach(() => house.close())

type Register = 'bodies' | 'duties' | 'supervised' | 'accidents'
const at = (sheet: Register) => `/progress/2023/${sheet}/always`
const of = (sheet: Register) => ({ campaign: '2023', sheet, period: 'always' as const })
const errorOf = async (reply: Response) =>
  ((await reply.json()) as { error?: { code: string; fields?: string[] } }).error

async function save(sheet: Register, area: string, version: number, rows: readonly SheetRow[], reasons = {}) {
  const body = { version, rows, attachments: [], reasons, submit: true }
  return (await officer(house, `city-${area}`)).ask('newsroom', `${at(sheet)}/${area}`, body, 'PUT')
}
const review = async (sheet: Register, area: string, version: number, step = 'accept') =>
  (await officer(house, 'province-drafter')).ask('newsroom', `${at(sheet)}/${area}/review`, {
    ...{ version, step, remarks: step === 'return' ? [{ text: '示例：改名称' }] : [] },
  })
const preview = async (sheet: Register) =>
  EditionPreview.parse(
    await (await (await officer(house, 'province-approver')).ask('newsroom', `${at(sheet)}/edition`)).json(),
  )
async function publish(sheet: Register) {
  const { edition, body } = await preview(sheet)
  const order = { edition: edition - 1, body, read: editionChecks }
  return (await officer(house, 'province-approver')).ask('newsroom', `${at(sheet)}/edition`, order)
}
const show = async (sheet: Register) =>
  SheetReply.parse(
    await (await (await officer(house, 'province-approver')).ask('newsroom', at(sheet))).json(),
  )
const ring = (sheet: Register) =>
  createPublisher(publishOf(house)).ring({ pk: `PROGRESS#2023#${sheet}`, sk: 'always' })
const live = async (sheet: Register): Promise<SheetEdition> => {
  const file = await house.bucket.read(`data/progress/2023/${sheet}/always.json`)
  return JSON.parse(new TextDecoder().decode(file?.body))
}
const logged = async (sheet: Register) =>
  (await house.records.readLog())
    .filter(({ subject }) => subject === `2023/${sheet}/always`)
    .map(({ event, edition }) => `${event} ${edition}`)

/** Writes other rows and reasons into what a place handed in, as rules of before would have let them through. */
async function slipIn(sheet: Register, area: string, rows: SheetRow[], reasons?: Record<string, string>) {
  const found = await house.records.readSubmission(of(sheet), area)
  if (!found) throw new Error('nothing was handed in')
  const { version, ...one } = found
  const kept = await house.files.keepRows(rows)
  const said = reasons ?? one.reasons
  const accepted = one.accepted && { ...one.accepted, rows: kept, reasons: said }
  await house.records.saveSubmission(
    { ...one, rows: kept, reasons: said, ...(accepted && { accepted }) },
    version,
  )
}

const body = (area: string, name: string): SheetRow => ({ area, name, supervisors: 3 })
const told = '示例监督站 13812345678'

describe('an edition that would tell of a person', () => {
  it('is not ordered: accepting and publishing say which cell, and it goes on once that is mended', async () => {
    await save('bodies', '320100', 0, [body('320100', '示例监督站')])
    await slipIn('bodies', '320100', [body('320100', told)])
    const cell = `320100/${told}|name`
    expect(await errorOf(await review('bodies', '320100', 2))).toMatchObject({
      ...{ code: 'personal', fields: [cell] },
    })
    await slipIn('bodies', '320100', [body('320100', '示例监督站')])
    expect((await review('bodies', '320100', 3)).status).toBe(200)
    await slipIn('bodies', '320100', [body('320100', told)])
    expect((await preview('bodies')).personal).toEqual([
      { key: cell, of: 'cell', found: expect.stringContaining('13812345678') },
    ])
    expect(await errorOf(await publish('bodies'))).toMatchObject({ code: 'personal', fields: [cell] })
    expect(await house.records.readSheetOrder(of('bodies'))).toBeUndefined()
    expect((await review('bodies', '320100', 5, 'return')).status).toBe(200)
    expect((await save('bodies', '320100', 6, [body('320100', '示例监督站')])).status).toBe(200)
    await review('bodies', '320100', 7)
    expect((await preview('bodies')).personal).toEqual([])
    expect((await publish('bodies')).status).toBe(200)
    await ring('bodies')
    expect((await live('bodies')).rows).toEqual([body('320100', '示例监督站')])
  })

  it('is not ordered for a reason either', async () => {
    const row = {
      area: '320100',
      number: '1',
      hazard: '示例：没有连墙件',
      supervisor: 'city',
      state: 'delisted',
    }
    const days = { listedOn: '2023-08-01', dueOn: '2023-09-01', delistedOn: '2023-08-20' }
    await save('supervised', '320100', 0, [{ ...row, ...days }])
    await review('supervised', '320100', 1)
    await publish('supervised')
    await ring('supervised')
    const key = '320100/1|hazard'
    const mended = { ...row, ...days, hazard: '示例：没有剪刀撑' }
    await save('supervised', '320100', 2, [mended], { [key]: '示例：核对' })
    await slipIn('supervised', '320100', [mended], { [key]: '示例：打 13812345678 问过' })
    expect(await errorOf(await review('supervised', '320100', 4))).toMatchObject({
      ...{ code: 'personal', fields: [key] },
    })
    await slipIn('supervised', '320100', [mended], { [key]: '示例：核对' })
    await review('supervised', '320100', 5)
    await slipIn('supervised', '320100', [mended], { [key]: '示例：打 13812345678 问过' })
    expect((await preview('supervised')).personal).toMatchObject([{ key, of: 'reason' }])
    expect(await errorOf(await publish('supervised'))).toMatchObject({ code: 'personal', fields: [key] })
  })
})

describe('what is public already', () => {
  it('stops no new edition, in a row, in a revision or in its reason, however strict rules have become', async () => {
    const area = '320100'
    const [duty = ''] = campaign.duties
      .filter(({ level, areaCodes }) => level === 'city' && !areaCodes)
      .map(({ id }) => id)
    const old = {
      ...{
        ...of('duties'),
        edition: 2,
        publishedOn: '2023-10-01',
        areas: [{ area, submittedOn: '2023-10-01' }],
      },
      rows: [{ area, duty, state: 'underWay', since: '2023-08-01', evidence: told }],
      revisions: [
        {
          edition: 2,
          day: '2023-10-01',
          row: `${area}/${duty}`,
          column: 'evidence',
          from: '13900001111',
          to: told,
          reason: '示例：电话 13812345678',
        },
      ],
    }
    const kept = await house.files.keepEditionBody(old)
    const order = { ...of('duties'), edition: 2, publishedOn: '2023-10-01', body: kept, salt: '0', by: '' }
    await house.records.saveSheetOrder({ ...order, done: true }, 0)
    await house.records.keepSheetEdition('2023', 'duties', {
      ...{ period: 'always', edition: 2, publishedOn: '2023-10-01', body: kept, salt: '0', sample: true },
      log: { n: 1, hash: '0'.repeat(64) },
    })
    const other = {
      area: '320200',
      duty,
      state: 'done',
      since: '2023-12-20',
      evidence: '示例文件1',
      why: '人手不够',
    }
    // It stood as behind until now.
    const reasons = { [`320200/${duty}|`]: '示例：以前没有报' }
    expect((await save('duties', '320200', 0, [other], reasons)).status).toBe(200)
    expect((await review('duties', '320200', 1)).status).toBe(200)
    expect((await preview('duties')).personal).toEqual([])
    expect((await publish('duties')).status).toBe(200)
    await ring('duties')
    expect(await house.records.readParked()).toEqual([])
    const came = {
      edition: 3,
      row: `320200/${duty}`,
      column: 'state',
      to: 'done',
      reason: '示例：以前没有报',
    }
    expect(await live('duties')).toMatchObject({ edition: 3, revisions: [...old.revisions, came] })
  })
})

describe('an order that publish stopped', () => {
  const accident: SheetRow = {
    ...{ area: '320300', number: '1', occurredAt: '2023-09-21T08:30', reportedAt: '2023-09-23T09:31' },
    ...{ kind: 'fall', work: 'building', level: 'ordinary', state: 'investigating', why: '信息员请假' },
    note: '内部：还在等检测报告',
  }

  it('is said so, and the next one takes its place: nothing of it was public, and one line tells of the edition', async () => {
    const draft = { ...of('bodies'), edition: 1, publishedOn: '2023-10-01', areas: [], revisions: [] }
    const stopped = await house.files.keepEditionBody({ ...draft, rows: [body('320200', told)] })
    const order = { ...of('bodies'), edition: 1, publishedOn: '2023-10-01', body: stopped, salt: 'a', by: '' }
    expect(await house.records.saveSheetOrder({ ...order, done: false }, 0)).toBe(true)
    expect(await show('bodies')).toMatchObject({ edition: 1, publishing: true })
    await expect(ring('bodies')).rejects.toThrow('firewall')
    const day = dayInShanghai(house.now())
    expect(await show('bodies')).toMatchObject({
      ...{ edition: 0, publishing: false, stopped: { edition: 1, on: day } },
    })
    // Tried again it stays so.
    await expect(ring('bodies')).rejects.toThrow('firewall')
    expect((await house.records.readParked()).map(({ subject }) => subject)).toContain(
      'progress/2023/bodies/always',
    )
    await save('bodies', '320200', 0, [body('320200', '示例二站')])
    await review('bodies', '320200', 1)
    expect((await publish('bodies')).status).toBe(200)
    const now = await show('bodies')
    expect(now).toMatchObject({ edition: 1, publishing: true })
    expect(now.stopped).toBeUndefined()
    await ring('bodies')
    expect((await live('bodies')).rows.map(({ name }) => name)).toEqual(['示例二站'])
    expect(await logged('bodies')).toEqual(['progress 1'])
    expect(findBreak(await house.records.readLog())).toBeUndefined()
    expect(await house.records.readParked()).toEqual([])
    expect(await show('bodies')).toMatchObject({ edition: 1, publishing: false })
  })

  it('is replaced by nobody once publish has taken it up, and by one of two who decide at once', async () => {
    const draft = {
      ...of('bodies'),
      edition: 3,
      publishedOn: '2023-10-01',
      areas: [],
      rows: [],
      revisions: [],
    }
    const bodyOf = async (salt: string) => ({
      ...{ ...of('bodies'), edition: 1, publishedOn: '2023-10-01', salt, by: '', done: false },
      body: await house.files.keepEditionBody(draft),
    })
    const [one, two, three] = [await bodyOf('one'), await bodyOf('two'), await bodyOf('three')]
    const { records } = house
    expect(await records.saveSheetOrder(one, 0)).toBe(true)
    // It was not stopped.
    expect(await records.saveSheetOrder(two, 0, one)).toBe(false)
    await records.stopSheetOrder(one, '2023-10-02')
    await records.stopSheetOrder(one, '2023-10-03')
    expect(await records.readSheetOrder(of('bodies'))).toMatchObject({ stoppedOn: '2023-10-02' })
    expect(await records.saveSheetOrder(two, 0, one)).toBe(true)
    expect(await records.saveSheetOrder(three, 0, one)).toBe(false)
    expect(await records.beginSheetOrder(one)).toBe(false)
    await records.stopSheetOrder(two, '2023-10-02')
    expect(await records.beginSheetOrder(two)).toBe(true)
    expect(await records.saveSheetOrder(three, 0, two)).toBe(false)
    expect(await records.stopSheetOrder(two, '2023-10-04')).toBe(false)
    expect(await records.readSheetOrder(of('bodies'))).not.toHaveProperty('stoppedOn')
  })

  it('for another cause is replaced too', async () => {
    const lost = { ...of('accidents'), edition: 1, publishedOn: '2023-10-01', salt: 'a', by: '', done: false }
    await house.records.saveSheetOrder({ ...lost, body: '0'.repeat(64) }, 0)
    await expect(ring('accidents')).rejects.toThrow('lost')
    expect(await show('accidents')).toMatchObject({ edition: 0, stopped: { edition: 1 } })
    const saved = await save('accidents', '320300', 0, [accident])
    expect(await errorOf(saved)).toBeUndefined()
    await review('accidents', '320300', 1)
    expect((await publish('accidents')).status).toBe(200)
    await ring('accidents')
    expect((await live('accidents')).rows).toHaveLength(1)
  })
})
