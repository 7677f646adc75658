import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { facts, type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { fillPaper, openLetter, signIn, takeStep, writeInspection } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const why = '架子还是那样，没有人来加固。（示例）'
let ready: Prepared

async function as(screen: 'phone' | 'desk', work: (page: Page) => Promise<void>) {
  const visited = await visit(site.browser, site.stack.origin, screen)
  try {
    await work(visited.page)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

async function openTip(page: Page, username: string, list = '') {
  await signIn(page, username)
  await page.goto(`/desk/#/tips${list}`)
  await page.locator('.q-row a').first().click()
  await page.locator('#tip-title').waitFor()
}

async function enter(page: Page) {
  await page.goto('/follow/')
  await page.getByLabel('输入查询码').fill(ready.receipt)
  await page.getByRole('button', { name: '打开' }).click()
  await page.locator('#headline').waitFor({ state: 'visible' })
}

async function look(page: Page, name: string) {
  expect(await accessFaults(page), name).toEqual([])
  await picture(page, name)
}

/** What stands in the box of a result becomes a template, without a telephone, and stands first in the list. */
async function saveAsTemplate(page: Page) {
  const form = page.getByRole('form', { name: '写一条模板' })
  await page.getByRole('button', { name: '把写的存成模板' }).click()
  expect(await form.getByLabel('模板的内容').inputValue()).toBe('示例：已经加固。')
  await form.getByLabel('模板的名字').fill('加固完了')
  await form.getByLabel('模板的内容').fill('示例：已经加固，问13800138000。')
  await form.getByRole('button', { name: '存为模板' }).click()
  await form.getByRole('alert').filter({ hasText: '还有 1 处' }).waitFor()
  await look(page, 'desk-save-template')
  await form.locator('.find button').first().click()
  await form.getByRole('button', { name: '存为模板' }).click()
  await page.getByText('存好了，本单位的人都能选。').waitFor()
}

describe('the reporter has the last word', () => {
  it('a lead takes it, closes it', async () => {
    ready = await prepare(originHouse(site.stack), newSeed(), { facts: { ...facts, topic: 'PIT-03' } })
    expect((await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)).status).toBe(201)
    await as('desk', async (page) => {
      await openTip(page, 'jiangning-lead')
      await page.getByRole('button', { name: '我来办' }).click()
      await page.getByText('江宁负责人（示例）在办').waitFor()
      await page.getByText('受理、不受理、移送别的部门、合并：请先写理由，打开信封。').waitFor()
      const accept = page.locator('.tip-acts').getByRole('button', { name: '受理', exact: true })
      expect(await accept.getAttribute('class')).toBe('btn small')
      expect(await accept.isDisabled()).toBe(true)
      const unopened = page.locator('.views a', { hasText: '没打开过' })
      const before = Number((await unopened.textContent())?.replace(/\D/g, ''))
      await openLetter(page, 'jiangning-lead')
      const less = before > 1 ? page.locator('.views a', { hasText: `没打开过 ${before - 1}` }) : unopened
      await less.waitFor({ state: before > 1 ? 'visible' : 'detached' })
      await page.locator('.tip-acts .btn.go', { hasText: '受理' }).waitFor()
      await takeStep(page, '受理')
      await takeStep(page, '开始核查')
      const prove = page.locator('.tip-acts').getByRole('button', { name: '认定查实', exact: true })
      expect(await prove.isDisabled()).toBe(true)
      await page.getByText('认定查实、认定未查实：请先写核查记录，再下结论。').waitFor()
      await look(page, 'desk-step-lacks-inspection')
      await writeInspection(page)
      await page.getByRole('button', { name: '写内部备注' }).click()
      await page.locator('form.step-form textarea').fill('示例：周三再打电话。')
      await page.getByRole('button', { name: '封好，存下' }).click()
      await page.locator('section[aria-labelledby=notes]').getByText('示例：周三再打电话。').waitFor()
      await page.locator('section[aria-labelledby=notes]').getByText('江宁负责人（示例）').waitFor()
      expect(await page.getByText('已办：开始核查').count()).toBe(0)
      await takeStep(page, '认定查实')
      await takeStep(page, '办结', async () => {
        await page.getByLabel('结果').fill('示例：已经加固。')
        await page.locator('form.step-form').getByLabel('选一段现成的话').selectOption({ label: '已经改好' })
        expect(await page.getByLabel('结果').inputValue()).toMatch(/^示例：已经加固。\n我们去现场查过了/)
        await page.getByLabel('结果').fill('示例：已经加固。')
        await fillPaper(page, '示例〔2026〕1号')
        await saveAsTemplate(page)
      })
    })
  })

  it('a lost race over the office’s templates refuses, says so, and loses nothing that was typed', () =>
    as('desk', async (first) => {
      await signIn(first, 'jiangning-lead')
      await first.goto('/desk/#/templates')
      await first.getByRole('button', { name: '改“加固完了”' }).click()
      await first.getByLabel('模板的内容').fill('示例：甲写的。')
      await as('desk', async (second) => {
        await signIn(second, 'jiangning-lead')
        await second.goto('/desk/#/templates')
        await second.getByRole('button', { name: '改“加固完了”' }).click()
        await second.getByLabel('模板的内容').fill('示例：乙写的。')
        await second.getByRole('button', { name: '存为模板' }).click()
        await second.getByText('存好了').waitFor()
      })
      await first.getByRole('button', { name: '存为模板' }).click()
      await first.getByRole('alert').getByText('示例：乙写的。').waitFor()
      expect(await first.getByLabel('模板的内容').inputValue()).toBe('示例：甲写的。')
      await look(first, 'desk-template-lost')
      await first.getByRole('button', { name: '存为模板' }).click()
      await first.getByText('存好了').waitFor()
      expect(await first.locator('.row-list').textContent()).toContain('示例：甲写的。')
      await first.getByRole('button', { name: '去掉“加固完了”' }).click()
      await first.getByRole('button', { name: '真的去掉“加固完了”？再点一次' }).click()
      await first.getByText('本单位还没有模板。').waitFor()
    }))

  it('the reporter disputes on a phone, in a sealed sentence', () =>
    as('phone', async (page) => {
      await enter(page)
      await page.getByText('现在那里怎么样？').waitFor()
      await page.getByLabel('写留言').fill('示例：有人来看过吗？')
      await page.getByRole('button', { name: '封好，提交' }).click()
      await page.getByText('提交了。').waitFor()
      await page.locator('#history').getByText('您写了一封留言').waitFor()
      await look(page, 'phone-answer-question')
      await page.getByRole('button', { name: '还没改' }).click()
      await page.locator('#answer').getByRole('button', { name: '封好，说不认可' }).click()
      await page.getByText('请写一句哪里不对。').waitFor()
      await page.getByLabel('哪里不对？').fill(why)
      await look(page, 'phone-answer-dispute')
      expect(await page.getByRole('button', { name: '封好，提交' }).count()).toBe(1)
      await page.locator('#answer').getByRole('button', { name: '封好，说不认可' }).click()
      await page.locator('.letter.mine').getByText(why).waitFor()
      await page.locator('.letter.mine').getByText('您说：不认可这个结果').waitFor()
      expect(await page.getByText('提交了。').count()).toBe(0)
      expect(await page.locator('#headline').textContent()).toBe('重新办')
      expect(await page.locator('#answer').isVisible()).toBe(false)
    }))

  it('whoever closed it cannot take it again; another does, and a reward is approved', async () => {
    await as('desk', async (page) => {
      await openTip(page, 'jiangning-lead')
      await page.getByText('举报人不认可').first().waitFor()
      await openLetter(page, 'jiangning-lead')
      await page.locator('.letter', { hasText: why }).waitFor()
      await page.locator('.tip-acts').getByRole('button', { name: '开始核查', exact: true }).click()
      await page.locator('form.step-form').getByRole('button', { name: '开始核查', exact: true }).click()
      await page.getByText('当初参与定的人不能再办这一条').waitFor()
      // Nor does this person write, record or approve anything.
      for (const gone of ['写核查记录', '写转发稿', '批准奖金']) {
        expect(await page.getByText(gone).count(), gone).toBe(0)
      }
    })
    await as('desk', async (page) => {
      await openTip(page, 'jiangning-handler')
      await openLetter(page, 'jiangning-handler')
      await page.getByText('现在没人办').first().waitFor()
      await takeStep(page, '开始核查')
      await page.getByText('江宁经办（示例）在办').waitFor()
      await writeInspection(page)
      await takeStep(page, '认定查实')
      await takeStep(page, '办结', async () => {
        await page.getByLabel('结果').fill('示例：换人看过，已加固。')
        await fillPaper(page, '示例〔2026〕2号')
      })
      await look(page, 'desk-answered')
    })
    await as('desk', async (page) => {
      await signIn(page, 'city-320100')
      await page.goto(`/desk/#/tips/${ready.tip}`)
      await page.locator('#tip-title').waitFor()
      await openLetter(page, 'city-320100')
      await page.getByRole('group').getByText('批准奖金').first().click()
      await page.getByLabel('金额（元）').fill('3000')
      await page.locator('form').filter({ hasText: '金额（元）' }).getByLabel('原因').fill('示例：查实。')
      await page.getByRole('button', { name: '批准奖金' }).click()
      await page.getByText('批准奖金 3000 元').waitFor()
    })
  })

  it('the reporter confirms, rates, and gets a claim code that the office pays once', async () => {
    let code = ''
    await as('phone', async (page) => {
      await enter(page)
      await page.getByRole('button', { name: '改好了' }).click()
      await page.getByRole('button', { name: '满意', exact: true }).click()
      await page.getByText('谢谢，已记下。').waitFor()
      await page.getByRole('button', { name: '看领奖码' }).click()
      await page.locator('#claim .ticket-no').waitFor()
      code = ((await page.locator('#claim .ticket-no').textContent()) ?? '').replace(/\D/g, '')
      expect(code).toMatch(/^\d{20}$/)
      await look(page, 'phone-answer-claim')
    })
    expect(code).not.toBe(ready.receipt)
    await as('desk', async (page) => {
      await signIn(page, 'jiangning-handler')
      await page.goto('/desk/#/claims')
      await page.getByLabel('领奖码').fill('1234')
      await page.getByRole('button', { name: '查', exact: true }).click()
      await page.getByText('领奖码不对。').waitFor()
      await page.getByLabel('领奖码').fill(code)
      await page.getByRole('button', { name: '查', exact: true }).click()
      await page.getByText('3000 元').waitFor()
      await page.getByRole('button', { name: '已经发了，记下' }).click()
      await page.getByText('已经领过').waitFor()
      await look(page, 'desk-claim')
    })
  })
})
