import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { toWhere } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const said = { urgent: '没有，但是危险', topic: '电线裸露' } as const

/** Comes to the question for the place as a new person, and gives back what the lists say at the end. */
async function atWhere(
  work: (page: Page) => Promise<void>,
  options: { address?: string; position?: { latitude: number; longitude: number } } = {},
) {
  const { page, hosts, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
  const { position } = options
  if (position) {
    await page.context().grantPermissions(['geolocation'])
    await page.context().setGeolocation(position)
  }
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')))
  await toWhere(page, said, options)
  await work(page)
  const chosen = await page.getByLabel('在哪个区县或开发区').inputValue()
  expect(complaints).toEqual([])
  expect([...hosts]).toEqual([new URL(site.stack.origin).host])
  await close()
  return { chosen, sent: sent.join('\n') }
}

const words = (page: Page, text: string) => page.getByLabel('用自己的话写地址').fill(text)

describe('where the site is, in five ways', () => {
  it('in words: the place is shown, with the reason, and counts once it is confirmed', async () => {
    const { chosen } = await atWhere(async (page) => {
      await words(page, '苏州园区湖东邻里中心对面')
      await page.getByText('我们认为在').waitFor()
      await picture(page, 'phone-where-confirm')
      expect(await accessFaults(page)).toEqual([])
      expect(await page.getByLabel('在哪个区县或开发区').inputValue()).toBe('')
      await page.getByRole('button', { name: '对', exact: true }).click()
    })
    expect(chosen).toBe('320576')
  })

  it('in words of another province: says so, and whom to call there', async () => {
    const { chosen } = await atWhere(async (page) => {
      await words(page, '浙江省杭州市西湖区文三路')
      await page.getByText('这个地方不在江苏省').waitFor()
      await page.getByText('请打当地的 12345').waitFor()
      await words(page, '一个大工地的后面')
      await page.getByText('这个地方不在江苏省').waitFor({ state: 'detached' })
    })
    expect(chosen).toBe('')
  })

  it('in words that fit two places: asks, never guesses', async () => {
    const { chosen } = await atWhere(async (page) => {
      await words(page, '鼓楼区中山路工地')
      const choices = page.locator('#place-said .choices button')
      await choices.first().waitFor()
      expect((await choices.allTextContents()).toSorted()).toEqual(
        ['南京市鼓楼区', '徐州市鼓楼区'].toSorted(),
      )
      await picture(page, 'phone-where-choose')
      await page.getByRole('button', { name: '徐州市鼓楼区' }).click()
    })
    expect(chosen).toBe('320302')
  })

  it('by the number on the permit, never against the address', async () => {
    const { chosen } = await atWhere(async (page) => {
      await page.getByLabel(/填施工许可证号/).fill('320115202603150101')
      await page.getByText('工地也在这里吗').waitFor()
      await words(page, '徐州云龙区')
      await page.getByLabel(/填施工许可证号/).press('End')
      await page.getByLabel(/填施工许可证号/).fill('320115202603150102')
      await page.getByText('工地到底在哪里').waitFor()
      // Words and number are read one after the other: who is asked again answers again.
      const answer = page.getByRole('button', { name: '南京市江宁区' })
      const list = page.getByLabel('在哪个区县或开发区')
      const answered = async () => {
        if ((await answer.count()) > 0) await answer.click()
        return list.inputValue()
      }
      await expect.poll(answered, { timeout: 120_000 }).toBe('320115')
    })
    expect(chosen).toBe('320115')
  })

  it('by a poster: permit and site are filled in, and the address forgets them', async () => {
    const address = `/report/#permit=320115202603150101&site=${encodeURIComponent('示例花园三期')}`
    const { chosen, sent } = await atWhere(
      async (page) => {
        expect(new URL(page.url()).hash).toBe('')
        await page.getByText('工地也在这里吗').waitFor()
        expect(await page.getByLabel('工地或小区叫什么名字').inputValue()).toBe('示例花园三期')
        await page.getByRole('button', { name: '对', exact: true }).click()
      },
      { address },
    )
    expect(chosen).toBe('320115')
    expect(sent).not.toContain('320115202603150101')
  })

  it('by position: compared on the telephone, never sent', async () => {
    const position = { latitude: 34.3415, longitude: 118.3502 }
    const { chosen, sent } = await atWhere(
      async (page) => {
        await page.getByRole('button', { name: '我就在工地，用手机定位' }).click()
        await page.locator('#place-said button').first().waitFor()
        await picture(page, 'phone-where-here')
        await page.locator('#place-said button').first().click()
      },
      { position },
    )
    expect(chosen).toBe('320381')
    expect(sent).not.toMatch(/118\.35|34\.34/)
  })

  it('a position that is not allowed says so, and the list still works', async () => {
    const { chosen } = await atWhere(async (page) => {
      await page.getByRole('button', { name: '我就在工地，用手机定位' }).click()
      await page.getByText(/手机没有允许定位|定位没有成功/).waitFor()
      await page.getByLabel('在哪个市').selectOption({ label: '苏州市' })
      await page.getByLabel('在哪个区县或开发区').selectOption('320583')
    })
    expect(chosen).toBe('320583')
  })
})
