import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { openMessage, reporterKeyOf } from '../../../shared/tip/seal-message.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { prepare, send } from '../../fixtures/reporter.ts'
import {
  answerFrom,
  officeWrites,
  pageOf,
  postPlain,
  replyOf,
  tokenIn,
} from '../../fixtures/simple-follow.ts'
import { closing, work } from '../../fixtures/work.ts'

const DAY = 86_400_000
let door: PlainDoor
let receipt: string
let own: Awaited<ReturnType<PlainDoor['held']>>
beforeAll(async () => {
  door = await openPlainDoor()
})
afterAll(() => door.house.close())
beforeEach(async () => {
  door.house.time.offset = 0
  receipt = ((await (await door.submit({})).json()) as { receipt: string }).receipt
  own = await door.held(receipt)
})

const stored = async () => {
  const tip = await door.house.tips.readTip(own.id)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const token = async () => (await replyOf(door.house, { receipt })).token ?? ''
const close = () => work(door.house, 'jiangning-handler', own, ...closing)

/** What stands in the tip's messages, opened as the office opens it, signatures checked. */
async function letters() {
  const tip = await stored()
  const read = await door.house.tips.readMessages(tip.id, tip.messages)
  const outside = { tip: tip.id, facts: tip.facts, reporterKey: reporterKeyOf(own.keys.signing) }
  return Promise.all(
    read.map(({ id, from, sealed }) => openMessage(own.identity, sealed, { ...outside, id, from })),
  )
}

const writes = (text: string) => officeWrites(door.house, own, text)

describe('a message', () => {
  it('is sealed, signed and chained as a browser does it, and shown', async () => {
    await writes('示例：几号楼？')
    const page = await pageOf(door.house, {
      token: await token(),
      act: 'message',
      text: ' 示例：九号楼\u200b <b> ',
    })
    expect(page).toContain('提交了。')
    expect(page).toContain('示例：九号楼 &lt;b&gt;</p>')
    const [, mine] = await letters()
    expect(mine).toMatchObject({ from: 'reporter', text: '示例：九号楼 <b>', number: 2, seen: 1 })
  })

  it('sent twice from one page is kept once, one after another and at once', async () => {
    const under = { token: await token(), act: 'message', text: '示例：一' }
    for (let n = 0; n < 2; n++) expect(await pageOf(door.house, under)).toContain('提交了。')
    const next = { token: await token(), act: 'message', text: '示例：二' }
    const both = await Promise.all([1, 2, 3].map(() => replyOf(door.house, next)))
    expect(both.map(({ refused }) => refused)).toEqual([undefined, undefined, undefined])
    expect((await letters()).map(({ text }) => text)).toEqual(['示例：一', '示例：二'])
  })

  it('other than the one that was sent from this page is not sent, and stays in its field for the next', async () => {
    const under = { token: await token(), act: 'message' }
    await pageOf(door.house, { ...under, text: '示例：一' })
    const page = await pageOf(door.house, { ...under, text: '示例：另一句' })
    expect(page).toContain('这张表单已经提交过别的内容')
    expect(page).toMatch(/<textarea[^>]*id="message"[^>]*>示例：另一句<\/textarea>/)
    expect(await letters()).toHaveLength(1)
    expect(
      await pageOf(door.house, { token: tokenIn(page), act: 'message', text: '示例：另一句' }),
    ).toContain('提交了。')
    expect(await letters()).toHaveLength(2)
  })

  it('that lost a race is sealed again as the next one', async () => {
    const under = await token()
    const { saveMessage } = door.house.tips
    let raced = false
    door.house.tips.saveMessage = async (...kept) => {
      if (!raced) {
        raced = true
        await writes('示例：抢先')
      }
      return saveMessage(...kept)
    }
    const reply = await replyOf(door.house, { token: under, act: 'message', text: '示例：后到' })
    door.house.tips.saveMessage = saveMessage
    expect(reply.refused).toBeUndefined()
    expect((await letters()).map(({ text, number }) => [number, text])).toEqual([
      [1, '示例：抢先'],
      [2, '示例：后到'],
    ])
    expect(reply.messages.map(({ trouble }) => trouble)).toEqual([undefined, undefined])
  })

  it.each([
    ['none', '', '还没有写。'],
    ['one of nothing that is seen', '\u200b \n', '还没有写。'],
    ['one that is too long', '长'.repeat(2003), '3'],
  ])('%s is refused, and stays in its field', async (_, text, why) => {
    const reply = await postPlain(door.house, { token: await token(), act: 'message', text }, 'text/html')
    expect(reply.status).toBe(400)
    const page = await reply.text()
    expect(page).toContain(why)
    expect(page).toMatch(/id="message"[^>]*aria-invalid="true"/)
    if (text.length > 10) expect(page).toContain(text)
    expect(await letters()).toHaveLength(0)
  })
})

describe('the word on an outcome', () => {
  const shown = async () => answerFrom(await pageOf(door.house, { receipt }))

  it('fixed, then a rating: signed messages, each once', async () => {
    await close()
    const first = await pageOf(door.house, { receipt })
    expect(first).toContain('现在那里怎么样？')
    for (let n = 0; n < 2; n++) await pageOf(door.house, { ...answerFrom(first), act: 'confirmed' })
    const second = await pageOf(door.house, { receipt })
    expect(second).toContain('这件事办得怎么样？')
    expect(await pageOf(door.house, { ...answerFrom(second), act: 'rate', rating: 'good' })).toContain(
      '谢谢，已记下。',
    )
    expect((await stored()).answer).toMatchObject({ verdict: 'confirmed', rating: 'good' })
    expect((await letters()).map(({ answer }) => answer)).toEqual([
      { verdict: 'confirmed', outcome: answerFrom(first).outcome },
      { verdict: 'confirmed', rating: 'good', outcome: answerFrom(first).outcome },
    ])
  })

  it('a dispute reopens it once, with its sentence', async () => {
    await close()
    const under = { ...(await shown()), act: 'disputed', text: '示例：还是老样子。' }
    const page = await pageOf(door.house, under)
    expect(page).toContain('重新办')
    expect(page).not.toContain('id="answer"')
    expect((await replyOf(door.house, under)).refused).toBeUndefined()
    const tip = await stored()
    expect([tip.state, tip.disputes]).toEqual(['reopened', 1])
    expect(await letters()).toMatchObject([{ answer: { verdict: 'disputed' }, text: '示例：还是老样子。' }])
  })

  it('a dispute without a sentence is refused beside its field', async () => {
    await close()
    const reply = await postPlain(door.house, { ...(await shown()), act: 'disputed', text: ' ' }, 'text/html')
    expect(reply.status).toBe(400)
    expect(await reply.text()).toMatch(/id="dispute"[^>]*aria-invalid="true"[\s\S]*请写一句哪里不对/)
  })

  it('after its days is refused inside the answer, and the sentence stays', async () => {
    await close()
    door.house.time.offset = 16 * DAY
    const under = { ...(await shown()), act: 'disputed', text: '示例：晚了。' }
    expect((await replyOf(door.house, under)).refused?.code).toBe('answer')
    const page = await pageOf(door.house, under)
    expect(page).toContain('现在不能提意见')
    expect(page).toContain('示例：晚了。')
    expect((await stored()).disputes).toBeUndefined()
  })

  it('that was typed before the office changed the outcome is no word on the new one', async () => {
    await close()
    const stale = await shown()
    await work(door.house, 'city-320100', own, ['reopen', { reason: 'review', words: '示例' }])
    await work(door.house, 'jiangning-lead', own, ...closing.slice(1))
    const reply = await replyOf(door.house, { ...stale, act: 'confirmed' })
    expect(reply.refused?.code).toBe('outcome')
    expect((await stored()).answer).toBeUndefined()
    const now = await shown()
    expect(now.outcome).not.toBe(stale.outcome)
    expect((await replyOf(door.house, { ...now, act: 'confirmed' })).refused).toBeUndefined()
    expect((await stored()).answer?.verdict).toBe('confirmed')
  })
})

describe('a receipt of the sealed door', () => {
  it('speaks here too, once its holder went on', async () => {
    const ready = await prepare(door.house, newSeed())
    await send(door.house, ready.tip, ready.ticket, ready.filing)
    const asks = tokenIn(await pageOf(door.house, { receipt: ready.receipt }))
    const open = tokenIn(await pageOf(door.house, { token: asks, act: 'open' }))
    const page = await pageOf(door.house, { token: open, act: 'message', text: '示例：从别的手机写。' })
    expect(page).toContain('示例：从别的手机写。')
    expect((await door.house.tips.readTip(ready.tip))?.messages).toHaveLength(1)
  })
})
