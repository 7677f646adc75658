import { openBrowser } from './fixtures/browser.ts'

const [, , base = '', width = '390', ...paths] = process.argv
const browser = await openBrowser()
const page = await browser.newPage({ viewport: { width: Number(width), height: 900 } })
for (const path of paths) {
  await page.goto(base + path)
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  console.log(path, wide.join('/'))
  await page.screenshot({ path: `/tmp/pics/${width}${path.replaceAll('/', '_')}.png`, fullPage: true })
}
await browser.close()
