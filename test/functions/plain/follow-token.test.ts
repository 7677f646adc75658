import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openToken, sealToken } from '../../../functions/plain/follow/token.ts'
import { createGate } from '../../../functions/plain/gate.ts'
import { openPlainDoor, type PlainDoor } from '../../fixtures/plain-door.ts'
import { pageOf, postPlain, replyOf, tokenIn } from '../../fixtures/simple-follow.ts'

let door: PlainDoor
let receipt: string
beforeAll(async () => {
  door = await openPlainDoor()
  receipt = ((await (await door.submit({})).json()) as { receipt: string }).receipt
})
afterAll(() => door.house.close())

const codeOf = async (reply: Response) => [
  reply.status,
  ((await reply.json()) as { error: { code: string } }).error.code,
]
const lapsed = [410, 'lapsed']
const forged = [403, 'token']

describe('the token of an open page', () => {
  it('is good for half an hour from the receipt on, however many pages came in between', async () => {
    const start = door.house.time.offset
    const first = (await replyOf(door.house, { receipt })).token ?? ''
    door.house.time.offset = start + 29 * 60_000
    const { token: second = '', state } = await replyOf(door.house, {
      token: first,
      act: 'message',
      text: '示例',
    })
    expect(state).toBe('filed')
    door.house.time.offset = start + 31 * 60_000
    for (const token of [first, second])
      expect(await codeOf(await postPlain(door.house, { token, act: 'message', text: '示例：晚' }))).toEqual(
        lapsed,
      )
    const page = await postPlain(
      door.house,
      { token: second, act: 'disputed', text: '示例：晚' },
      'text/html',
    )
    const text = await page.text()
    expect([page.status, text.includes('name="receipt" value=""'), tokenIn(text)]).toEqual([410, true, ''])
    expect(text).toContain('>示例：晚</textarea>')
    const again = await pageOf(door.house, { receipt, act: 'message', text: '示例：晚' })
    expect(again).toMatch(/id="message"[^>]*>示例：晚<\/textarea>/)
    expect((await replyOf(door.house, { receipt })).messages).toHaveLength(1)
  })

  it('altered, cut, of another key, of the form or none is refused', async () => {
    const { token = '' } = await replyOf(door.house, { receipt })
    const { keys, now } = door.house
    const held = openToken({ secrets: keys.secrets, now }, 'follow', token)
    const swapped = { ...keys.secrets, follow: keys.secrets.form }
    const [name = '', body = ''] = token.split('.')
    const flipped = `${body.slice(0, 40)}${body[40] === 'A' ? 'B' : 'A'}${body.slice(41)}`
    for (const wrong of [
      ...[
        `${name}.${flipped}`,
        `${name}.${body.slice(0, -8)}`,
        `${name}.`,
        name,
        `${token}.a`,
        'x',
        await door.token(),
      ],
      sealToken({ secrets: swapped }, 'follow', held),
      `${name}.${sealToken({ secrets: swapped }, 'follow', held).split('.')[1]}`,
      sealToken({ secrets: keys.secrets }, 'ask', held),
    ])
      expect(
        await codeOf(await postPlain(door.house, { token: wrong, act: 'message', text: '示例' })),
        wrong,
      ).toEqual(forged)
    expect(await codeOf(await postPlain(door.house, { token, act: 'open' }))).toEqual(forged)
  })

  it('tells nothing of what it carries, not even whose it is', async () => {
    const tokens = [1, 2].map(async () => (await replyOf(door.house, { receipt })).token ?? '')
    const [one = '', two = ''] = await Promise.all(tokens)
    expect(one.length).toBe(two.length)
    expect(one.slice(0, 9)).toBe(two.slice(0, 9))
    expect(one.slice(9, 40)).not.toBe(two.slice(9, 40))
    const { secrets } = door.house.keys
    for (const key of Object.values(secrets)) expect(one).not.toContain(key)
  })
})

describe('what this door does at once', () => {
  it('is so much, and as much waits for its turn; more is refused at once', async () => {
    const gate = createGate(2, 1)
    let busy = 0
    let most = 0
    const ends: (() => void)[] = []
    const run = () =>
      gate(async () => {
        busy += 1
        most = Math.max(most, busy)
        await new Promise<void>((end) => ends.push(end))
        busy -= 1
      })
    const three = [run(), run(), run()]
    const fourth = run().then(
      () => 'done',
      (fault: unknown) => fault,
    )
    const soon = new Promise((late) => setTimeout(late, 500, 'neither done nor refused'))
    expect(await Promise.race([fourth, soon])).toMatchObject({ code: 'full' })
    for (let n = 0; n < 3; n++) {
      await new Promise((next) => setTimeout(next, 0))
      ends.shift()?.()
    }
    await Promise.all(three)
    expect([most, busy]).toEqual([2, 0])
    const failing = gate(() => Promise.reject(new Error('sample')))
    await expect(failing).rejects.toThrow('sample')
    await expect(gate(async () => 'free again')).resolves.toBe('free again')
  })

  it('is one room for filing and following up; both say 429 and keep what was typed', async () => {
    const full = await openPlainDoor({ gate: createGate(0, 0) })
    try {
      expect(await codeOf(await postPlain(full.house, { receipt }))).toEqual([429, 'full'])
      expect(await codeOf(await full.submit({}))).toEqual([429, 'full'])
      const form = await full.token()
      const filing = await full.submit({ token: form }, 'text/html')
      const kept = await filing.text()
      expect([filing.status, tokenIn(kept)]).toEqual([429, form])
      expect(kept).toContain(full.filled.narrative)
      const { forged: token } = await full.tokenOf(receipt)
      const said = await postPlain(full.house, { token, act: 'disputed', text: '示例：忙' }, 'text/html')
      const text = await said.text()
      expect([said.status, tokenIn(text)]).toEqual([429, token])
      expect(text).toContain('name="act" value="disputed"')
      expect(text).toContain('>示例：忙</textarea>')
      expect(await pageOf(full.house, { receipt })).toContain(`name="receipt" value="${receipt}"`)
    } finally {
      await full.house.close()
    }
  })
})
