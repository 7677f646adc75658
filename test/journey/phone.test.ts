import { describe, expect, it } from 'vitest'
import { openSite } from './walk/open-site.ts'
import { answerAll, type Said, send } from './walk/report.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const said: Said = {
  narrative: '示例：脚手架少了连墙件。',
  topic: '脚手架',
  city: '南京市',
  district: '南京市江宁区',
  urgent: '没有，但是危险',
  site: '示例花园',
}

/** Short enough that the way on is on the screen with the question. */
const short = ['urgent', 'files', 'name']

it('on a phone the question comes first, no way leads elsewhere, and one button is the next step', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.goto('/report/')
  const seen: string[] = []
  await answerAll(page, said, async (screen) => {
    seen.push(screen)
    await page.evaluate(() => window.scrollTo(0, 0))
    const heading = await page.locator('main h1').filter({ visible: true }).first().boundingBox()
    expect(heading?.y, screen).toBeLessThan(300)
    expect(await page.locator('header nav').count(), screen).toBe(0)
    const black = page.locator('main .btn.go, main .btn.stamp').filter({ visible: true })
    expect(await black.count(), screen).toBe(1)
    if (!short.includes(screen)) return
    const way = await black.boundingBox()
    expect((way?.y ?? 999) + (way?.height ?? 0), screen).toBeLessThanOrEqual(740)
  })
  expect(seen).toEqual(expect.arrayContaining(['urgent', 'topic', 'where', 'tell', 'files', 'name', 'check']))
  await send(page)
  const black = page.locator('main .btn.go').filter({ visible: true })
  expect(await black.allTextContents()).toEqual(['核对'])
  await close()
})

describe('text, colours and contrast', () => {
  const shown = () => ({ ...document.documentElement.dataset })

  it('chosen on one page hold on all, those of a report too', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.goto('/report/')
    await page.getByText('大字', { exact: true }).click()
    await page.goto('/follow/')
    await page.getByText('深色', { exact: true }).click()
    await page.getByText('高对比度', { exact: true }).click()
    for (const path of [
      '/',
      '/report/',
      '/follow/',
      '/cases/',
      '/progress/',
      '/data/',
      '/about/',
      '/desk/',
      '/en/report/',
    ]) {
      await page.goto(path)
      expect(await page.evaluate(shown), path).toMatchObject({
        text: 'large',
        theme: 'dark',
        contrast: 'high',
      })
      expect(await page.locator('#big').isChecked(), path).toBe(true)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBeLessThanOrEqual(0)
      expect(await accessFaults(page), path).toEqual([])
      await picture(page, `view${path.replaceAll('/', '-')}`)
    }
    await close()
  })

  it('leave with the quick exit', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.route(/baidu/, (route) => route.fulfill({ body: '' }))
    await page.goto('/report/')
    await page.getByText('大字', { exact: true }).click()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['mingcha.view.text'])
    await page.getByRole('link', { name: '快速离开' }).click()
    await page.waitForURL(/baidu/)
    await page.goto('/')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(await page.evaluate(shown)).not.toHaveProperty('text')
    await close()
  })

  it('go along to pages without script, and come back from there', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.goto('/report/')
    await page.getByText('大字', { exact: true }).click()
    await page.getByText('深色', { exact: true }).click()
    await page.getByRole('link', { name: '换简单表单' }).click()
    await page.waitForURL(/api\/report/)
    expect(await page.evaluate(shown)).toEqual({ text: 'large', theme: 'dark' })
    await page.getByRole('button', { name: '高对比度' }).click()
    await page.getByRole('button', { name: '浅色' }).click()
    await page.getByRole('link', { name: '明察' }).click()
    await page.waitForURL((url) => url.pathname === '/')
    expect(await page.evaluate(shown)).toMatchObject({ text: 'large', theme: 'light', contrast: 'high' })
    await close()
  })

  it('come with an address that asks for large text, and no cookie is ever set', async () => {
    const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
    await page.goto('/follow/?text=large')
    expect(await page.evaluate(shown)).toMatchObject({ text: 'large' })
    await page.goto('/cases/')
    expect(await page.evaluate(shown)).toMatchObject({ text: 'large' })
    expect(await page.context().cookies()).toEqual([])
    await close()
  })
})

it('a browser that asks for no other mark gets one, and who reads pages by machine is told where the forms are', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.goto('/')
  const size = await page.evaluate(async () => {
    const mark = new Image()
    mark.src = '/favicon.ico'
    await mark.decode()
    return [mark.naturalWidth, mark.naturalHeight]
  })
  expect(size).toEqual([32, 32])
  const robots = await page.request.get('/robots.txt')
  expect([robots.status(), robots.headers()['content-type']]).toEqual([200, 'text/plain; charset=utf-8'])
  expect(await robots.text()).toMatch(/^User-agent: \*\nDisallow: \/api\/$/m)
  await close()
})
