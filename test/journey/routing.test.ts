import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { dayInShanghai } from '../../shared/value/day.ts'
import { draftSaved, signIn, unlockDrafts } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll } from './walk/report.ts'
import { accessFaults, picture, type Screen, visit } from './walk/visit.ts'

const site = openSite()

async function look(page: Page, name: string) {
  expect(await accessFaults(page), name).toEqual([])
  await picture(page, name)
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, `${name} is wider than its screen`).toBeLessThanOrEqual(0)
}

async function staff(username: string, screen: Screen = 'desk') {
  const one = await visit(site.browser, site.stack.origin, screen)
  await signIn(one.page, username)
  return one
}

/** The office on the check page of the report form, and why. */
async function officeFor(district: string): Promise<string> {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await answerAll(page, {
    urgent: '说不准',
    topic: '没有施工许可',
    city: '南京市',
    district,
    site: '示例工地',
    narrative: '示例：没有公示牌，也没有许可证，已经挖了半个月。',
  })
  const text = (await page.locator('#office-body').textContent()) ?? ''
  await close()
  return text
}

it('a zone is switched on by two people, and the report form shows it at once', async () => {
  expect(await officeFor('南京江北新区（直管区）')).toContain('南京市住房城乡建设主管部门')

  const drafter = await staff('province-drafter')
  await drafter.page.goto('/desk/#/routing')
  await drafter.page.getByRole('button', { name: '起草下一版' }).click()
  await drafter.page.getByRole('checkbox', { name: '南京江北新区（直管区）' }).check()
  const handed = drafter.page.getByRole('group', { name: '换一个单位收' }).locator('select')
  await handed.first().selectOption('320102')
  await handed.nth(1).selectOption('320100')
  const duties = drafter.page.getByRole('group', { name: '要告诉的部门' })
  await duties.locator('select').selectOption('PIT-01')
  await duties.getByRole('checkbox', { name: '公安机关' }).check()
  // What was filled in and not sent is there again after a reload.
  await unlockDrafts(drafter.page, 'province-drafter')
  await draftSaved(drafter.page)
  await drafter.page.reload()
  await unlockDrafts(drafter.page, 'province-drafter')
  await drafter.page.getByText('南京市玄武区：交给南京市').waitFor()
  await drafter.page.getByText(/种情况里，有 \d+ 种换了单位/).waitFor()
  await look(drafter.page, 'desk-routing-draft')
  await drafter.page.getByRole('button', { name: '提交复核' }).click()
  await drafter.page.getByText('请写为什么改。').waitFor()
  await drafter.page.getByLabel('为什么改').fill('示例：江北新区直管区自己管建设')
  await drafter.page.getByRole('button', { name: '提交复核' }).click()
  await drafter.page.getByRole('heading', { name: '第 2 版：等复核' }).waitFor()
  expect(await drafter.page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
  expect(await officeFor('南京江北新区（直管区）')).toContain('南京市住房城乡建设主管部门')

  const approver = await staff('province-approver')
  await approver.page.goto('/desk/#/routing')
  await approver.page.getByText('南京江北新区（直管区）：自己收线索。').waitFor()
  await look(approver.page, 'desk-routing-review')
  expect(await approver.page.getByLabel('从哪天起用').inputValue()).toBe(dayInShanghai(new Date()))
  await approver.page.getByRole('button', { name: '批准', exact: true }).click()
  await approver.page.getByText(/现在用第 2 版/).waitFor()
  await look(approver.page, 'desk-routing-in-force')
  await new Promise((resolve) => setTimeout(resolve, 5500))

  // The zone has no key yet: the level above takes its tips, and the form says why.
  const shown = await officeFor('南京江北新区（直管区）')
  expect(shown).toContain('南京市住房城乡建设主管部门')
  expect(shown).toContain('南京江北新区（直管区）住房城乡建设主管部门还没有人收举报')
  expect(await officeFor('南京市玄武区')).toContain('按派件表')
  await site.stack.stages.settle()
  await approver.page.goto('/about/offices/')
  await approver.page.getByText(/照派件表（哪里归谁管的表）第\s*2\s*版/).waitFor()
  await look(approver.page, 'desk-offices')
  expect(await approver.page.locator('#office-320102').textContent()).toContain('举报交给南京市')
  await site.stack.stages.tick()
  const log = await (await fetch(`${site.stack.origin}/data/log.jsonl`)).text()
  const lines = log.trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ event: 'routing', subject: 'routing', edition: 2 }),
  )
  const open = await (await fetch(`${site.stack.origin}/data/routing.json`)).text()
  expect(open).not.toContain('省级')
  expect([...drafter.complaints, ...approver.complaints]).toEqual([])
  await drafter.close()
  await approver.close()
})

it('a year of working days is pasted, checked and approved', async () => {
  const drafter = await staff('province-drafter', 'phone')
  const { page } = drafter
  await page.goto('/desk/#/calendar')
  await page.getByRole('button', { name: '录入 2027 年' }).click()
  await page
    .getByLabel('放假的日子')
    .fill('1月1日至3日\n2月5日至12日\n4月5日\n5月3日至5日\n10月1日至8日\n春节')
  await page.getByLabel('补班的日子').fill('2月14日、2月20日')
  await page.getByText('这几段没看懂：春节').waitFor()
  await page.getByText('读出来：放假 17 天（不算周末），补班 2 天。').waitFor()
  await page.getByLabel('通知的名称').fill('示例通知（虚构）')
  await page.getByLabel('文号').fill('示例〔2026〕1号')
  await page.getByLabel('网址').fill('https://example.cn/notice')
  await look(page, 'phone-calendar-draft')
  await page.getByRole('button', { name: '提交复核' }).click()
  await page.getByText('2027 年　第 1 版　等复核').waitFor()
  const approver = await staff('province-approver')
  await approver.page.goto('/desk/#/calendar')
  await approver.page.getByRole('button', { name: '批准', exact: true }).click()
  await approver.page.getByText(/已有：.*2027/).waitFor()
  await look(approver.page, 'desk-calendar')
  await drafter.close()
  await approver.close()
})

it('an office’s name and telephone are public with their source, and on a phone all can be read', async () => {
  const administrator = await staff('province-administrator')
  const { page } = administrator
  await page.goto('/desk/#/offices')
  await page.locator('main select').selectOption('320100')
  const missing = page.locator('#offices-missing')
  const before = Number((await missing.locator('summary').textContent())?.match(/\d+/)?.[0])
  expect(before).toBeGreaterThan(100)
  await missing.locator('summary').click()
  await missing.getByText('南京市江宁区').waitFor()
  await look(page, 'desk-offices-missing')
  await page.getByRole('button', { name: '核实南京市江宁区' }).click()
  await page.getByLabel('单位名称').fill('示例单位（虚构）')
  await page.getByLabel('电话').fill('13800000000')
  await page.getByRole('button', { name: '保存并公布' }).click()
  await page.getByText('不能写手机号').waitFor()
  await page.getByText('出处至少写 6 个字：网址，或者函的文号。').waitFor()
  await page.getByLabel('电话').fill('12345')
  await page.getByLabel('出处').fill('示例出处（虚构）')
  await look(page, 'desk-office-form')
  await page.getByRole('button', { name: '保存并公布' }).click()
  await page.getByText('已保存，马上公布').waitFor()
  await missing
    .locator('summary')
    .getByText(`${before - 1} 个`)
    .waitFor()
  await site.stack.stages.settle()
  const reader = await visit(site.browser, site.stack.origin, 'phone')
  await reader.page.goto('/about/offices/')
  const row = await reader.page.locator('#office-320115').textContent()
  expect(row).toContain('示例单位（虚构）')
  expect(row).toContain('出处：示例出处（虚构）')
  await look(reader.page, 'phone-offices')
  // Forms and pages of reporters carry it from then on.
  for (const path of ['/report/', '/follow/']) {
    await reader.page.goto(path)
    const words = JSON.parse((await reader.page.locator('#words').textContent()) ?? '{}')
    expect(words.offices['320115'], path).toMatchObject({ name: '示例单位（虚构）', phone: '12345' })
  }
  await administrator.close()
  await reader.close()
  const phone = await staff('city-320100', 'phone')
  await phone.page.goto('/desk/#/routing')
  await phone.page.getByText('只有省里的拟稿人能改').waitFor()
  await look(phone.page, 'phone-routing-read')
  await phone.close()
})
