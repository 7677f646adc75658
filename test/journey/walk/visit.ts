import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'

/** A screen a person holds or sits at. */
export type Screen = 'phone' | 'desk'

const screens = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1280, height: 900 } },
} as const

/** A visit by one person: a page of a context of its own, and the hosts that it spoke to. */
export type Visit = {
  page: Page
  /** Hosts that were asked for anything, each once. */
  hosts: Set<string>
  /** What the page itself complained of: errors, refusals of its content policy, fields that a browser's maker reads along. */
  complaints: string[]
  close(): Promise<void>
}

/**
 * A browser's enhanced spell check, its corrections, its writing help and its translation send what is typed to the
 * browser's maker, and its history of forms keeps it: every field that a walk meets must say no to each of them. The
 * stand-in for the sign-in that staff have elsewhere is no page of ours.
 */
function watchFields(): void {
  const wanted = {
    ...{ autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off' },
    ...{ spellcheck: 'false', writingsuggestions: 'false', translate: 'no' },
  }
  const typed = 'textarea, input:not([type=checkbox], [type=radio], [type=file], [type=hidden])'
  const look = () => {
    if (document.querySelector('[autocomplete=username]')) return
    for (const field of document.querySelectorAll(typed)) {
      const lacking = Object.entries(wanted).filter(([name, value]) => field.getAttribute(name) !== value)
      if (lacking.length > 0) console.error('Field that is read along:', field.outerHTML, String(lacking))
    }
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

/** Says on the console what a browser reports of a page without a word there: what its policies refused. */
function watchReports(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error('Content Security Policy refused', effectiveDirective, blockedURI, sample),
  )
  new ReportingObserver(
    (reports) => {
      for (const { type, body } of reports) console.error('Report', type, JSON.stringify(body))
    },
    { buffered: true },
  ).observe()
}

/** What a browser says of itself: that an answer was a refusal or did not come, which some walks are for. */
const ofTheBrowser = [/^Failed to load resource: /]

/**
 * Opens a browser context as a new person would have it, in Chinese. `close` throws when any of its pages logged an error,
 * or a browser's policy refused it something; `attacked`: not where a test alters pages.
 */
export async function visit(
  browser: Browser,
  origin: string,
  screen: Screen,
  options: { script?: boolean; language?: string; attacked?: true } = {},
): Promise<Visit> {
  const { script = true, language = 'zh-CN', attacked } = options
  const context = await browser.newContext({
    ...screens[screen],
    baseURL: origin,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  })
  const complaints: string[] = []
  context.on('weberror', (fault) => complaints.push(fault.error().message))
  context.on('console', (message) => {
    if (message.type() === 'error' && !ofTheBrowser.some((one) => one.test(message.text())))
      complaints.push(message.text())
  })
  await context.addInitScript(watchFields)
  await context.addInitScript(watchReports)
  const page = await context.newPage()
  // Only ends what hangs: a busy machine is slow, not broken.
  page.setDefaultTimeout(120_000)
  const hosts = new Set<string>()
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) hosts.add(new URL(request.url()).host)
  })
  const close = async () => {
    await context.close()
    if (complaints.length > 0 && !attacked) throw new Error(`pages complained: ${complaints.join('; ')}`)
  }
  return { page, hosts, complaints, close }
}

/** Violations that axe finds on the page as it stands, one line each. */
export async function accessFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** Keeps a picture of the whole page when the environment names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
