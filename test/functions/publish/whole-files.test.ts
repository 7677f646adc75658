import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { yearPart } from '../../../functions/publish/data-files.ts'
import { loadRecords } from '../../../functions/publish/load-records.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { writeWholeFiles } from '../../../functions/publish/whole-files.ts'
import { openTable } from '../../../functions/store/table.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing()
})
afterEach(() => site.house.close())

const write = (publish: Publish = site.publish) => writeWholeFiles(publish, async () => undefined)
/** The records, of which some verbs do not answer. */
const failing = (...verbs: (keyof Publish['records'])[]): Publish => ({
  ...site.publish,
  records: {
    ...site.publish.records,
    ...Object.fromEntries(verbs.map((verb) => [verb, () => Promise.reject(new Error('no answer'))])),
  },
})

describe('files that hold all cases', () => {
  it('show what is kept as newest, wherever the keeping of it was cut short', async () => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await write()
    expect(await site.text('data/cases.json')).toContain('甲乙丙')
    expect(await site.room.step('b', id, 'hide', { reason: '示例：地点写错了' })).toBe('ok')
    // It is kept as hidden, and stands in no list as such yet.
    await expect(site.ring(id, failing('placeInList'))).rejects.toThrow('no answer')
    expect((await site.house.records.readNewestEdition(id))?.record.state).toBe('hidden')
    await write()
    for (const file of ['data/cases.json', 'data/cases.csv'])
      expect(await site.text(file), file).not.toContain('甲乙丙')
    expect(await site.json('data/cases.json')).toMatchObject([{ id, state: 'hidden', edition: 2 }])
  })

  it('show what stands when the next edition was announced in the list of all and never kept', async () => {
    const { id } = await site.published('示例丁戊己工地的通报')
    await site.room.step('a', id, 'correct', { what: '改了标题', why: '写错了' })
    await site.room.fair(id, { waived: '示例：不用告知', namesUntil: '2099-12-31' })
    await site.room.write(id, { title: '示例庚辛壬工地的通报' })
    await site.room.step('a', id, 'submit')
    expect(await site.room.step('b', id, 'approve')).toBe('ok')
    await expect(site.ring(id, failing('keepEdition'))).rejects.toThrow('no answer')
    await write()
    expect(await site.json('data/cases.json')).toMatchObject([{ id, state: 'published', edition: 1 }])
    await site.ring(id)
    await write()
    expect(await site.json('data/cases.json')).toMatchObject([{ id, edition: 2 }])
  })

  it('leave out a record that cannot be read, and none for a table that does not answer', async () => {
    const [one, other] = [
      await site.published('示例癸子丑工地的通报'),
      await site.published('示例寅卯辰工地的通报'),
    ]
    await site.done('b', other.id, 'hide', { reason: '示例：写错' })
    await write()
    const whole = await site.text('data/cases.json')
    for (const verb of ['readEditionsByNumber', 'readNewestEdition'] as const)
      await expect(write(failing(verb)), verb).rejects.toThrow('no answer')
    expect(await site.text('data/cases.json')).toBe(whole)
    const year = site.house.now().getFullYear().toString()
    const part = async (publish: Publish) => (await yearPart(await loadRecords(publish), year, 1)).body
    expect(JSON.parse(String(await part(site.publish)))).toHaveLength(2)
    await expect(part(failing('readNewestEdition'))).rejects.toThrow('no answer')
    const table = openTable({ name: 'records', endpoint: site.house.database.endpoint })
    await table.put({ pk: `PUBLISHED#${one.id}`, sk: 'EDITION#00000001', body: '{' })
    await write()
    expect(await site.json('data/cases.json')).toMatchObject([{ id: other.id, state: 'hidden' }])
    expect(JSON.parse(String(await part(site.publish)))).toMatchObject([{ id: other.id }])
  })
})
