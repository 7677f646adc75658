import { afterEach, beforeEach, expect, it } from 'vitest'
import { casesRenderer } from '../../fixtures/cases-renderer.ts'
import { publicSaying } from '../../fixtures/public-texts.ts'
import { openPublishing, type Publishing } from '../../fixtures/publishing.ts'

let site: Publishing
beforeEach(async () => {
  site = await openPublishing(await casesRenderer(), { isKept: true })
})
afterEach(() => site.house.close())

const holding = (...words: string[]) => publicSaying(site.house, ...words)

it('names that leave are gone from the page of every edition, also where the run was cut short once they were kept', async () => {
  const { id, firm } = await site.published('示例甲乙丙工地的通报')
  await site.corrected(id, '示例丁戊己工地的通报')
  await site.room.step('a', id, 'takeNames', { reason: '示例：写错了' })
  expect(await site.room.step('b', id, 'confirmNames')).toBe('ok')
  const readPlaces = () => Promise.reject(new Error('no answer'))
  const cut = site.ring(id, { ...site.publish, records: { ...site.publish.records, readPlaces } })
  await expect(cut).rejects.toThrow('no answer')
  // No tick, which compares some cases with what is public of them.
  await site.ring(id)
  expect((await site.house.records.readCase(id))?.order).toBeUndefined()
  expect(await holding(firm.name, firm.creditCode)).toEqual([])
})
