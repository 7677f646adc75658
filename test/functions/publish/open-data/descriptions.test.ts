import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPublisher } from '../../../../functions/publish/publisher.ts'
import { openCheckpoint } from '../../../../shared/transparency/checkpoint.ts'
import { openNote, readVerifierKey } from '../../../../shared/transparency/note.ts'
import { approve } from '../../../fixtures/approve.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { publishOf } from '../../../fixtures/publish.ts'
import { sha256Of } from '../../../fixtures/sha256-of.ts'

let house: House
let id = ''
const firm = { role: 'contractor' as const, name: '示例建筑工程甲有限公司', creditCode: '91000000MA0EXAMP1M' }
beforeAll(async () => {
  house = await openHouse()
  const publish = publishOf(house)
  id = await approve(house, { firms: [firm], basics: '示例：第一行\n第二行，含"引号"。' })
  await createPublisher(publish).ring({ pk: `CASE#${id}`, sk: 'CASE' })
  await createPublisher(publish).tick()
})
afterAll(() => house.close())

const body = async (key: string) => (await house.bucket.read(key))?.body ?? new Uint8Array()
const text = async (key: string) => Buffer.from(await body(key)).toString('utf8')
const json = async (key: string) => JSON.parse(await text(key))
const keys = async () =>
  (await house.records.readLogKeys())
    .map(({ verifier }) => readVerifierKey(verifier))
    .filter((key) => key !== undefined)

it('every file of the open data stands in one list with its checksum, and what the list says is so', async () => {
  const lines = (await text('data/SHA256SUMS.txt')).trimEnd().split('\n')
  const names = lines.map((line) => line.slice(66))
  for (const name of [
    'cases.json',
    'cases.csv',
    'cases.xlsx',
    'firms.csv',
    'documents.xlsx',
    'log.jsonl',
    'codes/places.csv',
    'datapackage.json',
    'index.json',
  ])
    expect(names).toContain(name)
  for (const line of lines)
    expect(sha256Of(await body(`data/${line.slice(66)}`)), line).toBe(line.slice(0, 64))
  const stored = (await house.bucket.list('data/')).map(({ key }) => key.slice('data/'.length))
  const elsewhere =
    /^(SHA256SUMS|cards\/|search\/|photos\/|made\.json|log\/(?!keys)|cases\/.*(\.tlog-proof|[a-z2-7]{13}\.json|\/\d+\.json)$)/
  expect(stored.filter((name) => !elsewhere.test(name)).sort()).toEqual([...names].sort())
})

it('the list is signed with the key of the log, in words that are no checkpoint', async () => {
  const note = await text('data/SHA256SUMS.note')
  expect(openNote(note, await keys())).toBe(
    `localhost:1/data/log/SHA256SUMS\nsha256 ${sha256Of(await body('data/SHA256SUMS.txt'))}\n`,
  )
  expect(openCheckpoint(note, await keys())).toBeUndefined()
})

it('tables describe themselves: each file of the Data Package has the columns, size and hash that it says', async () => {
  const { resources } = await json('data/datapackage.json')
  expect(resources.map(({ name }: { name: string }) => name)).toEqual(
    expect.arrayContaining(['cases', 'firms', 'documents', 'places']),
  )
  for (const { path, bytes, hash, schema } of resources) {
    for (const one of [path].flat()) {
      const file = await body(`data/${one}`)
      const [head] = Buffer.from(file).toString('utf8').slice(1).split('\r\n')
      expect(head).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','))
      if (hash) expect([file.length, `sha256:${sha256Of(file)}`]).toEqual([bytes, hash])
    }
  }
})

it('a case has its texts in the table, its firms beside it, and its credit code as text in the workbook', async () => {
  expect(await text('data/cases.csv')).toContain('"示例：第一行\n第二行，含""引号""。"')
  expect(await text('data/firms.csv')).toBe(
    `\uFEFFcase,role,name,credit_code,reply,replied_on\r\n${id},contractor,${firm.name},${firm.creditCode},,\r\n`,
  )
  const sheet = strFromU8(
    unzipSync(await body('data/cases.xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  )
  expect(sheet).toContain(`t="inlineStr"><is><t xml:space="preserve">${firm.creditCode}</t>`)
})

it('the same records give the same descriptions and workbooks', async () => {
  const before = await Promise.all(
    ['data/cases.xlsx', 'data/datapackage.json', 'data/dcat.jsonld', 'data/SHA256SUMS.txt'].map(text),
  )
  await createPublisher(publishOf(house)).publishAll()
  const after = await Promise.all(
    ['data/cases.xlsx', 'data/datapackage.json', 'data/dcat.jsonld', 'data/SHA256SUMS.txt'].map(text),
  )
  expect(after.slice(0, 3)).toEqual(before.slice(0, 3))
})
