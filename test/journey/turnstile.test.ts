import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openSiteverify } from '../fixtures/siteverify.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, type Said, send } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const secret = '0xSampleSecret'
const siteverify = await openSiteverify(secret, (token) => {
  const [kind, action, cdata, hostname] = token.split('~')
  return kind === 'sample' && action && cdata && hostname ? { action, cdata, hostname } : undefined
})
afterAll(() => siteverify.close())
const { verify } = siteverify.turnstile
const site = openSite({ turnstile: { siteKey: '0xSample', secret, verify } })
const choice = '换一种方式验证（会连接Cloudflare，一家外国公司）'
const maker = 'challenges.cloudflare.com'

const said: Said = {
  urgent: '没有，但是危险',
  topic: '电线裸露',
  city: '南京市',
  district: '南京市江宁区',
  site: '示例花园三期',
  narrative: '配电箱没有门，下雨天漏电。（示例）',
}

/** What a stand-in for the maker's script answers; absent: the host is blocked. */
type Script = string | undefined

/** A new reporter, and a promise that waits until `release` is called. */
async function newReporter(script?: Script) {
  const one = await visit(site.browser, site.stack.origin, 'phone')
  const { page } = one
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  const asked: string[] = []
  await page.route(`https://${maker}/**`, (route) => {
    asked.push(route.request().url())
    return script === undefined
      ? route.abort('connectionrefused')
      : route.fulfill({ contentType: 'text/javascript', body: script })
  })
  return { ...one, asked, held, release }
}

/** From now on no challenge is answered before the promise resolves. */
const holdProof = (page: Page, until: Promise<void>) =>
  page.route('**/api/challenge*', async (route) => {
    await until
    await route.continue()
  })

const press = (page: Page) => page.getByRole('button', { name: '封好，提交' }).click()

describe('a site that offers Turnstile, whose host is blocked', () => {
  it('files by its own proof of work and contacts no other host', async () => {
    const { page, hosts, complaints, asked, close } = await newReporter()
    await answerAll(page, said)
    expect(await send(page)).toMatch(/^\d{20}$/)
    expect([...hosts]).toEqual([new URL(site.stack.origin).host])
    expect(asked).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })

  it('shows the choice while the proof is awaited, and loads nothing before it is chosen', async () => {
    const { page, hosts, asked, held, release, close } = await newReporter()
    await holdProof(page, held)
    await answerAll(page, said)
    await press(page)
    await page.getByRole('button', { name: choice }).waitFor()
    await picture(page, 'phone-other-check')
    expect(await accessFaults(page)).toEqual([])
    expect([asked, [...hosts]]).toEqual([[], [new URL(site.stack.origin).host]])
    release()
    await page.locator('#q-receipt').waitFor({ state: 'visible' })
    expect(asked).toEqual([])
    await close()
  })

  it('says so when it is chosen, leads back, and files what was written', async () => {
    const { page, asked, held, release, complaints, close } = await newReporter()
    await holdProof(page, held)
    await answerAll(page, said)
    await press(page)
    await page.getByRole('button', { name: choice }).click()
    await page.getByText('连不上Cloudflare').waitFor()
    expect(asked.length).toBeGreaterThan(0)
    await picture(page, 'phone-other-check-away')
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('button', { name: '用原来的办法（不连外面）' }).click()
    await page.getByRole('button', { name: choice }).click()
    await page.getByText('连不上Cloudflare').waitFor()
    await page.getByRole('button', { name: '用原来的办法（不连外面）' }).click()
    release()
    await page.locator('#q-receipt').waitFor({ state: 'visible' })
    expect((await page.locator('#ticket-no').textContent())?.replace(/\D/g, '')).toMatch(/^\d{20}$/)
    expect(complaints).toEqual([])
    await close()
  })

  it('leads back to what was written when the proof fails as well, and a retry files it', async () => {
    const { page, close } = await newReporter()
    await page.route('**/api/challenge*', (route) =>
      route.fulfill({ status: 503, json: { error: { code: 'busy', message: '现在用的人多（示例）' } } }),
    )
    await answerAll(page, said)
    await press(page)
    await page.getByText('现在用的人多（示例）').waitFor()
    await page.getByRole('button', { name: choice }).click()
    await page.getByText('连不上Cloudflare').waitFor()
    await page.getByRole('button', { name: '用原来的办法（不连外面）' }).click()
    await page.locator('#problems').waitFor()
    expect(await page.locator('#sealed-facts').textContent()).toContain(said.narrative)
    await page.unroute('**/api/challenge*')
    expect(await send(page)).toMatch(/^\d{20}$/)
    await close()
  })
})

/** Stands in for the maker's script: a widget that passes at once with a token that says what it was made with. */
const widgetWith = (token: string) => `window.turnstile = {
  render(host, asked) {
    setTimeout(() => asked.callback(${token}), 50)
    return 'widget'
  },
  remove() {},
}`

/** A widget that comes up and waits. */
const idleWidget = `window.turnstile = {
  render() {
    document.body.dataset.drawn = ''
    return 'widget'
  },
  remove() {},
}`

describe('a site that offers Turnstile, whose host answers', () => {
  it('files by the ticket that the other check earned, while the proof is still held back', async () => {
    const script = widgetWith("['sample', asked.action, asked.cData, location.hostname].join('~')")
    const { page, held, release, complaints, hosts, close } = await newReporter(script)
    await holdProof(page, held)
    await answerAll(page, said)
    await press(page)
    const sent = page.waitForRequest((request) => request.url().includes('/api/ticket'))
    await page.getByRole('button', { name: choice }).click()
    const { tip } = (await sent).postDataJSON() as { tip: string }
    await page.locator('#q-receipt').waitFor({ state: 'visible' })
    expect([...hosts]).toEqual([new URL(site.stack.origin).host, maker])
    expect(siteverify.got).toHaveLength(1)
    expect(JSON.stringify(siteverify.got)).not.toContain(tip)
    expect(complaints).toEqual([])
    release()
    await close()
  })

  it('runs its script in a page of its own, while the form page keeps its headers', async () => {
    const { page, held, release, close } = await newReporter(idleWidget)
    const [answer] = await Promise.all([page.waitForResponse('**/report/'), page.goto('/report/')])
    expect(answer.headers()['integrity-policy']).toContain('(script')
    expect(answer.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'")
    expect(answer.headers()['content-security-policy']).not.toContain(maker)
    await holdProof(page, held)
    await answerAll(page, said)
    await press(page)
    await page.getByRole('button', { name: choice }).click()
    const frame = page.frameLocator('iframe.check-frame')
    await frame.locator('body[data-drawn]').waitFor({ state: 'attached' })
    const inFrames = await Promise.all(page.frames().map((one) => one.evaluate(() => 'turnstile' in window)))
    expect(inFrames).toEqual([false, true])
    expect(await page.locator(`script[src*="${maker}"]`).count()).toBe(0)
    release()
    await page.locator('#q-receipt').waitFor({ state: 'visible' })
    expect(await page.locator('iframe').count()).toBe(0)
    await close()
  })

  it('says so when its own server refuses the token, and the usual way still files', async () => {
    const { page, held, release, complaints, close } = await newReporter(widgetWith("'made-up'"))
    await holdProof(page, held)
    await answerAll(page, said)
    await press(page)
    await page.getByRole('button', { name: choice }).click()
    await page.getByText('连不上Cloudflare').waitFor()
    release()
    await page.locator('#q-receipt').waitFor({ state: 'visible' })
    expect(complaints).toEqual([])
    await close()
  })
})
