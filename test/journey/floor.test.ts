import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { aboveFloor } from '../fixtures/above-floor.ts'
import { takeAway } from '../fixtures/old-browser.ts'
import { openLetter, signIn, takeStep, writeReply } from './walk/desk.ts'
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
    await visited.page.addInitScript(takeAway(aboveFloor, true))
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
      await writeReply(page, reply)
    }))

  it('the reporter reads the answer', () =>
    onOld('phone', async (page) => {
      await page.goto('/follow/')
      await page.locator('#receipt').fill(receipt)
      await page.locator('#open').click()
      await page.getByText(reply).waitFor()
    }))
})

/** What our scripts and the libraries in them use and some browser of the floor lacks. */
const used = [
  ...[
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
    'hasOwn',
    'toWellFormed',
  ],
  ...[
    'timeout',
    'parse',
    'canParse',
    'structuredClone',
    'BroadcastChannel',
    'requestIdleCallback',
    'showModal',
  ],
  ...[
    'throwIfAborted',
    'fromBase64',
    'toBase64',
    'toHex',
    'connection',
    'locks',
    'query',
    'HTMLDialogElement',
  ],
]

describe('without one of them', () => {
  it.each(used)('%s: form, follow-up and desk begin', async (name) => {
    const gone = aboveFloor.filter(({ holder, member }) => (member ?? holder) === name)
    expect(gone).not.toEqual([])
    const { page, close, complaints } = await visit(site.browser, site.stack.origin, 'phone')
    await page.addInitScript(takeAway(gone))
    await page.goto('/report/')
    await page.getByLabel('没有，但是危险').check()
    await page.getByRole('button', { name: '下一步', exact: true }).click()
    await page.locator('#q-topic').waitFor()
    await page.goto('/follow/')
    await page.locator('#receipt').waitFor()
    await page.goto('/desk/')
    await page.getByRole('button', { name: '用单位账号登录' }).waitFor()
    expect(complaints).toEqual([])
    await close()
  })
})

describe('when a script does not come', () => {
  const simple = 'a[href^="/api/report"]'

  it('the simple form is offered in plain sight, whichever of them it is', async () => {
    const first = await visit(site.browser, site.stack.origin, 'phone', { attacked: true })
    const scripts = new Set<string>()
    first.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
    })
    await first.page.goto('/report/')
    await first.page.getByLabel('没有，但是危险').waitFor()
    await first.close()
    expect(scripts.size).toBeGreaterThan(2)
    for (const script of scripts) {
      const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { attacked: true })
      await page.route(`**${script}`, (route) => route.abort())
      await page.goto('/report/')
      await page.locator(simple).filter({ visible: true }).first().waitFor()
      // Nothing to choose stands there without a way on.
      const radios = await page.locator('#ask input[type=radio]').filter({ visible: true }).count()
      expect(radios === 0 || (await page.locator('#next').isVisible()), script).toBe(true)
      await close()
    }
  })

  it('a part that fails later is said, and what was chosen stays', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone', { attacked: true })
    await page.goto('/report/')
    await page.getByLabel('没有，但是危险').check()
    await page.evaluate(() => void Promise.reject(new Error('a part of the page')))
    await page.locator('#without-script').waitFor()
    expect(await page.locator('#without-script').getByRole('link').getAttribute('href')).toBe('/api/report')
    expect(await page.getByLabel('没有，但是危险').isChecked()).toBe(true)
    await close()
  })
})
