import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { yearPart } from '../../../functions/publish/data-files.ts'
import { loadRecords } from '../../../functions/publish/load-records.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { oweWholeFiles, writeWholeFiles } from '../../../functions/publish/whole-files.ts'
import { openTable } from '../../../functions/store/table.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
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

const table = () => openTable({ name: 'records', endpoint: site.house.database.endpoint })
const editionKey = (id: string) => ({ pk: `PUBLISHED#${id}`, sk: 'EDITION#00000001' })
const parked = async () => (await site.house.records.readParked()).map(({ subject }) => subject)

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
    await table().put({ ...editionKey(one.id), body: '{' })
    await write()
    expect(await site.json('data/cases.json')).toMatchObject([{ id: other.id, state: 'hidden' }])
    expect(JSON.parse(String(await part(site.publish)))).toMatchObject([{ id: other.id }])
  })

  it('leave out a record that is another than its line of the log says, as does all else that is written; its page stays', async () => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    const page = await site.text(`cases/${id}/index.html`)
    const row = await table().read(editionKey(id))
    await table().put({
      ...{ ...row, ...editionKey(id) },
      body: String(row?.body).replaceAll('甲乙丙', '亥亥亥'),
    })
    await site.published('示例丁戊己工地的通报')
    expect(await parked()).toEqual([`case/${id}`])
    expect((await site.house.records.readParked())[0]?.detail).toContain('another than the log says')
    await site.tick()
    expect(await publicSaying(site.house, '亥亥亥')).toEqual([])
    expect(await site.text(`cases/${id}/index.html`)).toBe(page)
    const whole = await site.json('data/cases.json')
    expect(whole).toMatchObject([{ content: { title: '示例丁戊己工地的通报' } }])
  })

  it('park one that is altered at once', async () => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    const row = await table().read(editionKey(id))
    const body = String(row?.body).replaceAll('甲乙丙', '亥亥亥')
    await table().put({ ...row, ...editionKey(id), body })
    await write()
    expect(await parked()).toEqual([`case/${id}`])
    expect(await site.json('data/cases.json')).toEqual([])
  })

  it('hold a case again once it was mended, and so does its part of the year', async () => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    const other = await site.published('示例丁戊己工地的通报')
    await site.tick()
    const row = await table().read(editionKey(id))
    await table().put({ ...row, ...editionKey(id), body: '{' })
    await site.corrected(other.id, '示例庚辛壬工地的通报')
    await site.tick().catch(() => undefined)
    expect(await site.text('data/cases.json')).not.toContain('甲乙丙')
    await table().put({ ...row, ...editionKey(id) })
    for (let n = 0; n < 3; n++) {
      site.house.time.offset += 600_000
      await site.tick()
    }
    expect(await parked()).toEqual([])
    const year = site.house.now().getFullYear()
    for (const file of ['data/cases.json', `data/cases/${year}/1.json`])
      expect(await site.text(file), file).toContain('甲乙丙')
  })

  it.each([
    ['its edition cannot be read', 'edition', { body: '{' }],
    ['its edition is lost', 'edition', undefined],
    ['its entry in the list of all cannot be read', 'entry', { entry: { state: 'published' } }],
    ['its entry in the list of all is lost', 'entry', undefined],
  ] as const)(
    'park at once what they leave out, and hold it again once that is mended: %s',
    async (_, which, broken) => {
      const { id } = await site.published('示例甲乙丙工地的通报')
      const key = which === 'edition' ? editionKey(id) : { pk: 'LIST#all', sk: '00000001' }
      await site.published('示例丁戊己工地的通报')
      await site.tick()
      const right = await table().read(key)
      await (broken ? table().put({ ...key, ...broken }) : table().remove(key))
      await write()
      const subject = which === 'edition' ? `case/${id}` : 'list/all'
      expect(await parked()).toEqual([subject])
      // A case whose entry is lost is known by its position all the same.
      const has = async (file: string) => (await site.text(file)).includes(id)
      expect(await has('data/cases.json')).toBe(which !== 'edition')
      const tries = async () => (await site.house.records.readParked())[0]?.tries
      // While it is broken nothing but the trying again is done, ever less often.
      site.house.time.offset += 120_000
      await site.tick().catch(() => undefined)
      expect(await parked()).toEqual([subject])
      expect(await tries()).toBe(2)
      expect((await site.house.records.readPublishingState()).owed).toBeUndefined()
      await table().put({ ...right, ...key })
      site.house.time.offset += 300_000
      await site.tick()
      expect(await parked()).toEqual([])
      for (const file of ['data/cases.json', 'cases/index.html', 'sitemaps/1.xml'])
        expect(await site.text(file), file).toContain(id)
      expect(await site.text('cases/index.html')).toContain('甲乙丙')
    },
  )

  it('are not written again for a case of which only its own work fails; that is tried ever less often', async () => {
    const { id } = await site.published('示例甲乙丙工地的通报')
    await site.tick()
    await site.room.step('a', id, 'correct', { what: '改了标题', why: '写错了' })
    await site.room.fair(id, { waived: '示例：不用告知', namesUntil: '2099-12-31' })
    await site.room.write(id, { title: '示例庚辛壬工地的通报' })
    await site.room.step('a', id, 'submit')
    expect(await site.room.step('b', id, 'approve')).toBe('ok')
    const one = await site.house.records.readCase(id)
    if (!one) throw new Error('the case is not there')
    const basics = '示例：联系人电话13812345678。'
    await site.house.records.changeCase(one, { ...one, content: { ...one.content, basics } })
    await expect(site.ring(id)).rejects.toThrow('firewall')
    for (const tries of [2, 3, 4]) {
      site.house.time.offset += 600_000
      await site.tick().catch(() => undefined)
      expect(await site.house.records.readParked()).toMatchObject([{ subject: `case/${id}`, tries }])
      expect((await site.house.records.readPublishingState()).owed).toBeUndefined()
    }
  })

  it('say as many as the page of all cases, also where a case came while they were written', async () => {
    await site.published('示例甲乙丙工地的通报')
    await site.tick()
    await oweWholeFiles(site.publish)
    const id = await site.room.reviewed({ title: '示例丁戊己工地的通报' })
    let approved = false
    const readEditionsByNumber: Publish['records']['readEditionsByNumber'] = async (wanted) => {
      const editions = await site.house.records.readEditionsByNumber(wanted)
      if (!approved) approved = (await site.room.step('b', id, 'approve')) === 'ok'
      return editions
    }
    await site.tick({ ...site.publish, records: { ...site.publish.records, readEditionsByNumber } })
    expect(approved).toBe(true)
    const said = async () => {
      const words = (await site.text('cases/index.html')).replace(/<[^>]*>/g, '')
      return Number(/共\s*(\d+)\s*件/.exec(words)?.[1])
    }
    expect(await said()).toBe(2)
    await site.published('示例庚辛壬工地的通报')
    expect(await said()).toBe(3)
    // A count that is off, as a run leaves it that was cut short, is put right on the page too.
    const { records } = site.house
    await table().put({ pk: 'LISTS', sk: 'all', shown: 7, moves: 9 })
    await write()
    expect(await said()).toBe(3)
    // One that was made before a case came is not written over what that case said.
    await site.published('示例癸子丑工地的通报')
    expect(await records.setShown('all', { shown: 3, moves: 9 })).toBe(false)
    expect(await records.readShown('all')).toBe(4)
  })
})
