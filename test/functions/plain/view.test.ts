import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QUICK_EXIT } from '../../../shared/policy/quick-exit.ts'
import { receiptFromBytes } from '../../../shared/receipt/receipt.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { prepare, send } from '../../fixtures/reporter.ts'
import { tokenIn } from '../../fixtures/simple-follow.ts'

let door: PlainDoor
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())

const asked = 'text=large&theme=dark&contrast=high'

async function get(path: string): Promise<string> {
  return (await door.house.plain.request(path)).text()
}

async function post(path: string, fields: Record<string, string>, multipart = false): Promise<string> {
  const body = multipart ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const reply = await door.house.plain.request(path, {
    method: 'POST',
    headers: { accept: 'text/html' },
    body,
  })
  return reply.text()
}

/** Where a page leads: its links and its forms, but for telephone numbers, places on the page itself and the quick exit. */
const waysOf = (page: string) =>
  [...page.matchAll(/<(?:a|form)[^>]* (?:href|action)="([^"]+)"/g)]
    .map(([, to = '']) => to.replaceAll('&amp;', '&'))
    .filter((to) => !/^(tel:|#)/.test(to) && to !== QUICK_EXIT)

/** Every page that this door makes, asked for in a view. */
async function everyPage(view: string): Promise<Record<string, string>> {
  const { receipt } = (await (await door.submit({})).json()) as { receipt: string }
  const sealed = await prepare(door.house)
  await send(door.house, sealed.tip, sealed.ticket, sealed.filing)
  const form = await get(`/api/report?${view}`)
  const filled = {
    token: tokenIn(form),
    division: '320115',
    topic: 'PIT-01',
    narrative: '示例：坑边没有支护。',
  }
  door.house.time.offset += 5000
  const follow = `/api/follow/plain?${view}`
  const opened = await post(follow, { receipt })
  return {
    form,
    refused: await post(`/api/report?${view}`, { ...filled, division: '' }, true),
    filed: await post(`/api/report?${view}`, filled, true),
    entry: await get(follow),
    unknown: await post(follow, { receipt: receiptFromBytes(new Uint8Array(32).fill(9)) }),
    wrong: await post(follow, { receipt: '1' }),
    asks: await post(follow, { receipt: sealed.receipt }),
    opened,
    sent: await post(follow, { token: tokenIn(opened), act: 'message', text: '示例' }),
  }
}

describe('how pages without script look', () => {
  it('is what their address asks for, on every page and on every way from it', async () => {
    for (const [name, page] of Object.entries(await everyPage(asked))) {
      expect(page, name).toContain(' data-text="large" data-theme="dark" data-contrast="high"')
      expect(waysOf(page).length, name).toBeGreaterThan(0)
      expect(page, name).toContain(`href="${QUICK_EXIT}" rel="noreferrer"`)
      for (const to of waysOf(page)) expect(to, name).toContain(asked)
      if (name !== 'filed') expect(page.match(/formaction=/g), name).toHaveLength(3)
    }
  })

  it('is the device’s own where the address asks for nothing that there is', async () => {
    for (const [name, page] of Object.entries(await everyPage('text="><b>&theme=pink&contrast=')))
      expect(page.slice(0, 400), name).not.toMatch(/data-(text|theme|contrast)|<b>/)
  })

  it('is changed by no button that Enter would press first', async () => {
    for (const [name, page] of Object.entries(await everyPage(''))) {
      for (const [, id = ''] of page.matchAll(/<form[^>]* id="(\w+)"/g)) {
        const own = page.indexOf('<button', page.indexOf(`<form method="post" id="${id}"`))
        const first = page.indexOf(`form="${id}"`)
        if (first >= 0 && own >= 0) expect(own, name).toBeLessThan(first)
      }
    }
  })

  it('sets no cookie', async () => {
    const reply = await door.house.plain.request(`/api/report?${asked}`)
    expect(reply.headers.get('set-cookie')).toBeNull()
  })
})

describe('a page that is only to look otherwise', () => {
  it('files nothing and gives back what was typed, under the same token', async () => {
    const token = tokenIn(await get('/api/report'))
    door.house.time.offset += 5000
    const filed = { token, division: '320115', topic: 'PIT-01', narrative: '示例：坑边 <b>', site: '示例' }
    const page = await post('/api/report?theme=dark&look=here', filed, true)
    expect(page).toContain('data-theme="dark"')
    expect(page).toContain('示例：坑边 &lt;b&gt;')
    expect(page).toContain('<option value="320115" selected>')
    expect(tokenIn(page)).toBe(token)
    expect(page).not.toContain('role="alert"')
    // Nothing stands under the token yet: other content may still be filed with it.
    expect(await post('/api/report', { ...filed, narrative: '示例：另外的话。' }, true)).toContain(
      'id="receipt"',
    )
  })

  it('keeps a message that was not sent, and sends nothing', async () => {
    const { receipt } = (await (await door.submit({})).json()) as { receipt: string }
    const opened = await post('/api/follow/plain', { receipt })
    const typed = { token: tokenIn(opened), act: 'message', text: '示例：还没写完' }
    const page = await post('/api/follow/plain?text=large&look=here', typed)
    expect(page).toContain('data-text="large"')
    expect(page).toMatch(/<textarea[^>]*id="message"[^>]*>示例：还没写完<\/textarea>/)
    expect(page).not.toContain('<article')
    expect(page).not.toContain('role="status"')
  })

  it('opens nothing: a receipt that was typed stays typed', async () => {
    const page = await post('/api/follow/plain?text=large&look=here', { receipt: '2691 4331', text: '示例' })
    expect(page).toContain('value="2691 4331"')
    expect(page).toContain('>示例</textarea>')
    expect(page).not.toContain('role="alert"')
  })

  it('does not open what was sealed on a phone', async () => {
    const { receipt, tip, ticket, filing } = await prepare(door.house)
    await send(door.house, tip, ticket, filing)
    const asks = await post('/api/follow/plain', { receipt })
    const page = await post('/api/follow/plain?contrast=high&look=ask', { token: tokenIn(asks), act: 'open' })
    expect(page).toContain('data-contrast="high"')
    expect(page).toContain('id="sealed"')
    expect(page).not.toContain('id="letters"')
  })
})
