import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addRecordTo } from '../../../../shared/tip/add-message.ts'
import type { OfficeRecord } from '../../../../shared/tip/office-record.ts'
import { codeOf, handlingIn, quiet } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { transferRequest } from '../../../fixtures/pass-on.ts'
import { follow } from '../../../fixtures/reporter.ts'
import { look, record, work } from '../../../fixtures/work.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
const { file, stored, step } = handlingIn(() => house)

const note: OfficeRecord['content'] = { kind: 'note', text: '周三再打一次电话。（示例）' }

/** Ids of the records that an opening of somebody hands out. */
async function handedTo(username: string, tip: string): Promise<string[]> {
  const reply = await (await officer(house, username)).ask('desk', `/tips/${tip}/openings`, {
    reason: '示例',
  })
  const { records } = (await reply.json()) as { records: { id: string }[] }
  return records.map(({ id }) => id)
}

describe('an internal note', () => {
  let tip = {} as Awaited<ReturnType<typeof file>>
  let id = ''
  beforeEach(async () => {
    tip = await file(quiet)
    await look(house, 'jiangning-handler', tip.id)
    expect(await codeOf(await record(house, 'jiangning-handler', tip, note))).toBe('ok')
    id = (await stored(tip.id)).records?.[0]?.id ?? ''
  })

  it('is handed to colleagues, and stands in the history with its author', async () => {
    expect(await handedTo('jiangning-lead', tip.id)).toEqual([id])
    expect((await stored(tip.id)).history.at(-1)).toMatchObject({
      ...{ kind: 'recorded', subject: 'note' },
      by: { who: 'staff', office: '320115' },
    })
  })

  it('is not handed to the level above, which gets every other record', async () => {
    await record(house, 'jiangning-handler', tip)
    const inspection = (await stored(tip.id)).records?.[1]?.id
    expect(await handedTo('city-320100', tip.id)).toEqual([inspection])
  })

  it('is not handed to the office that has the tip next', async () => {
    const { version } = await stored(tip.id)
    const from = { id: tip.id, identity: tip.identity, office: '320115', version }
    const someone = await officer(house, 'jiangning-handler')
    const reply = await someone.ask(
      'desk',
      `/tips/${tip.id}/steps`,
      await transferRequest(house, from, '320114'),
    )
    expect(await codeOf(reply)).toBe('ok')
    expect(await handedTo('yuhuatai-handler', tip.id)).toEqual([])
  })

  it('is not handed to the reporter, who does not hear of it', async () => {
    const { text } = await follow(house, tip.keys.lookup)
    expect(text).toContain('"events"')
    expect(text).not.toContain(id)
    expect(text).not.toMatch(/recorded|note"/)
  })

  it('is no inspection and no outcome', async () => {
    await work(house, 'jiangning-handler', tip, ['accept'], ['inspect'])
    expect(await step('jiangning-handler', tip.id, 'substantiate')).toBe('inspection')
    await work(house, 'jiangning-handler', tip, ['substantiate'])
    await record(house, 'jiangning-handler', tip, note)
    expect(await step('jiangning-handler', tip.id, 'close', { result: '示例：已改好。' })).toBe('proof')
  })

  it('comes without files, and is not written by who has not opened the letter', async () => {
    const someone = await officer(house, 'jiangning-handler')
    const { version } = await someone.show(tip.id)
    const sealed = Buffer.from('age-encryption.org/v1\n-> ').toString('base64')
    const files = [{ id: newId(), chunks: ['f'.repeat(64)] }]
    const body = { id: newId(), version, kind: 'note', sealed, files }
    expect(await codeOf(await someone.ask('desk', `/tips/${tip.id}/records`, body))).toBe('badRequest')
    expect(await codeOf(await record(house, 'jiangning-lead', tip, note))).toBe('unopened')
  })

  it('there are fifty at most, and an inspection still has its place', async () => {
    const by = { who: 'staff', office: '320115', name: '甲', sub: 's' } as const
    const of = (kind: 'note' | 'inspection', n: number) =>
      ({ id: newId(), kind, day: '2026-11-02', hash: String(n).padStart(64, '0') }) as const
    let full = { ...(await stored(tip.id)), records: [] } as Awaited<ReturnType<typeof stored>>
    for (let n = 0; n < 50; n++) full = addRecordTo(full, of('note', n), by)
    expect(() => addRecordTo(full, of('note', 50), by)).toThrow('quota')
    expect(addRecordTo(full, of('inspection', 51), by).records).toHaveLength(51)
  })
})
