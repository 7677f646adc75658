import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { openTable } from '../../../functions/store/table.ts'
import { PublicCase } from '../../../shared/case/public-case.ts'
import { reviewChecks } from '../../../shared/case/review-checks.ts'
import { contentHash, findBreak, LogLine } from '../../../shared/publication/log-line.ts'
import { caseContent, newCaseId } from '../../fixtures/case.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { plainRenderer, publishOf } from '../../fixtures/publish.ts'

let house: House
let publisher: ReturnType<typeof createPublisher>
beforeAll(async () => {
  house = await openHouse()
  publisher = createPublisher(
    publishOf(house, {
      renderer: {
        ...plainRenderer,
        render: async (path, { cases }) => ({
          status: 200,
          body: `${path} ${(await cases.range('all', { from: 1, to: 99 })).map((one) => ('title' in one ? one.title : '')).join(' ')}`,
          contentType: 'text/html; charset=utf-8',
        }),
      },
    }),
  )
})
afterAll(() => house.close())

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code
const text = async (key: string) => new TextDecoder().decode((await house.bucket.read(key))?.body)
const drafter = () => officer(house, 'province-drafter')
const approver = () => officer(house, 'province-approver')

async function draft(content: object = caseContent, notes = '') {
  const id = newCaseId()
  const reply = await (await drafter()).ask('newsroom', '/cases', { id, content, notes })
  return { id, reply }
}
const stepOf = async (
  who: ReturnType<typeof drafter>,
  id: string,
  step: string,
  version: number,
  reason?: string,
) =>
  (await who).ask('newsroom', `/cases/${id}/steps`, {
    ...{ step, version, ...(reason && { reason }) },
    ...(step === 'approve' && { read: reviewChecks }),
  })

describe('a batch of the stream', () => {
  it('a record that cannot be read is parked, stops no other, and the batch is not sent again for it', async () => {
    const { id: broken } = await draft()
    const { id } = await draft({ ...caseContent, title: '示例：同一批里的好记录' })
    await stepOf(drafter(), id, 'submit', 1)
    await stepOf(approver(), id, 'approve', 2)
    const table = openTable({ name: 'records', endpoint: house.database.endpoint })
    const good = await table.read({ pk: `CASE#${broken}`, sk: 'CASE' })
    await table.put({ ...good, pk: `CASE#${broken}`, sk: 'CASE', state: 'garbage' })
    await publisher.ringAll([broken, id].map((one) => ({ pk: `CASE#${one}`, sk: 'CASE' })))
    expect(await text(`data/cases/${id}.json`)).toContain('同一批里的好记录')
    expect(await house.records.readParked()).toMatchObject([{ subject: `case/${broken}`, tries: 1 }])
    await table.put({ ...good, pk: `CASE#${broken}`, sk: 'CASE' })
    await publisher.ring({ pk: `CASE#${broken}`, sk: 'CASE' })
    expect(await house.records.readParked()).toEqual([])
  })
})

describe('a case becomes public', () => {
  it('when a second person approved it: record, page, list, feed and log line', async () => {
    const { id } = await draft(caseContent, '内部备注：不要公开的话在这里写着呢')
    expect((await stepOf(drafter(), id, 'submit', 1)).status).toBe(200)
    expect((await stepOf(approver(), id, 'approve', 2)).status).toBe(200)
    await publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })
    await publisher.tick()
    const record = PublicCase.parse(JSON.parse(await text(`data/cases/${id}.json`)))
    expect(record.content.title).toBe(caseContent.title)
    for (const key of [`cases/${id}/index.html`, 'cases/index.html', 'index.html', 'feed.xml', 'feed.json']) {
      expect(await text(key)).toContain(caseContent.title)
    }
    const lines = (await text('data/log.jsonl'))
      .trim()
      .split('\n')
      .map((line) => LogLine.parse(JSON.parse(line)))
    expect(findBreak(lines)).toBeUndefined()
    const line = lines.find((one) => one.subject === id)
    expect(line?.content).toBe(contentHash(record.salt, record))
    const everything = await Promise.all(
      [`data/cases/${id}.json`, 'data/cases.csv', 'data/log.jsonl', 'feed.xml'].map(text),
    )
    expect(everything.join()).not.toContain('内部备注')
    expect(everything.join()).not.toContain('sample-province')
  })

  it('and ringing again changes nothing', async () => {
    const { id } = await draft()
    await stepOf(drafter(), id, 'submit', 1)
    await stepOf(approver(), id, 'approve', 2)
    const key = { pk: `CASE#${id}`, sk: 'CASE' }
    await Promise.all([publisher.ring(key), publisher.ring(key), publisher.ring(key)])
    await publisher.tick()
    const before = await text('data/log.jsonl')
    await publisher.ring(key)
    await publisher.tick()
    expect(await text('data/log.jsonl')).toBe(before)
    expect(before.split('\n').filter((line) => line.includes(id))).toHaveLength(1)
  })

  it('not before it is approved', async () => {
    const { id } = await draft()
    await stepOf(drafter(), id, 'submit', 1)
    await publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })
    expect(await house.bucket.read(`data/cases/${id}.json`)).toBeUndefined()
  })
})

describe('two people', () => {
  it('who drafted cannot approve, even with both roles', async () => {
    const both = {
      sub: 'sample-both',
      name: '两个岗位（示例）',
      office: '320000',
      roles: ['drafter' as const, 'approver' as const],
    }
    await house.records.saveStaff(both)
    const token = await house.tokens.with('both', { sub: 'sample-both' })
    const one = await officer(house, 'both', token)
    const id = newCaseId()
    await one.ask('newsroom', '/cases', { id, content: caseContent, notes: '' })
    await one.ask('newsroom', `/cases/${id}/steps`, { step: 'submit', version: 1 })
    expect(
      await codeOf(
        await one.ask('newsroom', `/cases/${id}/steps`, { step: 'approve', version: 2, read: reviewChecks }),
      ),
    ).toBe('self')
  })

  it('a drafter without the role cannot approve', async () => {
    const { id } = await draft()
    await stepOf(drafter(), id, 'submit', 1)
    expect(await codeOf(await stepOf(drafter(), id, 'approve', 2))).toBe('role')
  })

  it('what was read must be what is approved', async () => {
    const { id } = await draft()
    await stepOf(drafter(), id, 'submit', 1)
    await stepOf(approver(), id, 'return', 2, '请写清日期')
    await (await drafter()).ask(
      'newsroom',
      `/cases/${id}`,
      { version: 3, content: caseContent, notes: '' },
      'PUT',
    )
    await stepOf(drafter(), id, 'submit', 4)
    expect(await codeOf(await stepOf(approver(), id, 'approve', 2))).toBe('changed')
    expect((await stepOf(approver(), id, 'approve', 5)).status).toBe(200)
  })
})

describe('the firewall', () => {
  it.each([
    ['a telephone', { basics: '联系人电话13800138000。' }],
    ['a telephone in full-width digits', { basics: '电话１３８００１３８０００。' }],
    ['an identity number', { measures: '身份证320115199001011234。' }],
    ['a number plate', { problems: ['车牌苏A12345的车'] }],
    ['words of the private notes', { basics: '这句话只在内部备注里写过一次' }],
  ])('stops %s', async (_, change) => {
    const { id } = await draft({ ...caseContent, ...change }, '这句话只在内部备注里写过一次，不能公开')
    expect(await codeOf(await stepOf(drafter(), id, 'submit', 1))).toBe('firewall')
  })

  it('and without it the same text would be published', async () => {
    const content = { ...caseContent, basics: '联系人电话13800138000。' }
    const { id } = await draft(content)
    const stored = await house.records.readCase(id)
    if (!stored) throw new Error('the draft is not there')
    await house.records.changeCase(stored, {
      ...{ ...stored, state: 'approved' },
      order: { event: 'published', edition: 1, day: '2026-11-26', salt: '0'.repeat(32), stage: 'waiting' },
    })
    await expect(publisher.ring({ pk: `CASE#${id}`, sk: 'CASE' })).rejects.toThrow('firewall')
    expect(await house.bucket.read(`data/cases/${id}.json`)).toBeUndefined()
  })
})

describe('a draft is refused', () => {
  it.each([
    [{ ...caseContent, division: '329999' }, 'division'],
    [{ ...caseContent, topic: 'X-01' }, 'topic'],
    [
      {
        ...caseContent,
        firms: [{ role: 'contractor', name: '示例建设有限公司', creditCode: '91000000MA000000A1' }],
      },
      'creditCode',
    ],
    [{ ...caseContent, title: '' }, 'badRequest'],
    [{ ...caseContent, reporter: '某人' }, 'badRequest'],
  ])('when it is %#', async (content, code) => {
    expect(await codeOf((await draft(content)).reply)).toBe(code)
  })
})
