import { createServer } from 'node:http'
import lighthouse from 'lighthouse'
import { close, listen } from '../../cdk/local/listen.ts'
import { withSite } from './bench-site.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

/** Lighthouse's four scores of a page as a telephone sees it, and what took points. */
async function scoresOf(address: string, port: number) {
  const result = await lighthouse(address, {
    port,
    logLevel: 'silent',
    formFactor: 'mobile',
    onlyCategories: [...categories],
  })
  if (!result) throw new Error('lighthouse gave nothing')
  const { lhr } = result
  const scores = Object.fromEntries(
    categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]),
  )
  const counted = categories.flatMap((name) => lhr.categories[name]?.auditRefs ?? [])
  const cost = counted
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id} ${lhr.audits[id]?.displayValue ?? ''}`.trim())
  return { ...scores, cost }
}

/** A port that nothing listens on, for the browser to be steered by. */
async function freePort(): Promise<number> {
  const probe = createServer()
  const port = await listen(probe, 0)
  await close(probe)
  return port
}

/** What a citizen and a journalist open. */
const pages = [
  ...['/', '/report/', '/cases/', '/progress/', '/progress/indicator/sweep2/', '/progress/stop-work/'],
  ...['/data/', '/data/verify/'],
]

/** The page of a published case. */
async function casePage(origin: string): Promise<string> {
  const feed = (await (await fetch(`${origin}/feed.json`)).json()) as { items: { url: string }[] }
  return new URL(feed.items[0]?.url ?? origin).pathname
}

/** Lighthouse on public pages, its own telephone and its own slow line. */
export async function benchLighthouse(): Promise<object> {
  const port = await freePort()
  return withSite(
    async ({ stack }) => {
      const scores: Record<string, object> = {}
      for (const path of [...pages, await casePage(stack.origin)])
        scores[path] = await scoresOf(`${stack.origin}${path}`, port)
      return { bench: 'lighthouse, mobile', ...scores, aim: 100 }
    },
    [`--remote-debugging-port=${port}`],
  )
}
