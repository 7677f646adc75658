import { mkdtempSync } from 'node:fs'
import { startStack } from '../cdk/local/stack.ts'
import { openBrowser } from './fixtures/browser.ts'
import { aboveFloor } from './fixtures/above-floor.ts'
import { takeAway } from './fixtures/old-browser.ts'
import { visit } from './journey/walk/visit.ts'
import { answerAll, send } from './journey/walk/report.ts'
const stack = await startStack({ dataDir: mkdtempSync('/tmp/mingcha-dbg-'), sample: 'offices', log: () => {} })
const browser = await openBrowser()
for (const what of ['report', 'desk']) {
  const v = await visit(browser, stack.origin, what === 'desk' ? 'desk' : 'phone')
  v.page.setDefaultTimeout(15000)
  v.page.on('console', (m) => console.log('console', m.type(), m.text().slice(0, 300)))
  v.page.on('pageerror', (e) => console.log('pageerror', e.stack?.slice(0, 600)))
  v.page.on('requestfailed', (r) => console.log('failed', r.url(), r.failure()?.errorText))
  await v.page.addInitScript(takeAway(aboveFloor))
  const cdp = await v.page.context().newCDPSession(v.page)
  await cdp.send('Debugger.enable'); await cdp.send('Debugger.setPauseOnExceptions', { state: 'all' })
  cdp.on('Debugger.paused', async (e) => { const f = e.callFrames[0]; console.log('EXC', (e.data as {description?: string})?.description?.slice(0, 200), f?.url?.slice(-60), f?.functionName, f?.location.lineNumber, f?.location.columnNumber); await cdp.send('Debugger.resume') })
  try {
    if (what === 'report') {
      await answerAll(v.page, { narrative: '示例：脚手架少了连墙件。', topic: '脚手架', city: '南京市', district: '南京市江宁区', urgent: '没有，但是危险', site: '示例花园' })
      console.log(await send(v.page))
    } else {
      await v.page.goto('/desk/')
      await v.page.getByRole('button', { name: '用单位账号登录' }).click()
      await v.page.waitForTimeout(4000)
      console.log(v.page.url(), (await v.page.locator('body').innerText()).slice(0, 400))
    }
  } catch (e) { console.log(String(e).slice(0, 300)); console.log((await v.page.locator('main').innerText()).slice(0, 600)) }
  await v.close()
}
process.exit(0)
