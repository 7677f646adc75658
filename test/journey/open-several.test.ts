import { expect, it } from 'vitest'
import { newSeed } from '../../shared/filing/derive-filing.ts'
import { tipDigits } from '../../shared/tip/tip-number.ts'
import { facts, prepare, send } from '../fixtures/reporter.ts'
import { dumpTable } from '../privacy/dump.ts'
import { signIn, takeStep, unlock } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { originHouse } from './walk/origin-house.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const reason = '核对两处位置（示例）'

it('several letters are opened for one reason, each recorded on its own, closed again with the key, and merged by number', async () => {
  const narratives = ['示例：甲处边坡没有支护。', '示例：乙处边坡没有支护。']
  const tips: string[] = []
  for (const narrative of narratives) {
    const ready = await prepare(originHouse(site.stack), newSeed(), { facts, narrative })
    await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
    tips.push(ready.tip)
  }
  const openings = async (tip: string | undefined) =>
    (await dumpTable(site.stack, 'tips')).filter(
      ({ pk, sk }) => pk === `TIP#${tip}` && String(sk).startsWith('OPENING#'),
    )
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'jiangning-handler')
  await page.goto(`/desk/#/tips/${tips[0]}`)
  await page.locator('#tip-title').waitFor()
  const boxes = page.locator('.q-row input[type=checkbox]')
  // The letter may be there before the list beside it.
  await boxes.nth(tips.length - 1).waitFor()
  for (const box of await boxes.all()) await box.check()
  await page.getByText('要一起打开，请先解锁钥匙。').waitFor()
  await unlock(page, 'jiangning-handler')
  await page.getByRole('button', { name: '用这个理由都打开' }).click()
  await page.locator('.list-pane').getByText('请写理由。').waitFor()
  expect(await openings(tips[1])).toEqual([])
  await page.getByLabel('为什么要打开这几条？').fill(reason)
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'desk-open-several')
  await page.getByRole('button', { name: '用这个理由都打开' }).click()
  await expect.poll(() => page.locator('.bulk').count(), { timeout: 30_000 }).toBe(0)
  for (const tip of tips) {
    expect((await openings(tip)).map((one) => one.reason)).toEqual([reason])
  }
  await page.goto(`/desk/#/tips/${tips[1]}`)
  await page
    .locator('.paper')
    .getByText(narratives[1] ?? '')
    .waitFor()
  expect(await openings(tips[1])).toHaveLength(1)

  // Neither the one that is on the page nor another comes back with the key: each wants its reason anew.
  await page.getByRole('button', { name: '锁定钥匙' }).click()
  await page.locator('.paper').waitFor({ state: 'detached' })
  await unlock(page, 'jiangning-handler')
  await page.getByLabel('为什么要打开原件？').waitFor()
  expect(await page.getByText(narratives[1] ?? '').count()).toBe(0)
  await page.goto(`/desk/#/tips/${tips[0]}`)
  await page.getByLabel('为什么要打开原件？').waitFor()
  expect(await page.getByText(narratives[0] ?? '').count()).toBe(0)

  // Both were opened: the later one is joined with the other by the number that people say.
  const [older = '', newer = ''] = tips.toSorted()
  await page.goto(`/desk/#/tips/${newer}`)
  await page.locator('.tip-acts').getByRole('button', { name: '合并', exact: true }).click()
  await page.getByLabel('那一条的编号').fill('江宁26-000000')
  await page.getByText('更早收到、还没办结的线索里，没有这个编号').waitFor()
  await page.getByLabel('那一条的编号').fill(`江宁26-${tipDigits(older)}`)
  await page.locator('form.step-form').getByLabel('原因').fill('同一处（示例）')
  await page.getByLabel('合到哪一条').selectOption({ index: 1 })
  expect(await accessFaults(page)).toEqual([])
  await page.locator('form.step-form').getByRole('button', { name: '合并', exact: true }).click()
  await page.getByText('已办：合并', { exact: true }).waitFor()
  // One press takes it back, and the same merger can be made anew.
  expect(await accessFaults(page)).toEqual([])
  await picture(page, 'desk-merged')
  await page.getByRole('button', { name: '撤销合并' }).click()
  await page.getByText('已办：撤销合并').waitFor()
  await page.locator('.tip-title .state', { hasText: '待受理' }).waitFor()
  expect(await page.getByRole('button', { name: '撤销合并' }).count()).toBe(0)
  await page
    .locator('.log')
    .getByText(`撤销了和 ${tipDigits(older)} 的合并`)
    .waitFor()
  await page.locator('.tip-acts').getByRole('button', { name: '合并', exact: true }).click()
  await page.locator('form.step-form').getByLabel('原因').fill('同一处（示例）')
  await page.getByLabel('合到哪一条').selectOption({ index: 1 })
  await page.locator('form.step-form').getByRole('button', { name: '合并', exact: true }).click()
  await page.getByText('已办：合并', { exact: true }).waitFor()
  // Somebody decides on the other one meanwhile: it is refused, and the act that is over is no more offered.
  const undo = page.getByRole('button', { name: '撤销合并' })
  await undo.waitFor()
  const other = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(other.page, 'jiangning-lead')
  await other.page.goto(`/desk/#/tips/${older}`)
  await takeStep(other.page, '受理')
  await other.close()
  await undo.click()
  await page.getByText('已经有了别的处理，不能撤销了').waitFor()
  await undo.waitFor({ state: 'detached' })
  await page
    .locator('.tip-head')
    .getByRole('link', { name: tipDigits(older) })
    .click()
  await page.waitForURL(`**/#/tips/${older}`)
  await close()
})

it('one press opens each for the reason that is usual for it', async () => {
  const tips: string[] = []
  for (const narrative of ['示例：丙处没有护栏。', '示例：丁处没有护栏。']) {
    const ready = await prepare(originHouse(site.stack), newSeed(), { facts, narrative })
    await send(originHouse(site.stack), ready.tip, ready.ticket, ready.filing)
    tips.push(ready.tip)
  }
  const { page, close } = await visit(site.browser, site.stack.origin, 'desk')
  await signIn(page, 'jiangning-handler')
  await page.goto(`/desk/#/tips/${tips[0]}`)
  await unlock(page, 'jiangning-handler')
  for (const tip of tips)
    await page
      .locator('.q-row', { hasText: tipDigits(tip) })
      .getByRole('checkbox')
      .check()
  await page.getByRole('button', { name: '各按常用理由打开' }).click()
  await expect.poll(() => page.locator('.bulk').count(), { timeout: 30_000 }).toBe(0)
  const rows = await dumpTable(site.stack, 'tips')
  for (const tip of tips) {
    const own = rows.filter(({ pk, sk }) => pk === `TIP#${tip}` && String(sk).startsWith('OPENING#'))
    expect(own.map(({ reason: why }) => why)).toEqual(['看清楚再定受不受理'])
  }
  await close()
})
