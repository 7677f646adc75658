import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { next } from './walk/report.ts'
import { accessFaults, picture, type Screen } from './walk/visit.ts'
import { atWhere, expectFocusInSight, pickWay, placeOf, writeWords, yes } from './walk/where.ts'

const site = openSite()
const sizes: readonly Screen[] = ['phone', 'desk']

const problems = (page: Page) => page.locator('#problems')

describe.each(sizes)('where the site is, on a %s', (screen) => {
  it('asks first how one wants to say it, and opens only that', async () => {
    await atWhere(site, screen, async (page) => {
      await picture(page, `${screen}-where`)
      expect(await accessFaults(page)).toEqual([])
      await next(page)
      await page.getByRole('heading', { name: '有一处要改一下' }).waitFor()
      await expectFocusInSight(page, '#problems')
      for (const [way, field] of [
        ['words', '#address'],
        ['list', '#city'],
        ['here', '#here'],
        ['permit', '#permit'],
      ] as const) {
        await pickWay(page, way)
        expect(await page.locator('[data-way]').filter({ visible: true }).count()).toBe(1)
        await page.locator(field).waitFor({ state: 'visible' })
        expect(await problems(page).isVisible()).toBe(false)
        expect(await accessFaults(page)).toEqual([])
      }
    })
  })

  it('in words: nothing counts without a yes, which keeps the focus in sight', async () => {
    const { chosen } = await atWhere(site, screen, async (page) => {
      await writeWords(page, '苏州园区湖东邻里中心对面')
      await yes(page).waitFor()
      await picture(page, `${screen}-where-confirm`)
      expect(await accessFaults(page)).toEqual([])
      expect(await placeOf(page)).toBe('')
      await next(page)
      await page.locator('#place-said .field-error').waitFor()
      await problems(page).getByRole('link').click()
      await expectFocusInSight(page, 'input[name=place]')
      await yes(page).check()
      await expectFocusInSight(page, 'input[name=place]:checked')
      expect(await problems(page).isVisible()).toBe(false)
      expect(await page.locator('.field-error').count()).toBe(0)
    })
    expect(chosen).toBe('320576')
  })

  it.each([
    ['another place', '苏州观前街那个工地', '对', '320508'],
    ['a tie', '鼓楼区中山路工地', '徐州市鼓楼区', '320302'],
    ['a name that may stand elsewhere too', '龙潭', '对', '320113'],
  ])('in words changed to %s: the answer is taken back and asked for again', async (_, text, name, code) => {
    const { chosen } = await atWhere(site, screen, async (page) => {
      await writeWords(page, '江宁百家湖')
      await yes(page).check()
      expect(await placeOf(page)).toBe('320115')
      await page.locator('#address').fill(text)
      expect(await placeOf(page)).toBe('')
      await next(page)
      await problems(page).waitFor()
      expect(await page.locator('#q-where').isVisible()).toBe(true)
      const answer = page.getByRole('radio', { name, exact: true })
      await answer.check()
      if (code === '320113') expect(await page.getByText('可能是这几个地方').count()).toBe(0)
      await next(page)
      await page.locator('#q-tell').waitFor({ state: 'visible' })
    })
    expect(chosen).toBe(code)
  })

  it.each([
    ['that nobody knows', '一个大工地的后面', '没认出这个地方'],
    ['of another province', '浙江省杭州市西湖区文三路', '请打当地的 12345'],
  ])(
    'in words changed to a place %s: says so, and keeps no city of the words before',
    async (_, text, says) => {
      const { chosen } = await atWhere(site, screen, async (page) => {
        await writeWords(page, '江宁百家湖')
        await yes(page).check()
        await page.locator('#address').fill(text)
        await page.getByText(says).waitFor()
        expect(await page.locator('#city').inputValue()).toBe('')
        await next(page)
        await page.locator('[data-field=address] .field-error').waitFor()
      })
      expect(chosen).toBe('')
    },
  )
})
