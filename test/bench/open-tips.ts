import { build } from 'esbuild'
import { openBrowser } from '../fixtures/browser.ts'
import { rounded } from './median.ts'

const TIPS = 100

/** What the desk does with an opened tip, a hundred times, in a page: unwrap the identity, open the letter. */
const source = `
import { sealEnvelope, openEnvelope } from './shared/tip/seal-envelope.ts'
import { identityFromBytes, recipientOf } from './shared/seal/identity.ts'
import { wrapIdentity, unwrapIdentity } from './shared/seal/wrap.ts'
import { config } from 'zod'
config({ jitless: true })
const random = (n) => crypto.getRandomValues(new Uint8Array(n))
const id = () => btoa(String.fromCharCode(...random(16))).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22)
const facts = { division: '320115', topic: 'PIT-01', wrongOffice: false, urgent: false, language: 'zh' }
const routing = { table: 1, recipients: [{ office: '320115', keyVersion: 1 }, { office: '320100', keyVersion: 1 }, { office: '320000', keyVersion: 1 }] }
const report = { site: '示例', address: '示例', permit: '', narrative: '示例。'.repeat(200) }
window.bench = async (count) => {
  const office = identityFromBytes(random(32))
  const others = [identityFromBytes(random(32)), identityFromBytes(random(32))]
  const offices = await Promise.all([office, ...others].map(recipientOf))
  const tips = []
  for (let n = 0; n < count; n++) {
    const tip = id()
    const identity = identityFromBytes(random(32))
    tips.push({ tip, wrap: await wrapIdentity(tip, identity, offices), letter: await sealEnvelope(identity, { tip, facts, routing }, report, []) })
  }
  const begun = performance.now()
  for (const { tip, wrap, letter } of tips) {
    const opened = await openEnvelope(await unwrapIdentity(tip, wrap, office), letter, { tip, facts, routing })
    if (opened.envelope.report.narrative !== report.narrative) throw new Error('not the letter')
  }
  return performance.now() - begun
}
`

/** Seconds to open a hundred tips in a browser, one after another. */
export async function benchOpenTips(): Promise<object> {
  const bundle = await build({
    stdin: { contents: source, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
  })
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
    await page.goto('http://localhost/')
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' })
    const run = (count: number) =>
      page.evaluate((n) => (globalThis as unknown as { bench(n: number): Promise<number> }).bench(n), count)
    await run(5)
    const taken = await run(TIPS)
    return { bench: 'opening 100 tips in a browser', seconds: rounded(taken / 1000), aim: 1 }
  } finally {
    await browser.close()
  }
}
