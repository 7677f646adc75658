import { it } from 'vitest'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, visit } from './walk/visit.ts'

const site = openSite()
it.each(['phone', 'desk'] as const)('looks %s', async (screen) => {
  const { page, close } = await visit(site.browser, site.stack.origin, screen)
  await signIn(page, 'province-drafter')
  await page.goto('/desk/#/cases/new')
  await page.getByLabel('标题').fill('关于示例花园三期脚手架问题的通报（示例）')
  await page
    .getByLabel('基本情况')
    .fill(
      '2023年9月12日上午9点15分，根据群众反映，检查该项目（示例），架子工班5个人里的一名工人证实夜间仍在开挖，项目经理王小明不在岗，电话13800138000。',
    )
  await page.getByRole('button', { name: '加一份文书' }).click()
  await page.getByRole('button', { name: '加一条规定' }).click()
  await page.getByRole('button', { name: '加一家企业' }).click()
  await page.getByRole('button', { name: '加一次进展' }).click()
  await page.getByLabel('找任务').fill('塔')
  await page.waitForTimeout(700)
  console.log(JSON.stringify(await accessFaults(page)))
  await page.screenshot({ path: `/tmp/ed/look-${screen}.png`, fullPage: true })
  await close()
})
