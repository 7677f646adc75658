import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '示例：塔吊钢丝绳断了几股，还在吊。'

async function as(work: (page: Page) => Promise<void>, width: 'phone' | 'desk' = 'desk') {
  const visited = await visit(site.browser, site.stack.origin, width)
  try {
    await work(visited.page)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

describe('how an office is told that something waits', () => {
  it('the lead sets an e-mail address, a tip comes in, a mail with counts and a link arrives', async () => {
    await as(async (page) => {
      await signIn(page, 'jiangning-lead')
      await page.getByRole('link', { name: '通知' }).click()
      await page.getByText('还没有设通知方式').waitFor()
      expect(await accessFaults(page)).toEqual([])
      await page.getByLabel('邮箱地址').fill('不是邮箱')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('请写一个邮箱地址').waitFor()
      expect(await page.getByLabel('邮箱地址').inputValue()).toBe('不是邮箱')
      await page.getByLabel('邮箱地址').fill('zhiban@example.org')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('还没有发过').waitFor()
      await page.getByRole('combobox', { name: '方式' }).selectOption('dingtalk')
      await page.getByLabel('机器人地址').fill('https://robot.example/send?access_token=secret')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByText('robot.example/…', { exact: true }).waitFor()
      expect(await page.content()).not.toContain('access_token')
      await picture(page, 'desk-notices')
      await page.getByRole('button', { name: '删除robot.example/…' }).click()
      await page.getByRole('button', { name: '删除robot.example/…' }).click()
      await page.getByText('robot.example/…', { exact: true }).waitFor({ state: 'detached' })

      const house = originHouse(site.stack)
      const ready = await prepare(house, newSeed(), { facts, narrative })
      await send(house, ready.tip, ready.ticket, ready.filing)
      await site.stack.stages.round()
      const mails = await page.context().newPage()
      await mails.goto(`${site.stack.origin}/local/mail`)
      await mails.getByText('没打开过的').first().waitFor()
      const text = await mails.locator('body').textContent()
      expect(text).toContain('zhiban@example.org')
      expect(text).toContain(`${site.stack.origin}/desk/#/tips`)
      for (const secret of [narrative, ready.tip]) expect(text).not.toContain(secret)
      await picture(mails, 'local-mail')
      await mails.close()
      await page.reload()
      await page.getByText('上次发出').waitFor()
    })
  })

  it('says so when the mail server is down, and can be read on a phone', async () => {
    await site.stack.mail.stop()
    await as(async (page) => {
      await signIn(page, 'jiangning-lead')
      await page.goto(`${site.stack.origin}/desk/#/notices`)
      await page.getByRole('button', { name: '给zhiban@example.org试发一条' }).click()
      await page.getByText('等着发出').waitFor()
      await site.stack.stages.round()
      await page.reload()
      await page.getByText('对方连不上').waitFor()
      expect(await accessFaults(page)).toEqual([])
      await picture(page, 'desk-notices-phone')
    }, 'phone')
  })
})
