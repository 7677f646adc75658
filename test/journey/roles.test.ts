import { describe, expect, it } from 'vitest'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { accessFaults, picture, visit } from './walk/visit.ts'

const site = openSite()

/** The parts of the desk that each role works in, as they stand in its head. */
const parts: [string, string][] = [
  ['jiangning-handler', '线索 热线 领奖 钥匙'],
  ['jiangning-lead', '线索 总览 热线 领奖 报送进展 派件表 通知 人员 钥匙'],
  ['jiangning-auditor', '线索 总览 案例编辑 报送进展 派件表 人员 钥匙'],
  ['city-320100', '线索 总览 热线 领奖 报送进展 派件表 通知 人员 钥匙'],
  ['province-supervisor', '线索 总览 报送进展 派件表 通知 钥匙'],
  ['province-drafter', '案例编辑 报送进展 派件表 钥匙'],
  ['province-approver', '案例编辑 报送进展 派件表 钥匙'],
  ['province-administrator', '派件表 人员 钥匙'],
  ['province-auditor', '线索 总览 案例编辑 报送进展 派件表 人员 钥匙'],
]

describe('each role at the desk', () => {
  it.each(parts)('%s works in %s, each read without a fault', async (username, wanted) => {
    const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
    const refused: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
    })
    await signIn(page, username)
    const links = page.locator('.desk-bar nav a')
    const names = await links.allTextContents()
    expect(names.join(' ')).toBe(wanted)
    for (const name of names) {
      await page.getByRole('link', { name, exact: true }).last().click()
      await page.locator('.desk-bar nav a[aria-current=page]', { hasText: name }).waitFor()
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await accessFaults(page), name).toEqual([])
      expect(await page.locator('[role=alert]').count(), name).toBe(0)
      await picture(page, `role-${username}-${names.indexOf(name)}`)
    }
    expect(refused).toEqual([])
    expect(complaints).toEqual([])
    await close()
  })
})
