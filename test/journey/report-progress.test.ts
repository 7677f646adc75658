import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { campaign } from '../../shared/campaign/campaign.ts'
import { signIn } from './walk/desk.ts'
import { handInFigures, monthFile } from './walk/hand-in.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, type Visit, visit } from './walk/visit.ts'

const site = openSite()
const period = '2023-11'
const figures = `/desk/#/progress/${campaign.id}/figures/${period}`

/** One visit, whose page had nothing to complain of. */
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

/** The words of what has the focus: what an act came to, so that who uses the keyboard or listens is told. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

const choose = (page: Page, name: string, content: string | Uint8Array) =>
  page.locator('#rows-file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) })

describe('figures of a month, from a district to the public', () => {
  it('a district hands in its own to its city', () =>
    as('jiangning-lead', async (page) => {
      await handInFigures(page, { area: '320115', period })
    }))

  it('a city sees what is due, what is wrong in a file by its cell, and takes nothing before it confirmed', () =>
    as('city-320100', async (page) => {
      await page.goto('/desk/#/progress')
      await page.getByRole('link', { name: '每月数字' }).first().waitFor()
      await picture(page, 'desk-progress-due')
      expect(await accessFaults(page)).toEqual([])
      // The link is gone with its page: who listens is told where they are.
      await page.getByRole('link', { name: '每月数字' }).first().press('Enter')
      const landed = () => page.evaluate(() => document.activeElement?.closest('main')?.ariaLabel)
      await expect.poll(landed).toBe('报送进展')
      await page.goto(`${figures}/320100`)
      await page.locator('summary', { hasText: '从表格文件读入' }).click()
      await choose(page, 'old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
      await page.getByText('另存为 .xlsx，再选一次').waitFor()
      // Who chose it with the keyboard stays where they are.
      await page.locator('#rows-file').focus()
      await choose(page, 'a.csv', '地区,指标,数,总数\n南京,改好的隐患,11,10\n某市,查出的隐患,1.2万,\n')
      await page.getByText('“a.csv”有 3 处要改').waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('rows-file')
      const rows = page.getByRole('region', { name: 'a.csv' }).getByRole('row')
      await expect
        .poll(async () => (await rows.allTextContents()).join(' '))
        .toContain('要改C2数11部分（11）比总数（10）大')
      const report = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载问题清单（CSV）' }).click()
      expect((await report).suggestedFilename()).toBe('每月数字-2023-11-要改的地方.csv')
      expect(await page.getByRole('button', { name: /^放进来/ }).count()).toBe(0)
      await picture(page, 'desk-progress-findings')
      expect(await accessFaults(page)).toEqual([])
    }))

  it('types, is told at the cell, takes its district’s rows over, and hands in', () =>
    as('city-320100', async (page) => {
      await page.goto(`${figures}/320100`)
      const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
      await cell('改好的隐患 数').fill('１１')
      await cell('改好的隐患 总数').fill('10')
      await page.getByText('部分（11）比总数（10）大').first().waitFor()
      await page.getByRole('button', { name: '南京市 改好的隐患' }).click()
      await expect
        .poll(() => cell('改好的隐患 数').evaluate((box) => box === document.activeElement))
        .toBe(true)
      // A whole that is another elsewhere is asked about: there is a box to answer in.
      await cell('查出的隐患 数').fill('12')
      const note = cell('改好的隐患 说明')
      await note.fill('另一轮的')
      // It stays while it is written anew, though nothing is asked any more.
      await cell('查出的隐患 数').fill('10')
      await note.fill('')
      await note.fill('示例')
      await note.fill('')
      await cell('查出的隐患 数').fill('')
      // What is wrong stands under its box, in a column as wide as before.
      const width = () =>
        page.getByRole('columnheader', { name: '数', exact: true }).evaluate((at) => at.clientWidth)
      const narrow = await width()
      await cell('改好的隐患 数').fill('9')
      await page.getByText('90%', { exact: true }).waitFor()
      await expect.poll(async () => Math.abs((await width()) - narrow)).toBeLessThan(20)
      await picture(page, 'desk-progress-grid')
      await page.getByRole('button', { name: '跳过这张表，到“报送”' }).press('Enter')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('保存')
      expect(await accessFaults(page)).toEqual([])
      await page.locator('summary', { hasText: '从表格文件读入' }).click()
      await choose(page, '南京.csv', monthFile('320100', period))
      const take = page.getByRole('button', { name: /^放进来 72 行/ })
      await page.getByText('看过以后勾上，才能放进来。').waitFor()
      expect(await take.count()).toBe(0)
      await page.getByText('我看过了上面的问题和读法').click()
      await take.click()
      await page.getByText('已放进来，还没有报送').waitFor()
      await page.getByRole('button', { name: '退回读入以前' }).click()
      expect(await cell('改好的隐患 数').inputValue()).toBe('9')
      await choose(page, '南京.csv', monthFile('320100', period))
      await page.getByText('我看过了上面的问题和读法').click()
      await page.getByRole('button', { name: /^放进来 72 行/ }).click()
      await page.locator('summary', { hasText: '下级报来的数' }).click()
      await page.getByRole('button', { name: '用南京市江宁区报来的数' }).press('Enter')
      await page.getByText(/^用了南京市江宁区报来的 \d+ 行，还没有报送。$/).waitFor()
      expect(await focused(page)).toMatch(/^用了南京市江宁区报来的/)
      await page.getByRole('button', { name: '不用了，退回原来的' }).press('Enter')
      expect(await focused(page)).toBe('退回了，和原来一样。')
      await page.getByRole('button', { name: '用南京市江宁区报来的数' }).press('Enter')
      // A paper that did not come is said to be missing, until something was sent.
      const paper = { name: '示例.zip', mimeType: '', buffer: Buffer.from('示例') }
      await page.locator('#attachment').setInputFiles(paper)
      const missing = page.getByText('“示例.zip”')
      await missing.waitFor()
      await page.getByRole('button', { name: '报送', exact: true }).press('Enter')
      await page.getByText('已报送，等上级复核。').waitFor()
      expect(await focused(page)).toBe('已报送，等上级复核。')
      expect(await missing.count()).toBe(0)
      await picture(page, 'desk-progress-city')
    }))

  it('the province sends it back with a remark at a cell', () =>
    as('province-drafter', async (page) => {
      await page.goto(figures)
      await page.getByRole('link', { name: '南京市', exact: true }).click()
      const write = page.getByRole('button', { name: '写意见' }).first()
      await write.click()
      // It stands right below its row, and leads back to it.
      await page
        .locator('tr:has([aria-expanded="true"]) + tr')
        .getByRole('button', { name: '取消' })
        .press('Enter')
      expect(await focused(page)).toBe('写意见')
      await write.press('Enter')
      await page.getByLabel('哪一格').selectOption({ label: '数' })
      await page.getByLabel('要改什么').fill('请和系统里的数核对（示例）')
      await picture(page, 'desk-progress-remark')
      await page.getByRole('button', { name: '记下' }).press('Enter')
      await page.locator('tr:has-text("记下了，退回时一起带去。")').first().waitFor()
      expect(await write.evaluate((button) => button === document.activeElement)).toBe(true)
      await picture(page, 'desk-progress-review')
      expect(await accessFaults(page)).toEqual([])
      await page.getByRole('button', { name: '退回（1 条意见）' }).click()
      await page.getByText('已退回').first().waitFor()
    }))

  it('the city sees it there, and hands in again', () =>
    as('city-320100', async (page) => {
      await page.goto(`${figures}/320100`)
      await page.getByText('退回意见：请和系统里的数核对（示例）').first().waitFor()
      const remarks = page.getByRole('region', { name: '退回的意见', exact: true })
      expect(await remarks.textContent()).toMatch(/南京市.*数：请和系统里的数核对（示例）/)
      // It leads to the cell that it is about.
      const meant = (await remarks.getByRole('button').textContent())?.replace(/^南京市 /, '') ?? ''
      await remarks.getByRole('button').press('Enter')
      const at = page.getByRole('textbox', { name: meant, exact: true })
      await expect.poll(() => at.evaluate((cell) => cell === document.activeElement)).toBe(true)
      const saved = page.getByText('已保存，还没有报送。', { exact: true })
      await page.getByRole('button', { name: '保存', exact: true }).press('Enter')
      await saved.waitFor()
      expect(await focused(page)).toBe('已保存，还没有报送。')
      // What was typed since is not saved, and is not said to be.
      const box = page.getByRole('textbox', { name: '改好的隐患 数', exact: true })
      const before = await box.inputValue()
      await box.fill('8')
      await expect.poll(() => saved.count()).toBe(0)
      await box.fill(before)
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByRole('button', { name: '拿回来改' }).press('Enter')
      await page.getByText('拿回来了，可以改。').waitFor()
      expect(await focused(page)).toContain('拿回来了')
      await box.fill('8')
      await box.fill(before)
      // It is said again once nothing is typed that is not saved, and takes no focus from who types.
      await saved.waitFor()
      expect(await box.evaluate((at) => at === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByText('已报送，等上级复核。').waitFor()
      // It lies with the province now: nothing is asked of who handed it in.
      expect(await remarks.count()).toBe(0)
    }))

  it('the province accepts, another person publishes, and it is there for everyone', async () => {
    await as('province-drafter', async (page) => {
      await page.goto(`${figures}/320100`)
      // Who looks again sees what was asked for the last time.
      const before = page.getByRole('region', { name: '上次退回的意见' })
      await before.getByText('请和系统里的数核对（示例）').waitFor()
      await page.getByRole('button', { name: '收下' }).press('Enter')
      await page.getByText('已收下').first().waitFor()
      expect(await focused(page)).toBe('已收下')
    })
    await as('province-approver', async (page) => {
      await page.goto(figures)
      await page.getByText('第 1 版：收下 1 个单位').waitFor()
      await picture(page, 'desk-progress-province')
      expect(await accessFaults(page)).toEqual([])
      const publish = page.getByRole('button', { name: '公布', exact: true })
      await page.getByText('还差 3 项没看').waitFor()
      expect(await publish.count()).toBe(0)
      for (const box of await page.getByRole('checkbox').all()) await box.check()
      // While it is written, and is not there for everyone, that is all that is said.
      const path = `**/data/progress/**/${period}.json`
      await page.route(path, (route) => route.fulfill({ status: 404, body: '' }))
      await publish.click()
      const panel = page.getByRole('region', { name: '公布', exact: true })
      await panel.getByRole('status').waitFor()
      expect(await panel.textContent()).not.toMatch(/第 [12] 版/)
      await picture(page, 'desk-progress-writing')
      await page.unroute(path)
      await page.getByText('已公布　第 1 版').waitFor()
      const link = page.getByRole('link', { name: '每月数字　2023年11月' })
      expect(await link.getAttribute('href')).toBe(`/progress/period/${period}/`)
    })
  })

  it('a reason that names somebody is marked at its box with the name, and gets the focus; one of a typhoon is not', () =>
    as('city-320100', async (page) => {
      await page.goto(`${figures}/320100`)
      const cell = (name: string) => page.getByRole('textbox', { name, exact: true })
      for (const name of ['第1次排查 数', '第1次排查 总数']) {
        const box = cell(name)
        await box.fill(String(Number(await box.inputValue()) + 1))
      }
      const reasons = page.locator('#reasons')
      const boxes = reasons.getByRole('textbox')
      await expect.poll(() => boxes.count()).toBe(2)
      await boxes.nth(0).fill('因台风“梅花”停工，重新数过')
      await boxes.nth(1).fill('因张建国漏报，重新数过')
      await reasons.getByText('“张建国”像是人名').waitFor()
      expect(await boxes.nth(0).getAttribute('aria-invalid')).toBe(null)
      expect(await reasons.getByRole('button').count()).toBe(0)
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await expect.poll(() => boxes.nth(1).evaluate((box) => box === document.activeElement)).toBe(true)
      await boxes.nth(1).fill('漏报一处，重新数过')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByText('已报送，等上级复核。').waitFor()
    }))
})

describe('duties', () => {
  it('stand there with the plan’s words, and one says what became of them', () =>
    as('city-320100', async (page) => {
      await page.goto(`/desk/#/progress/${campaign.id}/duties/always/320100`)
      const fill = page.getByRole('button', { name: /^填/ }).first()
      await fill.click()
      const line = page.getByRole('region', { name: '这一条' })
      await line.getByLabel('做到哪一步').selectOption('done')
      await line.getByLabel('从哪天起').fill('2023-06-01')
      await line.getByLabel('凭什么说').fill('示例：见本单位通报')
      await picture(page, 'desk-progress-duties')
      expect(await accessFaults(page)).toEqual([])
      await line.getByRole('button', { name: '好了' }).press('Enter')
      await expect.poll(() => focused(page)).toBe('改')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByText('已报送，等上级复核。').waitFor()
    }))
})

describe('a register', () => {
  it('is filled in line by line, with lists to choose from', () =>
    as('city-320100', async (page) => {
      await page.goto(`/desk/#/progress/${campaign.id}/supervised/always/320100`)
      await page.getByRole('button', { name: '加一条' }).click()
      const line = page.getByRole('region', { name: '这一条' })
      await line.getByLabel('地区').selectOption({ label: '南京市江宁区' })
      await line.getByLabel('督办编号').fill('宁督〔2023〕5号')
      await line.getByLabel('什么隐患').fill('深基坑没有支护（示例）')
      await line.getByLabel('谁督办').selectOption('city')
      await line.getByLabel('挂牌日期').fill('2023-11-01')
      await line.getByLabel('限期').fill('2023-10-01')
      await line.getByLabel('现在').selectOption('open')
      await page.getByText('比2023年11月1日早').first().waitFor()
      // A line that is taken out, and what worked on it, leave the focus beside them.
      await page.getByRole('button', { name: '加一条' }).click()
      await line.getByRole('button', { name: '好了' }).press('Enter')
      await expect.poll(() => focused(page)).toBe('改')
      await page.getByRole('button', { name: '去掉' }).last().press('Enter')
      await expect.poll(() => focused(page)).toBe('加一条')
      await page.getByRole('button', { name: '改', exact: true }).click()
      await picture(page, 'desk-progress-register')
      expect(await accessFaults(page)).toEqual([])
      await line.getByLabel('限期').fill('2023-12-01')
      await line.getByLabel('为什么超期').fill('换了施工单位（示例）')
      await page.getByRole('button', { name: '报送', exact: true }).click()
      await page.getByText('已报送，等上级复核。').waitFor()
    }))

  it('without a line is handed in only by whoever says that there is none', () =>
    as('city-320100', async (page) => {
      await page.goto(`/desk/#/progress/${campaign.id}/accidents/always/320100`)
      const submit = page.getByRole('button', { name: '报送', exact: true })
      await submit.press('Enter')
      await page.getByText('确实没有，请先勾上；有的，请加上。').waitFor()
      const tick = page.getByRole('checkbox', { name: '确实一条也没有' })
      await expect.poll(() => tick.evaluate((box) => box === document.activeElement)).toBe(true)
      expect(await accessFaults(page)).toEqual([])
      await tick.press('Space')
      await submit.press('Enter')
      await page.getByText('已报送，等上级复核。').waitFor()
      await page.getByText('报了：一条也没有。').waitFor()
    }))

  it('goes out as a file and comes in again with one line more, beside which the others stay', () =>
    as('city-320100', async (page) => {
      await page.goto(`/desk/#/progress/${campaign.id}/supervised/always/320100`)
      await page.getByRole('button', { name: '拿回来改' }).click()
      await page.locator('summary', { hasText: '从表格文件读入' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载现在的 1 行（CSV）' }).click()
      const file = await download
      expect(file.suggestedFilename()).toBe('挂牌督办的重大隐患（现在的 1 行）.csv')
      const more =
        '江宁,宁督〔2023〕6号,,临边没有护栏（示例）,city,2023-11-01,2023-12-01,open,,换了施工单位（示例）'
      await choose(page, '示例.csv', `${await readFile(await file.path(), 'utf8')}${more}\r\n`)
      await page.getByText('我看过了上面的问题和读法').click()
      await picture(page, 'desk-progress-add')
      expect(await accessFaults(page)).toEqual([])
      const ways = page.getByRole('button', { name: /^[加放]进来 2 行/ })
      expect(await ways.allTextContents()).toEqual([
        '加进来 2 行：新的 1 行，换掉同一条的 1 行，其余 0 行不动',
        '放进来 2 行（换掉现在的 1 行）',
      ])
      await ways.first().press('Enter')
      const added = '加进来了：新的 1 行，换掉同一条的 1 行，还没有报送。'
      await page.getByText(added).waitFor()
      expect(await focused(page)).toBe(added)
      for (const number of ['宁督〔2023〕5号', '宁督〔2023〕6号'])
        expect(await page.getByRole('cell', { name: number, exact: true }).count()).toBe(1)
    }))
})
