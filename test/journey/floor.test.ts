import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aboveFloor } from '../fixtures/above-floor.ts'
import { takeAway } from '../fixtures/old-browser.ts'
import { openLetter, signIn, takeStep } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, send } from './walk/report.ts'
import { type Visit, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '示例：脚手架少了连墙件。'
const reply = '示例：已经让他们停下来加固。'
let receipt = ''

async function onOld(screen: 'phone' | 'desk', work: (page: Page, visited: Visit) => Promise<void>) {
  const visited = await visit(site.browser, site.stack.origin, screen)
  try {
    await visited.page.addInitScript(takeAway(aboveFloor))
    await work(visited.page, visited)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

describe('without anything that a browser of the floor lacks', () => {
  it('what was to be taken away is gone, in the page and in a worker', () =>
    onOld('phone', async (page) => {
      await page.goto('/report/')
      const left = () =>
        page.evaluate(() => [
          typeof (globalThis as Record<string, unknown>).BroadcastChannel,
          typeof (HTMLElement.prototype as unknown as Record<string, unknown>).checkVisibility,
          typeof (Promise as unknown as Record<string, unknown>).withResolvers,
        ])
      expect(await left()).toEqual(['undefined', 'undefined', 'undefined'])
    }))

  it('a tip is filed, sealed, and followed', () =>
    onOld('phone', async (page) => {
      await answerAll(page, {
        narrative,
        topic: '脚手架',
        city: '南京市',
        district: '南京市江宁区',
        urgent: '没有，但是危险',
        site: '示例花园',
      })
      receipt = await send(page)
      expect(receipt).toMatch(/^\d{20}$/)
    }))

  it('the desk signs in, opens it, accepts and answers', () =>
    onOld('desk', async (page) => {
      await signIn(page, 'jiangning-handler')
      await page.locator('.q-row a').first().click()
      await openLetter(page, 'jiangning-handler')
      await page.getByText(narrative).waitFor()
      await takeStep(page, '受理')
      await page.getByLabel('问举报人').fill(reply)
      await page.getByRole('button', { name: '封好，发出' }).click()
      await page.locator('.letter.mine').getByText(reply).waitFor()
    }))

  it('the reporter reads the answer', () =>
    onOld('phone', async (page) => {
      await page.goto('/follow/')
      await page.locator('#receipt').fill(receipt)
      await page.locator('#open').click()
      await page.getByText(reply).waitFor()
    }))
})
