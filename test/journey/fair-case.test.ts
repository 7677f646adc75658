import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Case } from '../../shared/case/case.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import { sampleAccount } from '../cdk/local/sign-in-as.ts'
import { approve } from '../fixtures/approve.ts'
import { caseContent, newCaseId } from '../fixtures/case.ts'
import { newFirm } from '../fixtures/newsroom.ts'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { phonePhoto } from './walk/photo.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

/** The words of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement
    return at === document.body ? 'the page' : (at?.textContent?.trim() ?? '')
  })

/** Waits until the focus is on something that says this. */
const focusOn = (page: Page, hasText: string | RegExp) => page.locator(':focus').filter({ hasText }).waitFor()

/** Whether a box has the focus and is in sight. */
const isIn = (box: Locator) =>
  box.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return one === document.activeElement && bottom > 0 && top < innerHeight
  })

/** Waits until a box has the focus, and is in sight. */
async function focusIn(box: Locator) {
  await box.and(box.page().locator(':focus')).waitFor()
  expect(await isIn(box)).toBe(true)
}

const rectOf = async (box: Locator) => (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

/** A case as somebody else wrote it; returns its id. */
async function put(part: Partial<Case>): Promise<string> {
  const { records } = site.stack.stages.stores
  const { order: _, ...one } = await read(await approve({ records, now: () => new Date() }))
  const id = newCaseId()
  await records.createCase({ ...one, id, version: 1, edition: 0, ...part })
  return id
}

async function read(id: string): Promise<Case> {
  const one = await site.stack.stages.stores.records.readCase(id)
  if (!one) throw new Error('no such case')
  return one
}

/** Has the page's browser find a face in every picture, as some can (Shape Detection API). */
const findsOneFace =
  'globalThis.FaceDetector = class { detect = async () => [{ boundingBox: { x: 8, y: 8, width: 40, height: 40 } }] }'

it('one person takes a case down at once, and cannot decide on it; what is next is said', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const { records } = site.stack.stages.stores
  const id = await approve({ records, now: () => new Date() })
  await site.stack.stages.tick()
  const address = `#/cases/${id}`
  await page.goto(`/desk/${address}`)
  await page.getByText('可以做的').waitFor()
  const title = String(await page.locator('.preview h1').textContent())
  // The page as the renderer makes it, with its styles and without a script.
  await page.getByRole('button', { name: '做一张公布后的网页' }).click()
  await focusOn(page, '在另一页打开：公布后的网页')
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '在另一页打开' }).click(),
  ])
  expect(await tab.locator('h1').first().textContent()).toContain(title)
  await tab.close()
  await picture(page, 'desk-case-public')
  expect(await accessFaults(page)).toEqual([])
  await page.locator('summary', { hasText: '马上撤下' }).click()
  const why = page.getByLabel('写一句能公开的原因').locator('visible=true')
  const hide = page.getByRole('button', { name: '马上撤下' })
  await hide.click()
  await focusIn(why)
  await page.getByText('请写原因。').waitFor()
  // What everyone would read at once is marked before it goes, and cannot be kept.
  await why.fill('来信说的不实（示例）')
  expect(await page.getByText('请写原因。').count()).toBe(0)
  await hide.click()
  await focusOn(page, '这一处不能留')
  expect(await page.getByRole('button', { name: '第 1 处留着' }).count()).toBe(0)
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'desk-case-reason-marked')
  await why.fill('有一处要再核对（示例）')
  await hide.click()
  await page.getByText('等另一个人决定').waitFor()
  // Who hid it, why and until when it is decided stand at the top, and are read.
  await focusOn(page, /先撤下了.*先撤下，原因：有一处要再核对（示例）.*前要由别人复核/s)
  await page.getByText('公布过的样子。现在外面看不到内容。').waitFor()
  await page.getByText('已公布，网址不变').waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: '恢复公布' }).count()).toBe(0)
  await picture(page, 'desk-case-hidden')
  await site.stack.stages.settle()
  const open = await (await fetch(`${site.stack.origin}/cases/${id}/`)).text()
  expect(open).not.toContain(title)
  expect(open).toContain('有一处要再核对（示例）')
  await page.goto('/desk/#/cases/state/hidden')
  await page.locator(`a[href="${address}"]`).waitFor()
  await close()
})

/** Contrast of a button's words with what is behind them (WCAG 2.2), as the browser draws both. */
const contrast = (button: Locator) =>
  button.evaluate((one) => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const { color, backgroundColor } = getComputedStyle(one)
    if (parts(backgroundColor)[3] === 0) throw new Error('nothing is behind the words')
    const [dark = 0, bright = 0] = [light(color), light(backgroundColor)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  })

it('an approval of a text that changed meanwhile says so where the focus is, and then shows what stands', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const id = await put({ state: 'review' })
  await page.goto(`/desk/#/cases/${id}`)
  await page.getByRole('button', { name: '同意公布' }).waitFor()
  for (const box of await page.locator('.review input[type=checkbox]').all()) await box.check()
  const stands = await read(id)
  const content = { ...stands.content, title: '改过的标题（示例）' }
  await site.stack.stages.stores.records.changeCase(stands, { ...stands, content })
  await page.getByRole('button', { name: '同意公布' }).click()
  await page.locator('[data-stopped]').first().waitFor()
  await focusOn(page, '您看过以后稿子又改了')
  expect(await accessFaults(page)).toEqual([])
  await page.locator('[data-stopped] button').first().click()
  await focusOn(page, '改过的标题（示例）')
  await close()
})

it('on a small telephone the preview stays in its box, and the button that waits for ticks is read', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, 'province-approver')
  const id = await put({ state: 'review' })
  await page.goto(`/desk/#/cases/${id}`)
  const button = page.getByRole('button', { name: '同意公布' })
  await button.waitFor()
  expect(await button.isDisabled()).toBe(true)
  expect(await contrast(button)).toBeGreaterThan(4.5)
  await button.hover({ force: true })
  await expect.poll(() => contrast(button)).toBeGreaterThan(4.5)
  const beyond = await page.locator('.preview').evaluate((box) => {
    const { left, right } = box.getBoundingClientRect()
    const words = document.createRange()
    return [...box.querySelectorAll('.bulletin-head > :not(hr)')].flatMap((part) => {
      words.selectNodeContents(part)
      const drawn = words.getBoundingClientRect()
      return drawn.left < left || drawn.right > right ? [part.className || part.tagName] : []
    })
  })
  expect(beyond).toEqual([])
  await picture(page, 'desk-case-review-small')
  await close()
})

it('a second person says when a case comes out as people write it, and is taken to what is wrong', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const id = await put({ state: 'review' })
  await page.goto(`/desk/#/cases/${id}`)
  const approved = page.getByRole('button', { name: '同意公布' })
  await approved.waitFor()
  expect(await focused(page)).toContain('等复核')
  for (const box of await page.locator('.review input[type=checkbox]').all()) await box.check()
  const [day, time] = [page.getByLabel('定在哪天公布'), page.getByLabel('几点几分')]
  await day.fill(addDays(dayInShanghai(new Date()), 3))
  await approved.click()
  await focusIn(time)
  await page.getByText('日子和时间要一起写。').waitFor()
  await time.fill('九点')
  expect(await page.getByText('日子和时间要一起写。').count()).toBe(0)
  await approved.click()
  await page.getByText('看不懂这个时间').waitFor()
  await time.fill('9点半')
  // Asked to sign in anew, in a second window; the focus is on what asks, then on what came of the step.
  await page.route('**/steps', (route) =>
    route.fulfill({ status: 403, json: { error: { code: 'stepUp', message: '' } } }),
  )
  await approved.click()
  await focusOn(page, '这一步要重新验证身份')
  await page.unroute('**/steps')
  const [window] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: '用单位账号登录' }).click(),
  ])
  await window.getByLabel('用户名').fill('province-approver')
  await window.getByLabel('密码').fill(sampleAccount('province-approver').password)
  await window.getByRole('button', { name: '登录' }).click()
  await focusOn(page, /^定时公布.*09:30 公布/s)
  expect((await read(id)).order?.at).toMatch(/T09:30$/)
  await close()
})

it('another decides on what was hidden; the focus is on what came of it', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const one = await read(await put({ state: 'published', edition: 1 }))
  const event = { n: 4, day: dayInShanghai(new Date()), step: 'hide', by: 'x', name: '甲（示例）' } as const
  const history = [...one.history, { ...event, reason: '示例：日期不对' }]
  await site.stack.stages.stores.records.changeCase(one, { ...one, state: 'hidden', history })
  await page.goto(`/desk/#/cases/${one.id}`)
  await page.getByText('甲（示例） 先撤下，原因：示例：日期不对').first().waitFor()
  await page.locator('summary', { hasText: '恢复公布' }).click()
  const restore = page.getByRole('button', { name: '恢复公布' })
  const why = page.getByLabel('写一句能公开的原因').locator('visible=true')
  await restore.click()
  await focusIn(why)
  await why.fill('示例：核对过了')
  await restore.click()
  await focusOn(page, /^已公布/)
  await close()
})

it('the page of a case that is let out early catches up by itself, though its public record is there first', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-approver')
  const { stages } = site.stack
  const id = await approve({ records: stages.stores.records, now: () => new Date() })
  const one = await read(id)
  const at = `${addDays(dayInShanghai(new Date()), 3)}T09:30`
  if (one.order) await stages.stores.records.changeCase(one, { ...one, order: { ...one.order, at } })
  await page.goto(`/desk/#/cases/${id}`)
  await page.getByText('公布时编号').waitFor()
  const lift = page.getByRole('button', { name: '不等了，马上公布' })
  const [lifted] = await Promise.all([
    page.waitForResponse((reply) => reply.url().endsWith('/steps')),
    lift.click(),
  ])
  await page.getByText('正在写到网站上。').waitFor()
  // The newsroom's own record follows the public one: who looks in between still sees it on its way.
  const body = await lifted.text()
  await page.route(`**/cases/${id}`, (route) => route.fulfill({ contentType: 'application/json', body }), {
    times: 1,
  })
  await stages.tick()
  await page.getByText('公布着。要改就更正').waitFor()
  expect(await page.getByText('正在写到网站上。').count()).toBe(0)
  expect(await page.locator('.preview .doc').textContent()).toBe((await read(id)).number)
  await close()
})

it('a drafter writes without losing the focus, and is led to what is wrong', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-drafter')
  await page.goto('/desk/#/cases/new')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('提交复核').click()
  await focusOn(page, /^有 \d+ 处要改/)
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'desk-case-faults')
  await button('什么事　标题').click()
  expect(await isIn(page.getByLabel('标题'))).toBe(true)
  await page.keyboard.insertText('示例花园三期外架问题（示例）')
  await button('什么事　标题').waitFor({ state: 'detached' })
  await page.getByLabel('地区').selectOption({ label: '南京市江宁区' })
  await page.getByLabel('问题类型').selectOption({ index: 1 })
  await page.getByLabel('基本情况').fill('示例：检查时，三层连墙件被拆。')
  await page.getByLabel('问题 1').fill('示例：连墙件被拆除后仍在使用。')
  await page.getByLabel('处理结果').fill('示例：责令停工整改。')
  await page.evaluate(findsOneFace)
  await page.locator('#case-photo').setInputFiles(await phonePhoto('canary-in-the-picture'))
  const dialog = page.getByRole('dialog')
  const [canvas, box] = [dialog.locator('canvas'), dialog.locator('.cover-box')]
  await canvas.waitFor()
  expect(await canvas.evaluate((one) => one === document.activeElement)).toBe(true)
  // The box that arrows move is drawn, where the words say.
  const [photo, before] = [await rectOf(canvas), await rectOf(box)]
  expect(Math.abs(before.x + before.width / 2 - photo.x - photo.width / 2)).toBeLessThan(photo.width / 20)
  await page.keyboard.press('ArrowRight')
  expect(Math.round((await rectOf(box)).x - before.x)).toBe(Math.round(before.width / 3))
  await picture(page, 'desk-case-blackout')
  await page.keyboard.press('Enter')
  await dialog.getByText('这里已经遮住').waitFor()
  await dialog.getByRole('checkbox').check()
  // A face that the browser found waits for a word about it.
  const use = dialog.getByRole('button', { name: '就用这张' })
  expect(await use.isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: '涂掉第 1 张' }).click()
  await use.click()
  await focusOn(page, '照片 1 放进来了')
  await page.getByLabel('照片 1，拍的是什么').fill('示例：三层外架')
  await button('加一份文书').click()
  await focusIn(page.locator('label.field', { has: page.locator('span:text-is("文书")') }).locator('select'))
  await button('去掉第 1 项').click()
  await focusOn(page, '加一份文书')
  await button('加一家企业').click()
  await focusIn(page.getByLabel('是什么单位'))
  await button('去掉第 1 项').click()
  await button('保存').click()
  await page.locator('.state', { hasText: '草稿' }).waitFor()
  await focusOn(page, '已保存')
  const id = String(new URL(page.url()).hash.split('/').at(-1))
  // Somebody else writes meanwhile: the choice is in sight, wherever the button stands.
  const stands = await read(id)
  const content = { ...stands.content, measures: '示例：别人写的。' }
  await site.stack.stages.stores.records.changeCase(stands, { ...stands, content })
  await page.getByLabel('处理结果').fill('示例：我写的。')
  await button('保存').click()
  await focusOn(page, '用我写的')
  expect(await isIn(page.locator('[data-stopped]').first())).toBe(true)
  await button('用我写的').click()
  await button('保存').click()
  await focusOn(page, '已保存')
  await button('今天就可以').click()
  await button('提交复核').click()
  await focusOn(page, /^等复核/)
  await close()
})

it('what a firm says while the case waits is read as the case is; a broken scan takes no other’s place', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'province-drafter')
  const id = await put({ state: 'review', content: { ...caseContent, firms: [newFirm()] } })
  await page.goto(`/desk/#/cases/${id}`)
  const form = page.locator('section[aria-labelledby=case-firms]')
  await form.getByRole('button', { name: '加一家企业的回应' }).click()
  await form.getByLabel('企业的原话').fill('示例：项目经理陈明说，举报不实，请打13800138000。')
  await form.getByLabel('哪天收到回应').fill(dayInShanghai(new Date()))
  await form.getByText('说出有人举报').waitFor()
  expect(await form.getByRole('button', { name: '留着' }).count()).toBe(1)
  await form.getByRole('button', { name: '第 1 处留着' }).click()
  await form.getByRole('button', { name: '本人同意写' }).click()
  await form.getByRole('button', { name: '第 2 处删掉' }).click()
  await form.getByRole('button', { name: /第 2 处涂掉/ }).click()
  const scan = form.locator('#case-scan')
  const name = '示例回函.jpg'
  await scan.setInputFiles({ ...(await phonePhoto('scan')), name })
  await form.getByText(`现在放着的：${name}`).waitFor()
  const mimeType = 'application/pdf'
  for (const [text, broken] of [
    ['%PDF-MZ', 'bad.pdf'],
    ['\xff\xd8\xff\xe0\0\x10', 'bad.jpg'],
  ] as const) {
    await scan.setInputFiles({ name: broken, mimeType, buffer: Buffer.from(text, 'latin1') })
    await form.getByText(`“${broken}”打不开`).waitFor()
  }
  await scan.setInputFiles({ name: 'a.pdf', mimeType, buffer: Buffer.alloc(5 * 1024 * 1024) })
  await form.getByText('这个文件 5 MB，最大 4 MB').waitFor()
  await form.getByText(`现在放着的：${name}`).waitFor()
  await picture(page, 'desk-case-reply')
  expect(await accessFaults(page)).toEqual([])
  await form.getByRole('button', { name: '保存' }).click()
  await focusOn(page, /^等复核/)
  const { kept, fairness } = await read(id)
  expect(kept?.map(({ kind, found, reason }) => [kind, found, reason])).toEqual([['name', '陈明', 'agreed']])
  expect(fairness.scan).toMatch(/^[0-9a-f]{64}$/)
  await close()
})
