import { afterEach, beforeEach, expect, it } from 'vitest'
import { buckets } from '../../../cdk/local/object-store.ts'
import type { Publish } from '../../../functions/publish/publish.ts'
import { openBucket } from '../../../functions/store/objects.ts'
import { addDays, dayInShanghai } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { newFirm } from '../../fixtures/newsroom.ts'
import { bareJpeg } from '../../fixtures/picture.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing()
})
afterEach(() => site.house.close())

/** Every object of the public bucket that holds any of the words, in its name too. */
async function holding(...words: string[]): Promise<string[]> {
  const found: string[] = []
  for (const { key } of await site.house.bucket.list('')) {
    const body = key + (await site.text(key))
    if (words.some((word) => body.includes(word))) found.push(key)
  }
  return found
}

const takeNames = async (id: string) => {
  await site.room.step('a', id, 'takeNames', { reason: '示例：信用修复' })
  expect(await site.room.step('b', id, 'confirmNames')).toBe('ok')
}

/** A public case with a picture that can be lost from the newsroom's bucket. */
async function withPicture(title: string, namesUntil?: string) {
  const picture = await bareJpeg()
  const file = hashOf(picture)
  await site.house.files.keepFile('photos', file, picture)
  const firm = newFirm()
  const photos = [{ file, side: 'before' as const, caption: '示例：北侧', width: 64, height: 48 }]
  const id = await site.room.reviewed({ title, firms: [firm], photos }, namesUntil)
  await site.done('b', id, 'approve')
  const kept = openBucket({ name: buckets.records, endpoint: site.house.objects.endpoint })
  return { id, firm, lose: () => kept.remove(`photos/${file}`) }
}

it('names that are taken leave at once, also where private notes quote the public text by now', async () => {
  const { id, firm } = await site.published('示例甲乙丙工地的通报')
  await site.room.step('a', id, 'correct', { what: '改了标题', why: '原来写错了' })
  const { version, content } = await site.room.read(id)
  const notes = `示例：核对过，${content.basics}`
  const put = await (await site.room.of('a')).ask(
    'newsroom',
    `/cases/${id}`,
    { version, content, notes },
    'PUT',
  )
  expect(put.status).toBe(200)
  expect(await site.room.step('a', id, 'abandon', { reason: '示例：不改了' })).toBe('ok')
  await takeNames(id)
  await site.ring(id)
  expect(await holding(firm.name, firm.creditCode)).toEqual([])
  expect((await site.room.read(id)).order).toBeUndefined()
})

it('names that are taken leave at once, also where a picture is lost, without which no new text comes out', async () => {
  const { id, firm, lose } = await withPicture('示例甲乙丙工地的通报')
  await lose()
  await takeNames(id)
  await expect(site.ring(id)).rejects.toThrow('picture')
  expect(await holding(firm.name, firm.creditCode)).toEqual([])
})

it('names leave when their time is over, also while a correction waits that cannot come out', async () => {
  const until = addDays(dayInShanghai(site.house.now()), 40)
  const { id, firm, lose } = await withPicture('示例甲乙丙工地的通报', until)
  await site.room.step('a', id, 'correct', { what: '改了标题', why: '原来写错了' })
  await site.room.fair(id, { waived: '示例：不用告知', namesUntil: until })
  await site.room.write(id, { title: '示例丁戊己工地的通报' })
  await site.room.step('a', id, 'submit')
  expect(await site.room.step('b', id, 'approve')).toBe('ok')
  await lose()
  await expect(site.ring(id)).rejects.toThrow('picture')
  expect(await holding(firm.name)).not.toEqual([])
  site.house.time.offset += 42 * 86_400_000
  await site.tick().catch(() => undefined)
  expect(await holding(firm.name, firm.creditCode)).toEqual([])
})

it('a case of which the first publication was cut short goes out of sight like any other', async () => {
  const title = '示例庚辛壬工地的通报'
  const { renderer } = site.publish
  const halting: Publish = {
    ...site.publish,
    renderer: {
      ...renderer,
      render: async (path, records) =>
        path === '/data/'
          ? { status: 500, body: '', contentType: 'text/html' }
          : renderer.render(path, records),
    },
  }
  const id = await site.room.reviewed({ title, firms: [newFirm()] })
  expect(await site.room.step('b', id, 'approve')).toBe('ok')
  await expect(site.ring(id, halting)).rejects.toThrow('/data/')
  expect(await holding(title)).toContain(`cases/${id}/index.html`)
  expect((await site.room.read(id)).edition).toBe(0)
  expect(await site.room.step('c', id, 'hide', { reason: '示例：写错了' })).toBe('ok')
  await site.ring(id, halting).catch(() => undefined)
  expect(await holding(title)).toEqual([])
})
