import { expect, it } from 'vitest'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, visit } from './walk/visit.ts'

const site = openSite()

it('a report is read at a telephone without a fault, says what is not public in a line, and keeps the focus when it is saved', async () => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await signIn(page, 'province-drafter')
  await page.goto(`${site.stack.origin}/desk/#/progress-reports/2023/yearend`)
  await page.getByRole('button', { name: '保存这一版' }).waitFor()
  const told = await page.locator('.report-sheet').textContent()
  // Nothing of it is public here: one line says so, and no table of indicators stands below.
  expect(told).toMatch(/的数字还没有公布，所以没有各项指标的表。/)
  expect(told).not.toContain('没有报')
  expect(await accessFaults(page)).toEqual([])
  await page.getByRole('button', { name: '保存这一版' }).press('Enter')
  await page.getByText('存好了，第1版。').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('存好了，第1版。')
  // A button that stands still while it works has the focus again.
  await page.getByRole('button', { name: '下载 Word 文件' }).press('Enter')
  await page.getByRole('status').filter({ hasText: '文件在本机做好' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('下载 Word 文件')
  // Words that were typed over, and then an older version taken up in a slip.
  const [words] = await page.locator('.report-sheet textarea').all()
  await words?.fill('示例：刚写的一段。')
  await page.getByRole('button', { name: '用这一版的文字' }).click()
  await expect.poll(() => words?.inputValue()).toBe('')
  await page.getByRole('button', { name: '换回刚才写的' }).click()
  await expect.poll(() => words?.inputValue()).toBe('示例：刚写的一段。')
  await close()
})
