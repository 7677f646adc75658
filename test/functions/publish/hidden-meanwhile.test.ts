import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Publish } from '../../../functions/publish/publish.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const reason = '示例：地点写错了'
const hide = (id: string) => site.room.step('b', id, 'hide', { reason })

/** Somebody hides the case just before the newsroom is told that its correction is live. */
const beforeItIsTold = (id: string): Publish => ({
  ...site.publish,
  records: {
    ...site.publish.records,
    changeCase: async (before, after) => {
      if (after.order?.stage === 'written') expect(await hide(id)).toBe('ok')
      return site.publish.records.changeCase(before, after)
    },
  },
})

it('a case that is hidden while its correction comes out is shown again as it was corrected', async () => {
  const one = await site.published('示例甲乙丙工地的通报')
  const other = await site.published('示例甲乙丙工地的另一件')
  const by = (publish: Publish) => (id: string) =>
    createPublisher(publish)
      .ring({ pk: `CASE#${id}`, sk: 'CASE' })
      .catch(() => undefined)
  await site.corrected(one.id, '示例癸子丑工地的通报', undefined, by(beforeItIsTold(one.id)))
  await site.corrected(other.id, '示例癸子丑工地的另一件', undefined, by(site.halfWay()))
  expect(await hide(other.id)).toBe('ok')
  for (const { id } of [one, other]) {
    await site.ring(id)
    expect(await site.json(`data/cases/${id}.json`)).toMatchObject({ state: 'hidden', edition: 3 })
    await site.done('c', id, 'restore', { reason: '示例：可以看' })
    const record = await site.json(`data/cases/${id}.json`)
    expect(record).toMatchObject({ state: 'published', edition: 4 })
    expect(record.content.title).toContain('癸子丑')
    expect(record.changes).toHaveLength(3)
    const { state, standing, content } = await site.room.read(id)
    expect({ state, standing, title: content.title }).toEqual({
      state: 'published',
      title: record.content.title,
    })
  }
})
