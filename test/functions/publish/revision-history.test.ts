import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { composeEdition } from '../../../shared/progress/compose-edition.ts'
import { SheetEdition } from '../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { cellKey } from '../../../shared/progress/submission.ts'
import { contentHash, findBreak } from '../../../shared/publication/log-line.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { plainRenderer, publishOf } from '../../fixtures/publish.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const of = { campaign: '2023', sheet: 'figures', period: '2023-05' } as const
const indicator = campaign.indicators.find(({ kind, few }) => kind === 'count' && !few)?.id ?? ''
const key = cellKey(`320100/${indicator}`, 'value')
const path = 'data/progress/2023/figures/2023-05'
const text = async (name: string) => new TextDecoder().decode((await house.bucket.read(name))?.body)
const read = async (name: string) => SheetEdition.parse(JSON.parse(await text(name)))

/** What Nanjing said, edition by edition; Wuxi stays at 7. */
const said = [12, 15, 15, 9, 12]

async function publish(value: number, n: number, build = 'sample') {
  const before = n === 1 ? undefined : await read(`${path}/${n - 1}.json`)
  const rows = (area: string, number: number): SheetRow[] => [{ area, indicator, value: number }]
  const accepted = [
    {
      area: '320100',
      submittedOn: '2023-06-03',
      rows: rows('320100', value),
      reasons: { [key]: `第${n}次` },
    },
    { area: '320200', submittedOn: '2023-06-03', rows: rows('320200', 7), reasons: {} },
  ]
  const draft = composeEdition({
    ...{
      sheet: sheets.figures,
      campaign,
      period: of.period,
      expected: ['320100', '320200'],
      accepted,
      before,
    },
    ...{ dueOn: '2023-06-05', day: `2023-06-${10 + n}` },
  })
  const body = await house.files.keepEditionBody(draft)
  const order = {
    ...of,
    edition: n,
    publishedOn: draft.publishedOn,
    body,
    salt: String(n),
    by: '',
    done: false,
  }
  expect(await house.records.saveSheetOrder(order, n - 1)).toBe(true)
  await publisherOf(build).ring({ pk: 'PROGRESS#2023#figures', sk: of.period })
}
const publisherOf = (build: string) =>
  createPublisher(publishOf(house, { renderer: { ...plainRenderer, build } }))

it('a figure that is revised again and again: the newest is shown, each older one kept, listed and in the log', async () => {
  for (const [n, value] of said.entries()) await publish(value, n + 1)
  await publisherOf('sample').tick()
  const newest = await read(`${path}.json`)
  expect(newest.edition).toBe(5)
  expect(newest.revisions.map(({ edition, from, to, reason }) => [edition, from, to, reason])).toEqual([
    [2, 12, 15, '第2次'],
    [4, 15, 9, '第4次'],
    [5, 9, 12, '第5次'],
  ])
  const lines = (await house.records.readLog()).filter(({ subject }) => subject === '2023/figures/2023-05')
  expect(lines.map(({ edition }) => edition)).toEqual([1, 2, 3, 4, 5])
  expect(findBreak(await house.records.readLog())).toBeUndefined()
  for (const [n, value] of said.entries()) {
    const kept = await read(`${path}/${n + 1}.json`)
    expect(kept.rows.find(({ area }) => area === '320100')?.value).toBe(value)
    expect(lines[n]?.content).toBe(contentHash(kept.salt, kept))
  }
  const csv = (await text(`${path}.csv`)).split('\r\n').filter((line) => line.includes(`,${indicator},`))
  expect(csv.map((line) => line.split(',').includes('12'))).toEqual([true, false])
  const revised = (await text(`${path}/revisions.csv`)).split('\r\n').slice(1, 4)
  expect(revised.map((line) => line.split(',').slice(-5, -1).join())).toEqual([
    ...['12,15,,第2次', '15,9,,第4次', '9,12,,第5次'],
  ])
  expect((await house.bucket.read(`${path}/revisions.xlsx`))?.body.length).toBeGreaterThan(0)
  expect(JSON.parse(await text('data/progress/index.json'))).toMatchObject([
    { period: '2023-05', editions: said.map((_, n) => ({ edition: n + 1 })) },
  ])
})

it('everything lost from the public bucket is made again, byte for byte', async () => {
  const keys = (await house.bucket.list('data/progress/')).map(({ key: one }) => one)
  expect(keys.length).toBeGreaterThan(7)
  const before = new Map(await Promise.all(keys.map(async (one) => [one, await text(one)] as const)))
  for (const one of keys) await house.bucket.remove(one)
  await publisherOf('another').tick()
  const after = (await house.bucket.list('data/progress/')).map(({ key: one }) => one)
  expect(after).toEqual(keys)
  for (const one of after) expect(await text(one), one).toBe(before.get(one))
})
