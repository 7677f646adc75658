import { createHmac } from 'node:crypto'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FollowReply } from '../../../shared/contract/follow.ts'
import { deriveFiling } from '../../../shared/filing/derive-filing.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import { openFile } from '../../../shared/seal/file.ts'
import { unwrapIdentity } from '../../../shared/seal/wrap.ts'
import { openEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { hasReceipt } from '../../../shared/tip/tip.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { follow } from '../../fixtures/reporter.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

/** A form as the door gives it, waited for as a person does. */
async function openForm(): Promise<string> {
  const page = await (await house.plain.request('/api/report')).text()
  return /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

const filled = {
  division: '320115',
  topic: 'PIT-01',
  site: '示例花园三期',
  address: '示例路',
  narrative: '示例：坑边没有支护。',
}

async function submit(
  token: string,
  fields: Record<string, string | Blob> = filled,
  accept = 'application/json',
) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ token, ...fields })) {
    if (typeof value === 'string') body.append(name, value)
    else body.append(name, value, 'photo.jpg')
  }
  const encoded = new Response(body)
  const type = encoded.headers.get('content-type') ?? ''
  return house.plain.request('/api/report', {
    method: 'POST',
    headers: { accept, 'content-type': type },
    body: await encoded.arrayBuffer(),
  })
}

async function later<T>(work: () => Promise<T>, seconds = 5): Promise<T> {
  house.time.offset = seconds * 1000
  try {
    return await work()
  } finally {
    house.time.offset = 0
  }
}

const codeOf = async (reply: Response) => ((await reply.json()) as { error: { code: string } }).error.code

it('every page of the form takes one stylesheet, by its hash, and no script', async () => {
  const form = await (await house.plain.request('/api/report')).text()
  const refused = await (await submit(await openForm(), { narrative: '' }, 'text/html')).text()
  for (const page of [form, refused]) {
    const [, link = ''] = /<link rel="stylesheet"([^>]*)>/.exec(page) ?? []
    expect(link).toMatch(/ href="\/_astro\/[^"]+" integrity="sha256-[^"]{44}" crossorigin="anonymous"$/)
    expect(page).not.toMatch(/<script|<style|\son\w+=/)
  }
})

describe('the form without script', () => {
  it('tells nobody who sees its source the receipt, not even from the parts of its token', async () => {
    const token = await openForm()
    const { receipt } = (await (await later(() => submit(token))).json()) as { receipt: string }
    const payload = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as object
    const { nonce = '' } = payload as { nonce?: string }
    const unkeyed = createHmac('sha256', '').update(`form seed\n${nonce}`).digest()
    const parts = [...token.split('.'), ...Object.values(payload).map(String)]
    const seeds = parts.flatMap((part) => [Buffer.from(part, 'base64url'), Buffer.from(part)])
    const guesses = [...seeds, unkeyed]
      .filter((seed) => seed.length >= 16)
      .map((seed) => deriveFiling(new Uint8Array(seed)))
    expect(guesses.length).toBeGreaterThan(2)
    expect(guesses.map((guess) => guess.receipt)).not.toContain(receipt)
  })

  it('is never cached, and its token is not empty', async () => {
    const reply = await house.plain.request('/api/report')
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(await openForm()).toMatch(/^[\w-]+\.[\w-]{43}$/)
  })

  it('files a tip that its receipt and its office open', async () => {
    const token = await openForm()
    const reply = await later(() => submit(token))
    expect(reply.status).toBe(201)
    const { receipt, office } = (await reply.json()) as { receipt: string; office: { code: string } }
    expect(office.code).toBe('320115')
    const keys = await receiptKeys(receipt)
    const { tip } = FollowReply.parse(JSON.parse((await follow(house, keys.lookup)).text))
    const wrap = new Uint8Array(Buffer.from(tip?.reporterWrap ?? '', 'base64'))
    const identity = await unwrapIdentity(tip?.id ?? '', wrap, keys.identity)
    const stored = await house.tips.readTip(tip?.id ?? '')
    if (!stored) throw new Error('the tip is not there')
    const outside = { tip: stored.id, facts: stored.facts, routing: stored.routing }
    const { envelope } = await openEnvelope(identity, stored.envelope, outside)
    expect(envelope.report.narrative).toBe(filled.narrative)
    expect(stored.channel).toBe('plain')
  })

  it('sent again gives the same receipt; with other content it is refused', async () => {
    const token = await openForm()
    const [one, two] = [await later(() => submit(token)), await later(() => submit(token))]
    expect(((await one.json()) as { receipt: string }).receipt).toBe(
      ((await two.json()) as { receipt: string }).receipt,
    )
    const other = await later(() => submit(token, { ...filled, narrative: '示例：另一件事。' }))
    expect([other.status, await codeOf(other)]).toEqual([409, 'used'])
  })

  it('keeps the text in a new form when a browser is refused', async () => {
    const token = await openForm()
    const page = await (await later(() => submit(token, { ...filled, division: '' }, 'text/html'))).text()
    expect(page).toContain(filled.narrative)
    expect(page).toContain('role="alert"')
  })

  it.each([
    ['at once', 0, 'tooFast', 429],
    ['after more than an hour', 3700, 'expired', 410],
  ])('sent %s is refused', async (_, seconds, code, status) => {
    const token = await openForm()
    const reply = await later(() => submit(token), seconds)
    expect([reply.status, await codeOf(reply)]).toEqual([status, code])
  })

  it('with a forged token is refused', async () => {
    const token = (await openForm()).replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect(await codeOf(await later(() => submit(token)))).toBe('token')
    expect(await codeOf(await later(() => submit('')))).toBe('token')
  })

  it.each([
    [{ ...filled, division: '999999' }, 'division'],
    [{ ...filled, topic: 'NONE-01' }, 'topic'],
    [{ ...filled, narrative: '   ' }, 'badRequest'],
    [{ ...filled, narrative: '\u200b\u202e' }, 'badRequest'],
    [{ ...filled, narrative: '长'.repeat(8001) }, 'badRequest'],
    [{ ...filled, topic: 'OFFICIAL-01' }, 'accused'],
    [{ ...filled, topic: 'OFFICIAL-01', accused: 'province' }, 'signposted'],
  ])('with %o is refused', async (fields, code) => {
    const token = await openForm()
    expect(await codeOf(await later(() => submit(token, fields)))).toBe(code)
  })

  it('writes typed markup as text', async () => {
    const token = await openForm()
    const narrative = '<img src=x onerror=alert(1)>"\'&'
    const page = await (
      await later(() => submit(token, { ...filled, narrative, division: '' }, 'text/html'))
    ).text()
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img')
  })

  it('other types than a form are refused', async () => {
    const reply = await house.plain.request('/api/report', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: '{}',
    })
    expect(reply.status).toBe(415)
  })
})

describe('photos at the door without script', () => {
  const tagged = () =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Make: 'CANARYPHONE' }, IFD3: { GPSLatitude: '32/1 3/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()

  it('lose place, time and device before they are sealed', async () => {
    const input = await tagged()
    expect(input.includes('CANARYPHONE')).toBe(true)
    const token = await openForm()
    const photo = new Blob([new Uint8Array(input)], { type: 'image/jpeg' })
    const reply = await later(() => submit(token, { ...filled, files: photo }))
    const { receipt } = (await reply.json()) as { receipt: string }
    const keys = await receiptKeys(receipt)
    const { tip } = FollowReply.parse(JSON.parse((await follow(house, keys.lookup)).text))
    const stored = await house.tips.readTip(tip?.id ?? '')
    if (!stored || !hasReceipt(stored)) throw new Error('the tip is not there')
    const identity = await unwrapIdentity(stored.id, stored.reporterWrap, keys.identity)
    const outside = { tip: stored.id, facts: stored.facts, routing: stored.routing }
    const { envelope } = await openEnvelope(identity, stored.envelope, outside)
    const file = envelope.files[0]
    const chunks = await Promise.all(
      (file?.chunks ?? []).map((hash, index) =>
        house.tips.readChunk({ tip: stored.id, file: '0', index, hash }),
      ),
    )
    const bytes = await openFile(
      identity,
      chunks.filter((chunk) => chunk !== undefined),
      file ?? { size: 0, chunks: [] },
    )
    expect(Buffer.from(bytes).includes('CANARYPHONE')).toBe(false)
    const { exif, width } = await sharp(bytes).metadata()
    expect(exif).toBeUndefined()
    expect(width).toBe(64)
  })

  it.each([
    ['a text called a photo', new Blob(['not a photo'])],
    ['half a photo', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])])],
    ['a drawing with script', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'])],
  ])('refuse %s', async (_, file) => {
    const token = await openForm()
    const reply = await later(() => submit(token, { ...filled, files: file }))
    expect([reply.status, await codeOf(reply)]).toEqual([415, 'unsupported'])
  })

  it('over 4 MB in all are refused', async () => {
    const token = await openForm()
    const reply = await later(() =>
      submit(token, { ...filled, files: new Blob([new Uint8Array(5_000_000)]) }),
    )
    expect(reply.status).toBe(413)
  })
})
