import type { Locator, Page } from 'playwright-core'
import { phonePhoto } from './photo.ts'

/** Goes to a field by the keyboard's focus and types into it. */
async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus()
  await page.keyboard.insertText(text)
}

async function press(page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> {
  await within.getByRole('button', { name, exact: typeof name === 'string' }).focus()
  await page.keyboard.press('Enter')
}

/** Takes a picture into the case: a part of it covered, a little cut off, looked over, said in words. */
async function addPicture(page: Page, n: number): Promise<void> {
  await page.locator('#case-photo').setInputFiles(await phonePhoto('canary-in-the-picture'))
  const dialog = page.getByRole('dialog')
  await dialog.locator('canvas').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('上边').focus()
  await page.keyboard.press('ArrowRight')
  await dialog.getByRole('checkbox').focus()
  await page.keyboard.press('Space')
  await press(page, '就用这张', dialog)
  await page.getByLabel(`照片 ${n}，拍的是什么`).waitFor()
  await typeInto(page, page.getByLabel(`照片 ${n}，拍的是什么`), '示例：三层外架')
}

/** Fills in every part of a case on the new-case page, by the keyboard; `firm`: also who is named, who then has to be told first. */
export async function fillCase(page: Page, title: string, { firm = false } = {}): Promise<void> {
  // By all of the label's own words: hints and other labels hold some of them too.
  const field = (label: string) =>
    page
      .locator('label.field')
      .filter({ has: page.locator(`span:text-is("${label}")`) })
      .locator('input, textarea, select')
  const type = (label: string, text: string) => typeInto(page, field(label), text)
  await page.goto('/desk/#/cases/new')
  await type('标题', title)
  await field('案例类别').focus()
  await page.keyboard.press('ArrowDown')
  await field('地区').selectOption({ label: '南京市江宁区' })
  await field('问题类型').selectOption({ index: 1 })
  await type('项目', '示例花园三期')
  await type('基本情况', '示例：检查时，三层连墙件被拆，架体晃动。')
  await type('问题 1', '示例：连墙件被拆除后仍在使用脚手架。')
  await press(page, '再写一个问题')
  await type('问题 2', '示例：剪刀撑没有连续设置。')
  await type('处理结果', '示例：责令停工整改。')
  await field('要在哪天前改好').fill('2026-12-31')
  await press(page, '加一次进展')
  await field('第 1 次，哪天').fill('2026-11-10')
  await type('第 1 次，做了什么', '示例：复查，连墙件补了一半。')
  await press(page, '加一份文书')
  await type('文号', '示例停〔2026〕9号')
  await field('日期').fill('2026-11-02')
  await press(page, '加一条规定')
  await type('规定 1', '《示例条例》第三条')
  if (firm) {
    await press(page, '加一家企业')
    await type('信用代码', '000000000000000000')
    await type('企业名称', '示例建筑有限公司')
    await press(page, '加一家企业的回应')
    await type('企业的原话', '示例：我们已经停工。')
    await field('哪天收到回应').fill('2026-11-12')
  }
  await addPicture(page, 1)
  await addPicture(page, 2)
  await type('找任务，打几个字', '重大隐患')
  await page.locator('.case-duties .check input').first().focus()
  await page.keyboard.press('Space')
  await press(page, '今天就可以')
  await type('编辑备注（不公布）', '示例备注：只给同事看。')
}

/** Writes a case with every part and hands it to the second person; returns its address in the console. */
export async function draftCase(page: Page, title: string): Promise<string> {
  await fillCase(page, title, { firm: true })
  await press(page, '提交复核')
  await page.getByText('等复核').first().waitFor()
  return new URL(page.url()).hash
}
