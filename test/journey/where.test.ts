import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { next, toWhere } from './walk/report.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'
import { expectFocusInSight, pickWay, placeOf, writeWords } from './walk/where.ts'

const site = openSite()
const said = { urgent: '没有，但是危险', topic: '电线裸露' } as const
const sizes: readonly Screen[] = ['phone', 'desk']

/** Comes to the question for the place as a new person, and gives back what was answered and sent at the end. */
async function atWhere(
  screen: Screen,
  work: (page: Page) => Promise<void>,
  options: { address?: string; position?: { latitude: number; longitude: number } } = {},
) {
  const { page, hosts, complaints, close } = await visit(site.browser, site.stack.origin, screen)
  const { position } = options
  if (position) {
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation(position)
  }
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')))
  await toWhere(page, said, options)
  await work(page)
  const chosen = await placeOf(page)
  expect(complaints).toEqual([])
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  await close()
  return { chosen, sent: sent.join('\n') }
}

const yes = (page: Page) => page.getByRole('radio', { name: '对', exact: true })
const problems = (page: Page) => page.locator('#problems')

describe.each(sizes)('where the site is, on a %s', (screen) => {
  it('asks first how one wants to say it, and opens only that', async () => {
    await atWhere(screen, async (page) => {
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
    const { chosen } = await atWhere(screen, async (page) => {
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
    const { chosen } = await atWhere(screen, async (page) => {
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
      const { chosen } = await atWhere(screen, async (page) => {
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

  it('in words of a city alone: its districts to choose from; and none of them leads to the lists', async () => {
    const { chosen } = await atWhere(screen, async (page) => {
      await writeWords(page, '南京那边一个工地')
      const districts = page.getByLabel('只看得出在南京市')
      await districts.focus()
      await districts.selectOption('320117')
      await expectFocusInSight(page, '#place-in-city')
      expect(await placeOf(page)).toBe('320117')
      await page.getByRole('button', { name: '不对，我来选' }).click()
      await expectFocusInSight(page, '#city')
      expect(await placeOf(page)).toBe('')
      await page.locator('#city').selectOption('320500')
      await next(page)
      await page.locator('[data-field=division] .field-error').waitFor()
      await page.locator('#division').selectOption('320583')
      expect(await page.locator('.field-error').count()).toBe(0)
      await picture(page, `${screen}-where-list`)
    })
    expect(chosen).toBe('320583')
  })

  it('by the number on the permit, again for a changed number, never against the address', async () => {
    const { chosen } = await atWhere(screen, async (page) => {
      await pickWay(page, 'permit')
      await page.locator('#permit').fill('320115202603150101')
      await page.getByText('工地也在这里吗').waitFor()
      await yes(page).check()
      await pickWay(page, 'words')
      expect(await placeOf(page)).toBe('')
      await writeWords(page, '徐州云龙区')
      await yes(page).check()
      await pickWay(page, 'permit')
      expect(await placeOf(page)).toBe('')
      await page.getByText('工地到底在哪里').waitFor()
      await page.getByRole('radio', { name: '南京市江宁区' }).check()
      await page.locator('#permit').fill('320583202603150101')
      expect(await placeOf(page)).toBe('')
      await page.getByRole('radio', { name: '苏州市昆山市' }).check()
    })
    expect(chosen).toBe('320583')
  })

  it('by position: compared on the telephone, never sent; another way takes it back', async () => {
    const position = { latitude: 34.3415, longitude: 118.3502 }
    const { chosen, sent } = await atWhere(
      screen,
      async (page) => {
        await pickWay(page, 'here')
        await page.getByRole('button', { name: '定位一次' }).click()
        await page.locator('input[name=place]').first().check()
        await picture(page, `${screen}-where-here`)
        expect(await placeOf(page)).toBe('320381')
        await pickWay(page, 'list')
        expect(await placeOf(page)).toBe('')
        await pickWay(page, 'here')
        await page.getByRole('button', { name: '定位一次' }).click()
        await page.locator('input[name=place]').first().check()
      },
      { position },
    )
    expect(chosen).toBe('320381')
    expect(sent).not.toMatch(/118\.35|34\.34/)
  })
})

it('a poster fills in permit and site, still asks, and the address forgets them', async () => {
  const address = `/report/#permit=320115202603150101&site=${encodeURIComponent('示例花园三期')}`
  const { chosen, sent } = await atWhere(
    'phone',
    async (page) => {
      expect(new URL(page.url()).hash).toBe('')
      await page.getByText('工地也在这里吗').waitFor()
      expect(await page.getByLabel('工地或小区叫什么名字').inputValue()).toBe('示例花园三期')
      expect(await placeOf(page)).toBe('')
      await yes(page).check()
    },
    { address },
  )
  expect(chosen).toBe('320115')
  expect(sent).not.toContain('320115202603150101')
})

it('a reload keeps the answer, and shows what was answered', async () => {
  const { chosen } = await atWhere('phone', async (page) => {
    await writeWords(page, '江宁百家湖')
    await yes(page).check()
    await page.reload()
    await yes(page).waitFor()
    expect(await yes(page).isChecked()).toBe(true)
  })
  expect(chosen).toBe('320115')
})

it('a position that is not allowed says so, and the other ways still work', async () => {
  const { chosen } = await atWhere('phone', async (page) => {
    await pickWay(page, 'here')
    await page.getByRole('button', { name: '定位一次' }).click()
    await page.getByText(/手机没有允许定位|定位没有成功/).waitFor()
    await pickWay(page, 'list')
    await page.locator('#city').selectOption({ label: '苏州市' })
    await page.locator('#division').selectOption('320583')
  })
  expect(chosen).toBe('320583')
})
