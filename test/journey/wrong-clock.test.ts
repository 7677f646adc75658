import { expect, it } from 'vitest'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import { openSite } from './walk/open-site.ts'
import { answerAll, type Said, send } from './walk/report.ts'
import { visit } from './walk/visit.ts'

const site = openSite()
const said: Said = {
  urgent: '没有，但是危险',
  topic: '电线裸露',
  city: '南京市',
  district: '南京市江宁区',
  site: '示例花园三期',
  narrative: '配电箱没有门，下雨天漏电。（示例）',
}

const hours = 3_600_000

/** A day as the page writes it. */
const shown = (day: string) => {
  const [y, m, d] = day.split('-').map(Number)
  return `${y}年${m}月${d}日`
}

it.each([
  ['five years ahead', 5 * 365 * 24 * hours],
  ['two days ahead', 48 * hours],
  ['two hours behind', -2 * hours],
  ['twenty years behind', -20 * 365 * 24 * hours],
])('a phone whose clock is %s files with one proof of work, and is told the right day', async (_, off) => {
  const { page, close } = await visit(site.browser, site.stack.origin, 'phone')
  await page.clock.install({ time: Date.now() + off })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await answerAll(page, said)
  const office = (await page.locator('#office-body').textContent()) ?? ''
  expect(await send(page)).toMatch(/^\d{20}$/)
  expect(asked.filter((path) => path === '/api/challenge')).toHaveLength(1)
  expect(asked.filter((path) => path === '/api/ticket')).toHaveLength(1)
  const receipt = (await page.locator('#filed-next').textContent()) ?? ''
  const days = Array.from({ length: 60 }, (_, n) => shown(addDays(dayInShanghai(new Date()), n)))
  const promised = days.find((day) => receipt.includes(day))
  expect(promised).toBeDefined()
  expect(office).toContain(promised)
  await close()
})
