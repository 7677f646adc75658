import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { dumpTable } from '../privacy/dump.ts'
import { findTraces } from '../privacy/traces.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, choosePlace, next, type Said, send, toWhere } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const said: Said = {
  urgent: '没有，但是危险',
  topic: '电线裸露',
  city: '南京市',
  district: '南京市江宁区',
  site: '示例花园草稿期',
  narrative: '示例：配电箱没有门，CANARY-7731，雨天漏电。',
}
const NAME = 'mingcha.draft'

/** Fills the form up to the text and saves a draft; the code that was shown. */
async function saveOne(page: Page): Promise<string> {
  await toWhere(page, said)
  await choosePlace(page, said)
  await page.getByLabel('工地或小区叫什么名字').fill(said.site)
  await next(page)
  await page.getByLabel('您看到了什么？').fill(said.narrative)
  await page.getByRole('button', { name: '先存一下，以后再填' }).click()
  return confirmSave(page)
}

async function confirmSave(page: Page): Promise<string> {
  await page.getByRole('button', { name: '存在这部手机上' }).click()
  await page.getByRole('heading', { name: '存好了' }).waitFor()
  return ((await page.locator('#draft-code').textContent()) ?? '').replace(/\D/g, '')
}

/** A new page of the same browser, as somebody who comes back another day. */
async function comeAgain(page: Page, address = '/report/'): Promise<Page> {
  const again = await page.context().newPage()
  await page.close()
  await again.goto(address)
  return again
}

async function openWith(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: '接着填' }).click()
  await page.getByLabel('草稿口令').fill(code)
  await page.getByRole('button', { name: '打开', exact: true }).click()
}

const isFiling = (url: URL) => /^\/api\/tips\/[\w-]{22}$/.test(url.pathname)
const draftOf = (page: Page) => page.evaluate((name) => localStorage.getItem(name), NAME)
const tips = async () =>
  (await dumpTable(site.stack, 'tips')).filter(({ sk, state }) => sk === 'TIP' && state)
const found = (page: Page) => page.getByText('没填完的草稿')

const looks = [
  ['phone', 'light', ''],
  ['phone', 'dark', '-max'],
  ['desk', 'light', ''],
  ['desk', 'dark', ''],
] as const

describe('a draft', () => {
  it('brings everything back in a new page, is one tip however it is sent, and is gone then', async () => {
    const before = (await tips()).length
    const { page: first, hosts, complaints, close } = await visit(site.browser, site.stack.origin, 'phone')
    const code = await saveOne(first)
    expect(code).toMatch(/^\d{16}$/)
    const seed = await first.evaluate(
      () => JSON.parse(sessionStorage.getItem('report') ?? '{}').seed as string,
    )
    let page = await comeAgain(first)
    await openWith(page, code)
    await page.locator('#q-tell').waitFor({ state: 'visible' })
    expect(await page.getByLabel('您看到了什么？').inputValue()).toBe(said.narrative)
    expect(await page.evaluate(() => JSON.parse(sessionStorage.getItem('report') ?? '{}').seed)).toBe(seed)
    await next(page)
    await next(page)
    await page.getByText('不留，匿名', { exact: true }).click()
    await next(page)
    await page.locator('#office-body dl').waitFor()
    // The answer is lost and the page closed: the draft still leads to the same tip.
    await page.route(isFiling, async (route) => {
      await route.fetch()
      await route.abort()
    })
    await page.getByRole('button', { name: '封好，提交' }).click()
    await page.locator('#problems').waitFor({ state: 'visible' })
    expect(await draftOf(page)).not.toBeNull()
    page = await comeAgain(page)
    await openWith(page, code)
    await page.locator('#q-tell').waitFor({ state: 'visible' })
    await next(page)
    await next(page)
    await page.getByText('不留，匿名', { exact: true }).click()
    await next(page)
    await page.locator('#office-body dl').waitFor()
    expect(await send(page)).toMatch(/^\d{20}$/)
    expect(await draftOf(page)).toBeNull()
    expect((await tips()).length - before).toBe(1)
    page = await comeAgain(page)
    await page.locator('#q-urgent').waitFor({ state: 'visible' })
    expect(await found(page).isVisible()).toBe(false)
    expect([...hosts]).toEqual([new URL(site.stack.origin).host])
    expect(complaints).toEqual([])
    await close()
  })

  it('leaves nothing readable in the storage that lasts', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    const code = await saveOne(page)
    const kept = await page.evaluate(() => ({ ...sessionStorage }).report ?? '')
    const { seed } = JSON.parse(kept) as { seed: string }
    const canaries = [
      { name: 'narrative', text: said.narrative },
      { name: 'site', text: said.site },
      { name: 'code', text: code },
      { name: 'seed', text: seed },
      { name: 'topic', text: '"topic"' },
    ]
    const lasting = async () => {
      const all = await page.evaluate(() => JSON.stringify({ ...localStorage }))
      return new Map([['localStorage', new TextEncoder().encode(all)]])
    }
    expect(Object.keys(await page.evaluate(() => ({ ...localStorage })))).toEqual([NAME])
    expect(findTraces(canaries, await lasting())).toEqual([])
    // The search does find them where encryption is left out.
    await page.evaluate(
      ([name, text]) => localStorage.setItem(name ?? '', btoa(unescape(encodeURIComponent(text ?? '')))),
      [NAME, kept],
    )
    expect(findTraces(canaries, await lasting()).join()).toMatch(/narrative.*site.*seed/s)
    await close()
  })

  it('says so when the code is wrong, and is deleted by one tap', async () => {
    const { page: first, close } = await visit(site.browser, site.stack.origin, 'phone')
    const code = await saveOne(first)
    const page = await comeAgain(first)
    await found(page).waitFor()
    await openWith(page, '1234')
    await page.getByText('现在有 4 位').waitFor()
    await page.getByLabel('草稿口令').fill(code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10))
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText('有一位数字可能写错了').waitFor()
    await page.getByLabel('草稿口令').fill('1111 1111 1111 1119'.replace('9', lastDigit('111111111111111')))
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByText('口令不对，草稿打不开').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'phone-draft-wrong')
    await page.getByRole('button', { name: '删掉草稿' }).click()
    await page.getByRole('heading', { name: '草稿删掉了' }).waitFor()
    expect(await draftOf(page)).toBeNull()
    await close()
  })

  it('is removed unread once seven days have passed, and not before', async () => {
    const { page: first, close } = await visit(site.browser, site.stack.origin, 'phone')
    await saveOne(first)
    const page = await first.context().newPage()
    const day = 24 * 3_600_000
    await page.clock.setFixedTime(Date.now() + 6 * day)
    await page.goto('/report/')
    await found(page).waitFor()
    await page.clock.setFixedTime(Date.now() + 7 * day)
    await page.goto('/report/')
    await page.locator('#q-urgent').waitFor({ state: 'visible' })
    expect(await found(page).isVisible()).toBe(false)
    expect(await draftOf(page)).toBeNull()
    await close()
  })

  it.each(['/report/', '/follow/'])(
    'goes with the quick exit of %s, by button and by keys',
    async (address) => {
      const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
      await page.route(/baidu/, (route) => route.fulfill({ body: '' }))
      const leave = [
        () => page.locator('[data-quick-exit]').click(),
        async () => {
          for (let n = 0; n < 3; n++) await page.keyboard.press('Shift')
        },
      ]
      for (const way of leave) {
        await page.goto(address)
        await page.evaluate((name) => localStorage.setItem(name, 'x'), NAME)
        await way()
        await page.waitForURL(/baidu/)
        await page.goto('/about/')
        expect(await draftOf(page)).toBeNull()
      }
      await close()
    },
  )

  it('says what saving means, shows the code once, and saves again under the same one', async () => {
    for (const [screen, theme, size] of looks) {
      const { page, close } = await visit(site.browser, site.stack.origin, screen)
      await page.emulateMedia({ colorScheme: theme })
      await toWhere(page, said)
      const look = async (name: string) => {
        if (size) await page.evaluate(() => document.documentElement.setAttribute('data-text', 'max'))
        expect(await accessFaults(page)).toEqual([])
        await picture(page, `${screen}-${theme}${size}-draft-${name}`)
      }
      await look('offer')
      await page.getByRole('button', { name: '先存一下，以后再填' }).click()
      await look('save')
      const code = await confirmSave(page)
      await look('code')
      await page.getByRole('button', { name: '回去接着填' }).click()
      await page.locator('#q-where').waitFor({ state: 'visible' })
      expect(await page.locator('body').textContent()).not.toContain(code.slice(0, 4))
      const first = await draftOf(page)
      await page.getByRole('button', { name: '先存一下，以后再填' }).click()
      await page.getByText('口令不变').waitFor()
      await page.getByRole('button', { name: '存在这部手机上' }).click()
      await page.getByRole('heading', { name: '口令还是原来那个' }).waitFor()
      expect(await draftOf(page)).not.toBe(first)
      const again = await comeAgain(page)
      await again.emulateMedia({ colorScheme: theme })
      await found(again).waitFor()
      expect(await accessFaults(again)).toEqual([])
      await picture(again, `${screen}-${theme}-draft-found`)
      await openWith(again, code)
      await again.locator('#q-where').waitFor({ state: 'visible' })
      expect(await again.getByLabel('电线裸露').isChecked()).toBe(true)
      await close()
    }
  })

  it('that belongs to another report stays when one is sent, and the receipt page tells of it', async () => {
    const { page: first, close } = await visit(site.browser, site.stack.origin, 'phone')
    await saveOne(first)
    const page = await comeAgain(first)
    await answerAll(page, { ...said, narrative: '示例：另一件事，塔吊异响。' })
    await send(page)
    const line = page.locator('#draft-left')
    expect(await line.textContent()).toContain('没提交的草稿')
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'phone-draft-left')
    await line.getByRole('button', { name: '删掉草稿' }).click()
    expect(await line.textContent()).toBe('草稿删掉了。')
    expect(await draftOf(page)).toBeNull()
    await close()
  })

  it('is not promised where the browser keeps nothing', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await toWhere(page, said)
    await page.getByRole('button', { name: '先存一下，以后再填' }).click()
    await page.getByText('这个浏览器不让存草稿').waitFor()
    expect(await page.getByRole('button', { name: '存在这部手机上' }).count()).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: '回去接着填' }).click()
    await page.locator('#q-where').waitFor({ state: 'visible' })
    await close()
  })
})

/** Check digit of ISO/IEC 7064, MOD 11,10, worked out here by the standard's own recipe. */
function lastDigit(digits: string): string {
  const product = [...digits].reduce((sum, one) => (((Number(one) + sum) % 10 || 10) * 2) % 11, 10)
  return String((11 - product) % 10)
}
