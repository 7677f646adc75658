import { it } from 'vitest'
import { signIn } from './walk/desk.ts'
import { draftCase, fillCase } from './walk/draft-case.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, visit } from './walk/visit.ts'

const site = openSite()
it.each(['phone', 'desk'] as const)(
  'looks %s',
  async (screen) => {
    const { page, close } = await visit(site.browser, site.stack.origin, screen)
    await signIn(page, 'province-drafter')
    await fillCase(page, '关于示例花园三期脚手架问题的通报（示例）')
    console.log(JSON.stringify(await accessFaults(page)))
    await page.screenshot({ path: `/tmp/ed/look-${screen}.png`, fullPage: true })
    await page.locator('#case-photo').setInputFiles(await (await import('./walk/photo.ts')).phonePhoto('x'))
    await page.getByRole('dialog').locator('canvas').waitFor()
    await page.waitForTimeout(300)
    console.log(JSON.stringify(await accessFaults(page)))
    await page.screenshot({ path: `/tmp/ed/dialog-${screen}.png` })
    if (screen === 'desk') {
      await page.getByRole('button', { name: '不改了' }).click()
      await page.getByRole('button', { name: '提交复核' }).click()
      await page.waitForTimeout(2000)
      await page.screenshot({ path: `/tmp/ed/after-${screen}.png`, fullPage: true })
    }
    await close()
  },
  60_000,
)
void draftCase
