import { describe, expect, it } from 'vitest'
import { keptBy, leaks, wireOf } from './walk/canary.ts'
import { signIn, unlock } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()
const narrative = '示例：来电说二号塔吊夜里没有指挥，吊物从人头上过。'

describe('a ticket of the hotline', () => {
  it('is keyed in, sealed here, and handled like any other tip', async () => {
    const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
    const wire = wireOf(page)
    await signIn(page, 'jiangning-handler')
    await page.getByRole('link', { name: '热线' }).click()
    await page.getByRole('button', { name: '封好，录入' }).click()
    await page.getByText('请照工单写编号').waitFor()
    await page.getByText('请写工单内容。').waitFor()
    expect(await accessFaults(page)).toEqual([])
    await page.getByRole('textbox', { name: /^工单号/ }).fill('示例〔2026〕00123')
    await page.getByRole('combobox', { name: '问题类型' }).selectOption({ index: 1 })
    await page.getByLabel('工单内容').fill(narrative)
    await picture(page, 'desk-hotline')

    // What was typed is still there after another part of the desk was looked at.
    await page.getByRole('link', { name: '线索' }).click()
    await page.getByRole('link', { name: '热线' }).click()
    expect(await page.getByLabel('工单内容').inputValue()).toBe(narrative)
    await page.getByRole('button', { name: '封好，录入' }).click()
    await page.getByText('已录入').waitFor()

    await page.getByRole('textbox', { name: /^工单号/ }).fill('示例〔2026〕00123')
    await page.getByRole('combobox', { name: '问题类型' }).selectOption({ index: 1 })
    await page.getByLabel('工单内容').fill('示例：又录一遍。')
    await page.getByRole('button', { name: '封好，录入' }).click()
    await page.getByText('本单位已经录过了').waitFor()
    expect(await page.getByLabel('工单内容').inputValue()).toBe('示例：又录一遍。')

    await page.getByRole('link', { name: '线索' }).click()
    await page.locator('.q-row', { hasText: '热线' }).getByRole('link').click()
    await page.getByText('12345 工单 示例〔2026〕00123').waitFor()
    await page.getByText('没有查询码').waitFor()
    await unlock(page, 'jiangning-handler')
    await page.getByLabel('为什么要打开原件？').fill('核对位置（示例）')
    await page.getByRole('button', { name: '打开信封' }).click()
    await page.getByText(narrative).waitFor()
    await page.getByRole('button', { name: '写核查记录' }).waitFor()
    expect(await page.getByRole('button', { name: '回话', exact: true }).count()).toBe(0)
    expect(await accessFaults(page)).toEqual([])
    await picture(page, 'desk-hotline-tip')
    expect(leaks([narrative, 'AGE-SECRET-KEY'], [...wire, await keptBy(page)])).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
