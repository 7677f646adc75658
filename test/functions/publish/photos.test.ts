import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { approve } from '../../fixtures/approve.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { officer } from '../../fixtures/officer.ts'
import { bareJpeg, withSegment } from '../../fixtures/picture.ts'
import { publishOf } from '../../fixtures/publish.ts'

let house: House
let jpeg: Uint8Array
beforeAll(async () => {
  house = await openHouse()
  jpeg = await bareJpeg()
})
afterAll(() => house.close())

const notes = '示例备注：这一句只在编辑部里看得到，哪里也不能公布'
const utf8 = (words: string) => new TextEncoder().encode(words)

/** Publishes an approved case with one picture, laid into the bucket as it is. */
async function publish(bytes: Uint8Array, sides: object = {}, stored = bytes) {
  const file = hashOf(bytes)
  await house.files.keepFile('photos', file, stored)
  const photo = { file, side: 'before' as const, caption: '示例：北侧', width: 64, height: 48, ...sides }
  // However it came to be approved: the newsroom itself takes no such picture.
  const id = await approve(house, { photos: [photo] })
  const one = await house.records.readCase(id)
  if (!one) throw new Error('no such case')
  await house.records.changeCase(one, { ...one, notes })
  const done = await createPublisher(publishOf(house))
    .ring({ pk: `CASE#${id}`, sk: 'CASE' })
    .then(
      () => 'published',
      (error: Error) => error.name,
    )
  const out = async (key: string) => (await house.bucket.read(key)) !== undefined
  const key = `data/photos/${file}.jpg`
  return { id, key, done, record: await out(`data/cases/${id}.json`), picture: await out(key) }
}

describe('pictures of a case', () => {
  it('come out with it, byte for byte, under their hash', async () => {
    expect(await publish(jpeg)).toMatchObject({ done: 'published', record: true, picture: true })
    const out = await house.bucket.read(`data/photos/${hashOf(jpeg)}.jpg`)
    expect(out?.body).toEqual(jpeg)
    expect(out?.type).toBe('image/jpeg')
  })

  it('go from the public with the case, and come back with it', async () => {
    const { id, key } = await publish(await bareJpeg(80, 48), { width: 80 })
    const room = async (name: string, body: object) => {
      const one = await officer(house, name)
      const { version } = (await (await one.ask('newsroom', `/cases/${id}`)).json()).case
      const reply = await one.ask('newsroom', `/cases/${id}/steps`, { version, ...body })
      expect(reply.status).toBe(200)
      await createPublisher(publishOf(house)).ring({ pk: `CASE#${id}`, sk: 'CASE' })
    }
    const shown = async () => (await house.bucket.read(key)) !== undefined
    await room('province-drafter', { step: 'hide', reason: '示例：先撤下看看' })
    expect(await shown()).toBe(false)
    await room('province-approver', { step: 'restore', reason: '示例：没有问题' })
    expect(await shown()).toBe(true)
    await room('province-drafter', { step: 'hide', reason: '示例：还是有错' })
    await room('province-approver', { step: 'confirmHide', reason: '示例：确实有错' })
    expect(await shown()).toBe(false)
    await createPublisher(publishOf(house)).publishAll()
    expect(await shown()).toBe(false)
  })

  it('stay while another case shows them', async () => {
    const shared = await bareJpeg(88, 48)
    const first = await publish(shared, { width: 88 })
    const second = await publish(shared, { width: 88 })
    expect([first.key, second.done]).toEqual([second.key, 'published'])
    const hide = async (id: string) => {
      const one = await officer(house, 'province-drafter')
      const { version } = (await (await one.ask('newsroom', `/cases/${id}`)).json()).case
      await one.ask('newsroom', `/cases/${id}/steps`, { version, step: 'hide', reason: '示例：先撤下看看' })
      await createPublisher(publishOf(house)).ring({ pk: `CASE#${id}`, sk: 'CASE' })
      return (await house.bucket.read(first.key)) !== undefined
    }
    expect(await hide(first.id)).toBe(true)
    expect(await hide(second.id)).toBe(false)
  })

  const table = (words: Uint8Array) =>
    withSegment(
      jpeg,
      0xdb,
      Uint8Array.from({ length: 65 }, (_, n) => words[n - 1] ?? 0),
    )
  it.each<[string, () => Uint8Array]>([
    ['a comment', () => withSegment(jpeg, 0xfe, utf8('示例'))],
    ['details of a camera', () => withSegment(jpeg, 0xe1, utf8('Exif\0\0示例'))],
    ['words behind its end', () => Uint8Array.from([...jpeg, ...utf8('示例')])],
    ['a telephone number hidden in a table', () => table(utf8('  13800138000  '))],
    ['a word of the notes hidden in a table', () => table(utf8('只在编辑部里看得到，哪里也'))],
  ])('with %s stop the case before anything of it is public', async (_, make) => {
    expect(await publish(make())).toMatchObject({ done: 'PrivateTextError', record: false, picture: false })
  })

  it('that are not there as they were approved stop it too', async () => {
    const other = await bareJpeg(64, 56)
    expect(await publish(other, { height: 56 }, jpeg)).toMatchObject({ done: 'Error', picture: false })
    expect(await publish(await bareJpeg(72, 48))).toMatchObject({ done: 'Error', picture: false })
  })
})
