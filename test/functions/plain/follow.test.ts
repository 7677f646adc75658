import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import { formatReceipt, receiptFromBytes } from '../../../shared/receipt/receipt.ts'
import { officeMessage, reporterMessage } from '../../fixtures/message.ts'
import { officer } from '../../fixtures/officer.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { prepare, send } from '../../fixtures/reporter.ts'
import { pageOf, postPlain, replyOf, tokenIn } from '../../fixtures/simple-follow.ts'
import { look } from '../../fixtures/work.ts'

const LENGTH = 96 * 1024
const derived = vi.hoisted(() => ({ times: 0 }))
vi.mock('../../../functions/plain/node-scrypt.ts', async (original) => {
  const { nodeScrypt } = await original<typeof import('../../../functions/plain/node-scrypt.ts')>()
  return {
    nodeScrypt: (...asked: Parameters<typeof nodeScrypt>) => {
      derived.times += 1
      return nodeScrypt(...asked)
    },
  }
})

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

const nobodys = receiptFromBytes(new Uint8Array(32).fill(7))

/** The office writes to the holder of the receipt. */
async function officeWrites(text: string) {
  const { secretsOf } = await own()
  await look(door.house, 'jiangning-handler', secretsOf.id)
  const someone = await officer(door.house, 'jiangning-handler')
  const { version, ...message } = await officeMessage(door.house, { ...secretsOf, text })
  const path = `/tips/${secretsOf.id}/messages`
  const reply = await someone.ask('desk', path, { ...message, version })
  expect(reply.status).toBe(200)
}

/** The tip of the receipt and its identity. */
async function own() {
  const { id, identity } = await door.held(receipt)
  return { secretsOf: { id, identity } }
}

describe('a receipt of the simple form', () => {
  it('shows state, office and messages, as JSON and as a page without script', async () => {
    await officeWrites('示例：请问是几号楼？')
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

describe('on the wire', () => {
  /** Reads of the table that a request makes, and how often a receipt was derived. */
  async function costOf(work: () => Response | Promise<Response>) {
    const { tips } = door.house
    const before = { findLookup: tips.findLookup, readTip: tips.readTip, readMessages: tips.readMessages }
    const reads: string[] = []
    tips.findLookup = (hash) => {
      reads.push('receipt')
      return before.findLookup(hash)
    }
    tips.readTip = (id) => {
      reads.push('tip')
      return before.readTip(id)
    }
    tips.readMessages = (id, refs) => {
      reads.push(...refs.map(() => 'message'))
      return before.readMessages(id, refs)
    }
    derived.times = 0
    const reply = await work()
    Object.assign(tips, before)
    const length = (await reply.arrayBuffer()).byteLength
    return { status: reply.status, length, reads: reads.toSorted(), derived: derived.times }
  }

  it.each(['application/json', 'text/html'])(
    'a known and an unknown receipt look alike and cost as much (%s)',
    async (accept) => {
      await officeWrites('示例：一')
      const known = await costOf(() => postPlain(door.house, { receipt }, accept))
      expect(known).toMatchObject({ status: 200, length: LENGTH, derived: 1 })
      expect(await costOf(() => postPlain(door.house, { receipt: nobodys }, accept))).toEqual(known)
      const ready = await prepare(door.house)
      await send(door.house, ready.tip, ready.ticket, ready.filing)
      expect(await costOf(() => postPlain(door.house, { receipt: ready.receipt }, accept))).toEqual(known)
      expect((await replyOf(door.house, { receipt: nobodys })).state).toBeNull()
    },
  )

  it.each([
    { act: 'message', text: '示例' },
    { act: 'message', text: '' },
    { act: 'confirmed' },
    { act: 'disputed', text: '示例' },
    { act: 'rate', rating: 'good' },
    { act: 'earlier', before: '3' },
  ])('so do %o of a known and of an unknown one', async (asked) => {
    const { token } = await replyOf(door.house, { receipt })
    const { forged } = await door.tokenOf(nobodys)
    for (const accept of ['application/json', 'text/html']) {
      const known = await costOf(() => postPlain(door.house, { token: token ?? '', ...asked }, accept))
      expect(await costOf(() => postPlain(door.house, { token: forged, ...asked }, accept))).toEqual(known)
      expect(known.derived).toBe(0)
    }
  })

  it('however much was written', async () => {
    for (let n = 0; n < 10; n++) await officeWrites('"<&>\''.repeat(500))
    const { token = '', messages } = await replyOf(door.house, { receipt })
    expect(messages.length).toBeGreaterThan(3)
    for (const asked of [{ receipt }, { token, act: 'earlier', before: '5' }]) {
      const page = await postPlain(door.house, asked, 'text/html')
      expect((await page.arrayBuffer()).byteLength).toBe(LENGTH)
    }
    const page = await pageOf(door.house, { receipt })
    const before = /name="before" value="(\d+)"/.exec(page)?.[1] ?? ''
    const shown = page.match(/<article/g)?.length ?? 0
    expect(Number(before) - 1 + shown).toBe(10)
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
    expect(page.match(/<button/g)).toHaveLength(1)
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
    const tip = await door.house.tips.readTip((await own()).secretsOf.id)
    if (tip?.channel !== 'plain') throw new Error('the tip is not there')
    await door.house.tips.changeTip(tip, { ...tip, reporterWrap: tip.envelope.slice() })
    for (const asked of [{ receipt }, { token, act: 'message', text: '示例' }]) {
      expect((await replyOf(door.house, asked)).refused?.code).toBe('altered')
      expect(await pageOf(door.house, asked)).toContain('这份内容被改动过')
    }
    expect((await door.house.tips.readTip(tip.id))?.messages).toEqual([])
  })
})
