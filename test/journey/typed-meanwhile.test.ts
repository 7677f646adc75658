import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { campaign } from '../../shared/campaign/campaign.ts'
import { noFairness } from '../../shared/case/fairness.ts'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { caseContent, newCaseId } from '../fixtures/case.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { openLetter, signIn, takeStep, writeReply } from './walk/desk.ts'
import { chooseMonth } from './walk/hand-in.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { phonePhoto } from './walk/photo.ts'
import { type Visit, visit } from './walk/visit.ts'

const site = openSite()

async function as(username: string, work: (page: Page) => Promise<void>): Promise<void> {
  const visited: Visit = await visit(site.browser, site.stack.origin, 'desk')
  try {
    await signIn(visited.page, username)
    await work(visited.page)
    expect(visited.complaints).toEqual([])
  } finally {
    await visited.close()
  }
}

/** Holds back what goes to an address with a method, as a slow line does, until it is let go; tells once it was asked. */
async function holdBack(page: Page, address: RegExp, method: string) {
  const asked = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.continue()
    asked.resolve()
    await gate.promise
    await route.continue()
    gone.resolve()
  })
  const letGo = () => {
    gate.resolve()
    return gone.promise
  }
  return { asked: asked.promise, letGo }
}

it('rows are not handed in before the file that they come from is in, and what was typed meanwhile stays', () =>
  as('jiangning-lead', async (page) => {
    await chooseMonth(page, { area: '320115', period: '2023-11' })
    const line = await holdBack(page, /progress-files/, 'PUT')
    await page.getByRole('button', { name: /^放进来/ }).click()
    await line.asked
    const handIn = page.getByRole('button', { name: '报送', exact: true })
    expect(await handIn.isDisabled()).toBe(true)
    expect(await page.getByRole('status').allTextContents()).toContain('正在放进来，请稍等。')
    expect(await page.getByText('正在读…').count()).toBe(0)
    await line.letGo()
    await page.getByText('已放进来，还没有报送').waitFor()
    await page.unroute(/progress-files/)
    const papers = await holdBack(page, /progress-files/, 'PUT')
    const paper = { name: '示例通报.csv', mimeType: 'text/csv', buffer: Buffer.from('示例,1\n') }
    await page.locator('#attachment').setInputFiles(paper)
    await papers.asked
    await page.getByText('正在放进来，请稍等。').waitFor()
    expect(await handIn.isDisabled()).toBe(true)
    const box = page.getByRole('textbox', { name: '改好的隐患 数', exact: true })
    await box.fill('7')
    await papers.letGo()
    await page.getByRole('button', { name: '示例通报.csv', exact: true }).waitFor()
    expect(await box.inputValue()).toBe('7')
    await page.unroute(/progress-files/)
    for (const [act, says] of [
      ['保存', '正在保存…'],
      ['报送', '正在报送…'],
      ['拿回来改', '正在拿回来…'],
    ] as const) {
      const sent = await holdBack(page, /\/320115(\/review)?$/, act === '拿回来改' ? 'POST' : 'PUT')
      await page.getByRole('button', { name: act, exact: true }).click()
      await sent.asked
      await page.getByRole('status').filter({ hasText: says }).waitFor()
      expect(await page.getByText('已保存，还没有报送。').count()).toBe(0)
      await sent.letGo()
      await page.getByText(says).waitFor({ state: 'detached' })
    }
  }))

it('a hand-in whose answer is lost is looked up: it stands there as handed in, and is nobody else’s', () =>
  as('city-320200', async (page) => {
    await chooseMonth(page, { area: '320200', period: '2023-11' })
    await page.getByRole('button', { name: /^放进来/ }).click()
    await page.getByText('已放进来，还没有报送').waitFor()
    await page.route(/\/320200$/, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await page.getByText('已报送，等上级复核。').waitFor()
    expect(await page.getByText('断线').count()).toBe(0)
    expect(await page.getByText('用哪一份').count()).toBe(0)
  }))

it('a hand-in of which neither the answer nor what stands is heard is not known; tried again it stands as one’s own', () =>
  as('city-320300', async (page) => {
    await chooseMonth(page, { area: '320300', period: '2023-11' })
    await page.getByRole('button', { name: /^放进来/ }).click()
    await page.getByText('已放进来，还没有报送').waitFor()
    await page.route(/\/320300$/, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    const handIn = page.getByRole('button', { name: '报送', exact: true })
    await handIn.click()
    await page.getByText('断线了，不知道这一步做成了没有。').waitFor()
    await page.unroute(/\/320300$/)
    // By then the page may have looked by itself, and the button is gone.
    await handIn.click({ timeout: 5000 }).catch(() => undefined)
    await page.getByText('已报送，等上级复核。').waitFor()
    expect(await page.getByText('用哪一份').count()).toBe(0)
  }))

it('what is typed while a month is handed in is not shown as handed in, and goes on once it is taken back', () =>
  as('city-320400', async (page) => {
    await chooseMonth(page, { area: '320400', period: '2023-11' })
    await page.getByRole('button', { name: /^放进来/ }).click()
    await page.getByText('已放进来，还没有报送').waitFor()
    const box = page.getByRole('textbox', { name: '改好的隐患 数', exact: true })
    const stood = await box.inputValue()
    const line = await holdBack(page, /\/320400$/, 'PUT')
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await line.asked
    await box.fill('7')
    await line.letGo()
    await page.getByText('已报送，等上级复核。').waitFor()
    await page.unroute(/\/320400$/)
    const row = page.locator('tr', { has: page.getByRole('rowheader', { name: /^改好的隐患/ }) })
    expect(await row.locator('td').first().textContent()).toBe(stood)
    await page.getByText('您在这里写过、没有交的').waitFor()
    await page.getByRole('button', { name: '拿回来改' }).click()
    await page.getByText('拿回来了，可以改。').waitFor()
    expect(await box.inputValue()).toBe('7')
    expect(await page.getByText('用哪一份').count()).toBe(0)
    await box.fill(stood)
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await page.getByText('已报送，等上级复核。').waitFor()
    expect(await page.getByText('您在这里写过、没有交的').count()).toBe(0)
  }))

it('a paper on its way is awaited also by who left its page and comes back', () =>
  as('city-320500', async (page) => {
    await chooseMonth(page, { area: '320500', period: '2023-11' })
    await page.getByRole('button', { name: /^放进来/ }).click()
    await page.getByText('已放进来，还没有报送').waitFor()
    const { hash } = new URL(page.url())
    const papers = await holdBack(page, /progress-files/, 'PUT')
    const paper = { name: '示例通报.csv', mimeType: 'text/csv', buffer: Buffer.from('示例,1\n') }
    await page.locator('#attachment').setInputFiles(paper)
    await papers.asked
    await page.goto('/desk/#/progress')
    await page.locator('#attachment').waitFor({ state: 'detached' })
    await page.goto(`/desk/${hash}`)
    await page.getByText('正在放进来，请稍等。').waitFor()
    const handIn = page.getByRole('button', { name: '报送', exact: true })
    expect(await handIn.isDisabled()).toBe(true)
    await papers.letGo()
    await page.getByRole('button', { name: '示例通报.csv', exact: true }).waitFor()
    await handIn.click()
    await page.getByText('已报送，等上级复核。').waitFor()
    expect(await page.getByRole('button', { name: '示例通报.csv', exact: true }).count()).toBe(1)
  }))

it('a report is not sent back without what is being said of its rows, and a lost answer to that is known again', async () => {
  await as('city-320600', async (page) => {
    await chooseMonth(page, { area: '320600', period: '2023-11' })
    await page.getByRole('button', { name: /^放进来/ }).click()
    await page.getByText('已放进来，还没有报送').waitFor()
    await page.getByRole('button', { name: '报送', exact: true }).click()
    await page.getByText('已报送，等上级复核。').waitFor()
  })
  await as('province-drafter', async (page) => {
    await page.goto(`/desk/#/progress/${campaign.id}/figures/2023-11/320600`)
    const write = page.getByRole('button', { name: '写意见' })
    await write.first().click()
    await page.getByLabel('要改什么').fill('示例：请再核对')
    await write.nth(1).click()
    await page.getByText('写了，还没有记下。').waitFor()
    await page.getByLabel('要改什么').fill('示例：这里也核对')
    await page.getByRole('button', { name: /^退回/ }).click()
    await page.getByText('有 2 条意见写了还没有记下。').waitFor()
    await page.getByRole('button', { name: '记下' }).click()
    await write.first().click()
    expect(await page.getByLabel('要改什么').inputValue()).toBe('示例：请再核对')
    await page.getByRole('button', { name: '记下' }).click()
    await page.route(/\/review$/, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '退回（2 条意见）' }).click()
    await page.getByText('已退回').first().waitFor()
    expect(await page.getByText('断线').count()).toBe(0)
    expect(await page.getByText('您在这里写过、没有交的').count()).toBe(0)
  })
})

it('a case is not sent before its picture is in; what is typed while a picture or the case itself is on its way stays', () =>
  as('province-drafter', async (page) => {
    const { records } = site.stack.stages.stores
    const by = { day: dayInShanghai(new Date()), by: 'sample-drafter', name: '示例' }
    const id = newCaseId()
    await records.createCase({
      ...{ id, version: 1, edition: 0, state: 'draft', fairness: noFairness },
      content: {
        ...caseContent,
        firms: [{ role: 'contractor', name: '示例建筑工程甲有限公司', creditCode: '91000000MA0EXAMP1M' }],
      },
      ...{ drafter: 'sample-drafter', office: '320000', notes: '' },
      history: [{ n: 1, step: 'draft', ...by }],
    })
    await page.goto(`/desk/#/cases/${id}`)
    const title = page.locator('label.field').filter({ hasText: '标题' }).locator('input').first()
    await title.waitFor()
    await page.locator('#case-photo').setInputFiles(await phonePhoto('示例'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').check()
    const picture = await holdBack(page, /\/api\//, 'PUT')
    await dialog.getByRole('button', { name: '就用这张' }).click()
    await picture.asked
    const save = page.locator('.case-form').getByRole('button', { name: '保存', exact: true })
    expect(await save.isDisabled()).toBe(true)
    await title.fill('示例：图还在路上时写的标题')
    await picture.letGo()
    await page.getByLabel('照片 1，拍的是什么').fill('示例：外架')
    expect(await title.inputValue()).toBe('示例：图还在路上时写的标题')
    await page.unroute(/\/api\//)
    const saving = await holdBack(page, /\/api\/newsroom\/cases\//, 'PUT')
    await save.click()
    await saving.asked
    await title.fill('示例：保存还在路上时写的标题')
    await saving.letGo()
    await page.getByText('已保存').first().waitFor()
    expect(await title.inputValue()).toBe('示例：保存还在路上时写的标题')
    await page.unroute(/\/api\/newsroom\/cases\//)
    await save.click()
    await expect
      .poll(async () => (await records.readCase(id))?.content.title)
      .toBe('示例：保存还在路上时写的标题')
  }))

it('a new case is not lost where its first answer is, nor what is typed while it is first saved', () =>
  as('province-drafter', async (page) => {
    const { records } = site.stack.stages.stores
    const title = page.locator('label.field').filter({ hasText: '标题' }).locator('input').first()
    const save = page.getByRole('button', { name: '保存', exact: true })
    const isFirst = /\/api\/newsroom\/cases$/
    const titleOf = async () => (await records.readCase(page.url().split('/').at(-1) ?? ''))?.content.title
    const begin = async () => {
      await page.goto('/desk/#/cases/new')
      await title.fill('示例：第一个标题')
      for (const [label, text] of [
        ['基本情况', '示例：架体晃动。'],
        ['问题 1', '示例：连墙件被拆。'],
        ['处理结果', '示例：停工整改。'],
      ])
        await page
          .locator('label.field')
          .filter({ has: page.locator(`span:text-is("${label}")`) })
          .locator('textarea')
          .fill(text ?? '')
      await page.getByLabel('地区').selectOption({ label: '南京市江宁区' })
      await page.getByLabel('问题类型').selectOption({ index: 1 })
    }
    await begin()
    const line = await holdBack(page, isFirst, 'POST')
    await save.click()
    await line.asked
    await title.fill('示例：保存时接着写的标题')
    await line.letGo()
    await page.waitForURL(/#\/cases\/[a-z2-7]{13}$/)
    await expect.poll(() => title.inputValue()).toBe('示例：保存时接着写的标题')
    expect(await titleOf()).toBe('示例：第一个标题')
    await page.unroute(isFirst)
    await save.click()
    await expect.poll(titleOf).toBe('示例：保存时接着写的标题')
    await begin()
    await page.route(isFirst, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await save.click()
    await page.getByText('断线了，不知道这一步做成了没有。').waitFor()
    await page.unroute(isFirst)
    await title.fill('示例：断线以后写的标题')
    await save.click()
    await page.waitForURL(/#\/cases\/[a-z2-7]{13}$/)
    await expect.poll(titleOf).toBe('示例：断线以后写的标题')
  }))

it('a campaign’s next version keeps what is typed while it is first saved, and is known again where that answer is lost', () =>
  as('province-drafter', async (page) => {
    const why = page.getByLabel('为什么改')
    const save = page.getByRole('button', { name: '保存草稿' })
    const isVersion = /\/api\/newsroom\/campaigns\/[^/]+\/1$/
    await page.goto('/desk/#/campaigns')
    await page.getByRole('link', { name: /起草“.*”的下一版/ }).click()
    await why.fill('示例：先写一句')
    await page.route(isVersion, async (route) => {
      if (route.request().method() !== 'PUT') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await save.click()
    await page.waitForResponse((one) => isVersion.test(one.url()) && one.request().method() === 'GET')
    await page.unroute(isVersion)
    await expect.poll(() => why.inputValue()).toBe('示例：先写一句')
    await expect.poll(() => page.getByText('断线').count()).toBe(0)
    const line = await holdBack(page, isVersion, 'PUT')
    await why.fill('示例：先写一句，再写一句')
    await save.click()
    await line.asked
    await why.fill('示例：先写一句，再写一句，又写一句')
    await line.letGo()
    await page.unroute(isVersion)
    await expect.poll(() => save.isEnabled()).toBe(true)
    expect(await why.inputValue()).toBe('示例：先写一句，再写一句，又写一句')
    expect(await page.getByText('用哪一份').count()).toBe(0)
    await save.click()
    const kept = () => site.stack.stages.stores.records.readCampaignVersion(campaign.id, 1)
    await expect.poll(async () => (await kept())?.change.why).toBe('示例：先写一句，再写一句，又写一句')
  }))

it('a step at a tip and a letter whose answers are lost are known to be one’s own', async () => {
  const ready = await prepare(originHouse(site.stack), newSeed(), { facts })
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  await as('jiangning-handler', async (page) => {
    await page.goto(`/desk/#/tips/${ready.tip}`)
    await openLetter(page, 'jiangning-handler')
    await page.route(/\/api\/desk\/tips\/[^/]+\/(steps|messages)$/, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await takeStep(page, '受理')
    await page.locator('.tip-title .state', { hasText: '已受理' }).waitFor()
    await writeReply(page, '示例：请问是哪一栋？')
    await page.getByText('发出去了。').waitFor()
    expect(await page.getByText('断线').count()).toBe(0)
    expect(await page.getByText('刚刚先改了').count()).toBe(0)
  })
})

it('what a reporter types while a letter is on its way is the next letter', async () => {
  const ready = await prepare(originHouse(site.stack), newSeed())
  await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.goto('/follow/')
  await page.getByLabel('输入查询码').fill(ready.receipt)
  await page.getByRole('button', { name: '打开' }).click()
  const box = page.locator('#message')
  await box.fill('示例：第一封。')
  const letter = await holdBack(page, /\/api\/follow\/messages/, 'POST')
  await page.locator('#write button[type=submit]').click()
  await letter.asked
  await box.fill('示例：第一封。还有一件事。')
  await letter.letGo()
  await page.getByText('示例：第一封。', { exact: true }).waitFor()
  expect(await box.inputValue()).toBe('示例：第一封。还有一件事。')
  await page.reload()
  await close()
})
