import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { next } from './walk/report.ts'
import { picture, type Screen } from './walk/visit.ts'
import { atWhere, expectFocusInSight, pickWay, placeOf, writeWords, yes } from './walk/where.ts'

const site = openSite()
const sizes: readonly Screen[] = ['phone', 'desk']

describe.each(sizes)('where the site is, on a %s', (screen) => {
  it('in words of a city alone: its districts to choose from; and none of them leads to the lists', async () => {
    const { chosen } = await atWhere(site, screen, async (page) => {
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
    const { chosen } = await atWhere(site, screen, async (page) => {
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
      await page.getByRole('radio', { name: '苏州昆山市' }).check()
    })
    expect(chosen).toBe('320583')
  })

  it('by position: compared on the telephone, never sent; another way takes it back', async () => {
    const position = { latitude: 34.3415, longitude: 118.3502 }
    const { chosen, sent } = await atWhere(
      site,
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
    site,
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
  const { chosen } = await atWhere(site, 'phone', async (page) => {
    await writeWords(page, '江宁百家湖')
    await yes(page).check()
    await page.reload()
    await yes(page).waitFor()
    expect(await yes(page).isChecked()).toBe(true)
  })
  expect(chosen).toBe('320115')
})

it('a position that is not allowed says so, and the other ways still work', async () => {
  const { chosen } = await atWhere(site, 'phone', async (page) => {
    await pickWay(page, 'here')
    await page.getByRole('button', { name: '定位一次' }).click()
    await page.getByText(/手机没有允许定位|定位没有成功/).waitFor()
    await pickWay(page, 'list')
    await page.locator('#city').selectOption({ label: '苏州市' })
    await page.locator('#division').selectOption('320583')
  })
  expect(chosen).toBe('320583')
})
