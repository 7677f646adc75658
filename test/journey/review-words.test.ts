import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { campaign } from '../../shared/campaign/campaign.ts'
import { SubmissionReply } from '../../shared/contract/progress.ts'
import { sampleAccount, signInAs } from '../cdk/local/sign-in-as.ts'
import { signIn } from './walk/desk.ts'
import { openSite } from './walk/open-site.ts'
import { visit } from './walk/visit.ts'

const site = openSite()

async function reviewing(area: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  try {
    await signIn(page, 'province-drafter')
    await page.goto(`/desk/#/progress/${campaign.id}/bodies/always/${area}`)
    await page.getByRole('button', { name: '收下', exact: true }).waitFor()
    await work(page)
    expect(complaints).toEqual([])
  } finally {
    await close()
  }
}

/** A city hands in its supervision bodies by these names, taking back what it handed in before. */
async function handIn(area: string, names: readonly string[]): Promise<void> {
  const { access_token } = await signInAs(site.stack.origin, sampleAccount(`city-${area}`))
  const address = `${site.stack.origin}/api/newsroom/progress/${campaign.id}/bodies/always/${area}`
  const ask = async (method: string, at: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
    const answer = await fetch(at, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return SubmissionReply.parse(await answer.json())
  }
  let { submission } = await ask('GET', address)
  if (submission?.state === 'submitted') {
    const body = { version: submission.version, step: 'reopen', remarks: [] }
    submission = (await ask('POST', `${address}/review`, body)).submission
  }
  const rows = names.map((name) => ({ area, name, supervisors: 12 }))
  const body = { version: submission?.version ?? 0, rows, attachments: [], reasons: {}, submit: true }
  const after = await ask('PUT', address, body)
  expect(after.submission?.state).toBe('submitted')
}

/** Looks at another page and comes back. */
async function comeBack(page: Page): Promise<void> {
  const { hash } = new URL(page.url())
  await page.goto('/desk/#/progress')
  await page.getByRole('button', { name: '收下', exact: true }).waitFor({ state: 'detached' })
  await page.goto(`/desk/${hash}`)
  await page.getByRole('button', { name: '收下', exact: true }).waitFor()
}

const stateOf = async (area: string) => {
  const at = { campaign: campaign.id, sheet: 'bodies', period: 'always' } as const
  return (await site.stack.stages.stores.records.readSubmission(at, area))?.state
}

it('nothing is decided over words on a row that is gone, until it is said what becomes of them', async () => {
  const area = '320200'
  await handIn(area, ['示例监督站一', '示例监督站二'])
  await reviewing(area, async (page) => {
    await page.getByRole('button', { name: '写意见' }).nth(1).click()
    await page.getByLabel('要改什么').fill('示例：第二个站的人数不对')
    await handIn(area, ['示例监督站一'])
    await comeBack(page)
    await page.getByText('您写的意见还没有记下：').waitFor()
    const whole = page.getByLabel('对整张表的意见')
    await whole.fill('示例：总的意见')
    const waits = page.getByText('有 1 条意见写了还没有记下。先记下，或者取消。')
    await page.getByRole('button', { name: /^退回/ }).click()
    await waits.waitFor()
    await whole.fill('')
    await page.getByRole('button', { name: '收下', exact: true }).click()
    await waits.waitFor()
    expect(await stateOf(area)).toBe('submitted')
    expect(await page.getByText('示例：第二个站的人数不对').count()).toBe(1)
    await page.getByRole('button', { name: '放进总的意见' }).click()
    await waits.waitFor({ state: 'detached' })
    expect(await whole.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await whole.inputValue()).toBe('示例：第二个站的人数不对')
    const left = page.getByText('收下就不退回，写的意见不会带去。')
    await page.getByRole('button', { name: '收下', exact: true }).click()
    await left.waitFor()
    await whole.fill('')
    await left.waitFor({ state: 'detached' })
    await whole.fill('示例'.repeat(251))
    await page.getByRole('button', { name: /^退回/ }).click()
    await page.getByText('最多 500 个字，现在写了 502 个，多了 2 个。').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await stateOf(area)).toBe('submitted')
  })
})

it('a return that was done though something on the way answered with a fault is known by its words', async () => {
  const area = '320300'
  await handIn(area, ['示例监督站一'])
  await reviewing(area, async (page) => {
    await page.getByLabel('对整张表的意见').fill('示例：请核对')
    await page.route(/\/review$/, async (route) => {
      await route.fetch()
      await route.fulfill({ status: 502, body: 'bad gateway' })
    })
    await page.getByRole('button', { name: /^退回/ }).click()
    await page.getByText('已退回').first().waitFor()
    expect(await page.getByText('我们这边出了问题').count()).toBe(0)
    expect(await page.getByText('您在这里写过、没有交的').count()).toBe(0)
  })
})

it('an acceptance of which nothing is heard is not known; once it is seen, that is said, and nothing of a lost line', async () => {
  const area = '320400'
  await handIn(area, ['示例监督站一'])
  await reviewing(area, async (page) => {
    const accept = page.getByRole('button', { name: '收下', exact: true })
    const lost = page.getByText('断线了，不知道这一步做成了没有。')
    // Nothing arrives.
    await page.route('**/api/newsroom/progress/**', (route) => route.abort('connectionreset'))
    await accept.click()
    await lost.waitFor()
    await page.getByRole('row').nth(1).waitFor()
    await accept.waitFor()
    await page.unroute('**/api/newsroom/progress/**')
    // What stands is looked at when somebody comes back to the window.
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await page.getByText('断线了，到现在这一步还没有做成。').waitFor()
    // It arrives, and nothing is heard of it.
    await page.route('**/api/newsroom/progress/**', async (route) => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort('connectionreset')
    })
    await accept.click()
    await lost.waitFor()
    expect(await stateOf(area)).toBe('accepted')
    await page.unroute('**/api/newsroom/progress/**')
    // By then the page may have looked by itself, and the button is gone.
    await accept.click({ timeout: 5000 }).catch(() => undefined)
    await accept.waitFor({ state: 'detached' })
    await page.getByRole('status').filter({ hasText: '已收下' }).waitFor()
    expect(await page.getByText('断线').count()).toBe(0)
  })
})

it('an acceptance that arrived is seen by itself once the line is back', async () => {
  const area = '320500'
  await handIn(area, ['示例监督站一'])
  await reviewing(area, async (page) => {
    await page.route('**/api/newsroom/progress/**', async (route) => {
      if (route.request().method() === 'POST') await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: '收下', exact: true }).click()
    await page.getByText('断线了，不知道这一步做成了没有。').waitFor()
    await page.unroute('**/api/newsroom/progress/**')
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    await page.getByRole('status').filter({ hasText: '已收下' }).waitFor()
    expect(await page.getByText('断线').count()).toBe(0)
  })
})

it('a publication that is cut keeps its ticks, and can be pressed again', async () => {
  const { page, complaints, close } = await visit(site.browser, site.stack.origin, 'desk')
  try {
    await signIn(page, 'province-approver')
    await page.goto(`/desk/#/progress/${campaign.id}/bodies/always`)
    const ticks = page.getByRole('checkbox')
    await ticks.first().waitFor()
    for (const one of await ticks.all()) await one.check()
    const publish = page.getByRole('button', { name: '公布', exact: true })
    await page.route('**/api/newsroom/progress/**', (route) => route.abort('connectionreset'))
    await publish.click()
    await page.getByText('断线了，不知道这一步做成了没有。').waitFor()
    expect(await ticks.evaluateAll((all) => all.every((one) => (one as HTMLInputElement).checked))).toBe(true)
    await page.unroute('**/api/newsroom/progress/**')
    await publish.click()
    await publish.waitFor({ state: 'detached' })
    expect(await page.getByText('断线').count()).toBe(0)
    expect(complaints).toEqual([])
  } finally {
    await close()
  }
})
