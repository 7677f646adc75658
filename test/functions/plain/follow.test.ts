import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import { formatReceipt } from '../../../shared/receipt/receipt.ts'
import { reporterMessage } from '../../fixtures/message.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { prepare, send } from '../../fixtures/reporter.ts'
import { officeWrites, pageOf, postPlain, replyOf, tokenIn } from '../../fixtures/simple-follow.ts'

let door: PlainDoor
let receipt: string
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())
beforeEach(async () => {
  door.house.time.offset = 0
  receipt = ((await (await door.submit({})).json()) as { receipt: string }).receipt
})

describe('a receipt of the simple form', () => {
  it('shows state, office and messages, as JSON and as a page without script', async () => {
    await officeWrites(door.house, await door.held(receipt), '示例：请问是几号楼？')
    const reply = await replyOf(door.house, { receipt })
    expect(reply).toMatchObject({ state: 'filed', office: { code: '320115' } })
    expect(reply.messages).toMatchObject([{ from: 'office', text: '示例：请问是几号楼？' }])
    const page = await pageOf(door.house, { receipt })
    for (const said of ['已提交', '示例：请问是几号楼？', '最晚', '服务器替您打开'])
      expect(page).toContain(said)
    expect(page).not.toMatch(/<script|<style|\son\w+=/)
    expect(page.match(/<link /g)).toHaveLength(1)
  })

  it('is read with words, blanks and full-width digits around and in it', async () => {
    const wide = receipt.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    for (const typed of [
      `查询码：${formatReceipt(receipt)}，谢谢`,
      wide,
      formatReceipt(receipt).replaceAll(' ', '-'),
    ])
      expect((await replyOf(door.house, { receipt: typed })).state, typed).toBe('filed')
  })

  it.each([
    ['a wrong check digit', (right: string) => right.slice(0, 19) + ((Number(right[19]) + 1) % 10)],
    ['a digit too few', (right: string) => right.slice(1)],
    ['nothing', () => ''],
  ])('with %s is refused, and stays in its field', async (_, change) => {
    const typed = change(receipt)
    const json = await postPlain(door.house, { receipt: typed })
    expect(json.status).toBe(400)
    expect(await json.json()).toMatchObject({ error: { code: 'badRequest', fields: ['receipt'] } })
    const page = await postPlain(door.house, { receipt: typed }, 'text/html')
    expect(page.status).toBe(400)
    const text = await page.text()
    expect(text).toContain(`name="receipt" value="${typed}"`)
    expect(text).toContain('aria-invalid="true"')
  })

  it('is never cached, in no answer', async () => {
    const answers = [
      await door.house.plain.request('/api/follow/plain'),
      ...(await Promise.all(
        [{ receipt }, { receipt: '1' }].map((one) => postPlain(door.house, one, 'text/html')),
      )),
    ]
    for (const answer of answers) expect(answer.headers.get('cache-control')).toBe('no-store')
    for (const answer of answers) expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it('stands in no page, nor does a key of it', async () => {
    const { identity, signing, lookup } = await receiptKeys(receipt)
    const first = await pageOf(door.house, { receipt })
    const second = await pageOf(door.house, { token: tokenIn(first), act: 'message', text: '示例' })
    const read = (token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('latin1')
    for (const page of [
      first,
      second,
      read(tokenIn(first)),
      await (await postPlain(door.house, { receipt })).text(),
    ])
      for (const secret of [receipt, formatReceipt(receipt), identity, signing, lookup])
        expect(page).not.toContain(secret)
  })

  it('opens no other language than the one asked in', async () => {
    const reply = await door.house.plain.request('/api/follow/plain?lang=en', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ receipt }).toString(),
    })
    expect(await reply.text()).toContain('Filed')
  })
})

describe('a receipt of the sealed door', () => {
  it('is asked about before anything is opened, and opened once its holder goes on', async () => {
    const ready = await prepare(door.house)
    await send(door.house, ready.tip, ready.ticket, ready.filing)
    const said = await reporterMessage(door.house, ready, { text: '示例：手机上写的' })
    await door.house.intake.request('/api/follow/messages', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
    })
    const asked = await replyOf(door.house, { receipt: ready.receipt })
    expect(asked).toMatchObject({ state: 'filed', asks: 'sealed', messages: [] })
    const page = await pageOf(door.house, { receipt: ready.receipt })
    expect(page).toContain('由服务器打开来往的留言，它看得到这一下')
    expect(page).not.toContain('示例：手机上写的')
    // Beside the ways to look otherwise.
    expect(page.match(/<button(?![^>]* formaction=)/g)).toHaveLength(1)
    const refused = await postPlain(door.house, { token: tokenIn(page), act: 'message', text: '示例' })
    expect(refused.status).toBe(403)
    expect(await pageOf(door.house, { token: tokenIn(page), act: 'open' })).toContain('示例：手机上写的')
    const { messages } = await replyOf(door.house, { token: asked.token ?? '', act: 'open' })
    expect(messages).toMatchObject([{ from: 'reporter', text: '示例：手机上写的' }])
  })
})

describe('what is no such form, or was altered', () => {
  const raw = (type: string, body: BodyInit) =>
    door.house.plain.request('/api/follow/plain', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': type },
      body,
    })
  const form = 'application/x-www-form-urlencoded'

  it.each([
    ['another type', 'application/json', '{"receipt":"1"}', 415],
    ['no fields', form, '', 400],
    ['noise', 'multipart/form-data; boundary=a', 'noise', 400],
    ['an act that there is not', form, 'token=a&act=constructor', 400],
    ['a number that is none', form, 'token=a&act=earlier&before=0x1z', 400],
    ['too much', form, `text=${'a'.repeat(70_000)}`, 413],
    ['a receipt that is longer than any message around it', form, `receipt=${'1'.repeat(3000)}`, 400],
  ])('%s is refused', async (_, type, body, status) => {
    expect((await raw(type, body)).status).toBe(status)
  })

  it('a form with parts is read as well', async () => {
    const body = new FormData()
    body.append('receipt', receipt)
    const encoded = new Response(body)
    const reply = await raw(encoded.headers.get('content-type') ?? '', await encoded.arrayBuffer())
    expect(await reply.json()).toMatchObject({ state: 'filed' })
  })

  it('a wrap that the operator changed opens nothing, takes nothing, and is said', async () => {
    const { token = '' } = await replyOf(door.house, { receipt })
    const tip = await door.house.tips.readTip((await door.held(receipt)).id)
    if (tip?.channel !== 'plain') throw new Error('the tip is not there')
    await door.house.tips.changeTip(tip, { ...tip, reporterWrap: tip.envelope.slice() })
    for (const asked of [{ receipt }, { token, act: 'message', text: '示例' }]) {
      expect((await replyOf(door.house, asked)).refused?.code).toBe('altered')
      expect(await pageOf(door.house, asked)).toContain('这份内容被改动过')
    }
    expect((await door.house.tips.readTip(tip.id))?.messages).toEqual([])
  })
})
