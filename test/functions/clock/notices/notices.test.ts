import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../../../../cdk/local/listen.ts'
import { type MailServer, startMailServer } from '../../../../cdk/local/mail.ts'
import type { Outside } from '../../../../functions/clock/clock.ts'
import { createMailer } from '../../../../functions/clock/notices/mailer.ts'
import { createPost } from '../../../../functions/clock/notices/webhook.ts'
import { makeRound } from '../../../../functions/clock/round.ts'
import { SubscriptionsReply } from '../../../../shared/contract/notices.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { facts, prepare, send } from '../../../fixtures/reporter.ts'
import { wiresTo } from '../../../fixtures/webhook.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let house: House
let mail: MailServer
let outside: Outside
beforeEach(async () => {
  house = await openHouse()
  mail = await startMailServer()
  outside = {
    origin: 'https://mingcha.example',
    mail: createMailer({ url: mail.url, from: 'desk@mingcha.example' }),
    post: createPost(),
  }
  return async () => {
    await mail.stop().catch(() => undefined)
    await house.close()
  }
})

const words = '示例：夜里基坑边上没有护栏。'
async function file() {
  const ready = await prepare(house, newSeed(), {
    facts: { ...facts, topic: 'PIT-03', urgent: false },
    narrative: words,
  })
  expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  return ready.tip
}
async function subscription(username: string, settings: object, id = newId()) {
  const lead = await officer(house, username)
  const reply = await lead.ask('desk', `/notices/${id}`, settings, 'PUT')
  expect(reply.status, await reply.clone().text()).toBe(200)
  return id
}
const shown = async (username: string) => {
  const lead = await officer(house, username)
  return SubscriptionsReply.parse(await (await lead.ask('desk', '/notices')).json()).subscriptions
}
const round = () => makeRound({ ...house, outside })
const atOnce = { way: 'mail', to: 'zhiban@example.org', pace: 'now' }

describe('an office that is told by e-mail at once', () => {
  it('hears once of two tips, in counts and a link and nothing else', async () => {
    await subscription('jiangning-lead', atOnce)
    const tips = [await file(), await file()]
    await round()
    await round()
    expect(mail.list().map(({ to }) => to)).toEqual(['zhiban@example.org'])
    const [one] = mail.list()
    expect(one?.text).toContain('没打开过的：2 条')
    expect(one?.text).toContain('https://mingcha.example/desk/#/tips')
    for (const secret of [words, ...tips, 'PIT-03']) expect(JSON.stringify(mail.list())).not.toContain(secret)
  })

  it('two rounds at once, and one cut short, send one Message-ID', async () => {
    await subscription('jiangning-lead', atOnce)
    await file()
    await Promise.all([round(), round()])
    await round()
    expect(new Set(mail.list().map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('would hear twice if the tip did not remember', async () => {
    await subscription('jiangning-lead', atOnce)
    await file()
    const forgetful = { ...house, tips: { ...house.tips, noteNotified: async () => {} } }
    await makeRound({ ...forgetful, outside })
    await makeRound({ ...forgetful, outside })
    expect(mail.list().length).toBeGreaterThan(1)
    expect(new Set(mail.list().map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('hears of it when the mail server is back, and the desk says so meanwhile', async () => {
    await subscription('jiangning-lead', atOnce)
    const { url } = mail
    await mail.stop()
    await file()
    for (const _ of [1, 2, 3, 4]) await round()
    expect(await shown('jiangning-lead')).toMatchObject([
      { fault: 'unreachable', attempts: 4, owed: true, shown: 'zhiban@example.org' },
    ])
    // After the fourth failure it waits two hours.
    await round()
    expect(await shown('jiangning-lead')).toMatchObject([{ attempts: 4 }])
    mail = await startMailServer()
    expect(mail.url).not.toBe(url)
    outside = { ...outside, mail: createMailer({ url: mail.url, from: 'desk@mingcha.example' }) }
    house.time.offset = 3 * HOUR
    await round()
    expect(mail.list()).toHaveLength(1)
    const [after] = await shown('jiangning-lead')
    expect(after).toMatchObject({ attempts: 0, owed: false })
    expect(after?.fault).toBeUndefined()
  })

  it('an index that is behind delays the notice and does not lose it', async () => {
    await subscription('jiangning-lead', atOnce)
    await file()
    const behind = { ...house, tips: { ...house.tips, listForCounts: async () => [] } }
    await makeRound({ ...behind, outside })
    expect(mail.list()).toEqual([])
    await round()
    expect(mail.list()).toHaveLength(1)
  })

  it('is told of nothing that the level above printed', async () => {
    await subscription('jiangning-lead', atOnce)
    const tip = await file()
    await round()
    const before = mail.list().length
    const city = await officer(house, 'city-320100')
    const { version } = await city.show(tip)
    const printed = await city.ask('desk', `/tips/${tip}/prints`, { version, papers: ['handling'] })
    expect(printed.status).toBe(200)
    house.time.offset = HOUR
    await round()
    expect(mail.list()).toHaveLength(before)
  })

  it('is reminded on the day that it set itself, once, in a count', async () => {
    await subscription('jiangning-lead', atOnce)
    const tip = await file()
    await round()
    const lead = await officer(house, 'jiangning-lead')
    const day = addDays(dayInShanghai(house.now()), 5)
    const { version } = await lead.show(tip)
    expect((await lead.ask('desk', `/tips/${tip}/reminder`, { version, day })).status).toBe(200)
    await round()
    expect(mail.list().some(({ text }) => text.includes('提醒日'))).toBe(false)
    house.time.offset = 5 * DAY
    await round()
    await round()
    expect(mail.list().filter(({ text }) => text.includes('到了提醒日的：1 条'))).toHaveLength(1)
    expect(JSON.stringify(mail.list())).not.toContain(day)
  })

  it('is reminded before a target, once, and the city is told after it, once', async () => {
    await subscription('jiangning-lead', atOnce)
    await subscription('city-320100', { ...atOnce, to: 'shi@example.org' })
    const tip = await file()
    await round()
    const acceptBy = (await house.tips.readTip(tip))?.acceptBy ?? ''
    const days = Math.round((Date.parse(acceptBy) - Date.now()) / DAY)
    house.time.offset = (days - 1) * DAY
    await round()
    await round()
    const reminders = mail.list().filter(({ text }) => text.includes('快到期的：1 条'))
    expect(reminders).toHaveLength(1)
    expect(mail.list().some(({ to }) => to === 'shi@example.org')).toBe(false)
    house.time.offset = (days + 3) * DAY
    await round()
    await round()
    const city = mail.list().filter(({ to }) => to === 'shi@example.org')
    expect(city).toHaveLength(1)
    expect(city[0]?.text).toContain('报到本单位的：1 条')
  })
})

describe('a daily subscription', () => {
  it('waits for eight in the morning, then comes every day on which something waits', async () => {
    await subscription('jiangning-lead', { ...atOnce, pace: 'daily' })
    await file()
    await round()
    expect(mail.list()).toEqual([])
    for (const day of [1, 2]) {
      house.time.offset = day * DAY
      await round()
      await round()
    }
    expect(mail.list().length).toBe(2)
    expect(new Set(mail.list().map(({ messageId }) => messageId)).size).toBe(2)
  })
})

describe('webhooks', () => {
  const got: unknown[] = []
  let answer = { status: 200, body: '{"errcode":0}' }
  const robot = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      got.push(JSON.parse(Buffer.concat(parts).toString()))
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
    })
  })
  let port = 0
  beforeAll(async () => {
    port = await listen(robot, 0)
  })
  afterAll(() => robot.close())
  beforeEach(() => {
    got.length = 0
    answer = { status: 200, body: '{"errcode":0}' }
    outside = { ...outside, post: createPost(wiresTo(port)) }
  })

  it.each(['wecom', 'dingtalk'])('%s takes a text message', async (way) => {
    await subscription('jiangning-lead', { way, to: 'https://robot.example/send?key=1', pace: 'now' })
    await file()
    await round()
    expect(got).toMatchObject([
      { msgtype: 'text', text: { content: expect.stringContaining('没打开过的：1 条') } },
    ])
    expect(JSON.stringify(got)).toContain('明察')
  })

  it('plain JSON brings the counts as numbers', async () => {
    await subscription('jiangning-lead', { way: 'json', to: 'https://hook.example/in', pace: 'now' })
    await file()
    await round()
    expect(got).toMatchObject([{ office: '320115', counts: { unopened: 1, late: 0 } }])
  })

  it.each([
    ['a robot that answers with an error code', { status: 200, body: '{"errcode":310000}' }],
    ['a server that answers 500', { status: 500, body: '{}' }],
  ])('%s counts as refused, and its address is never shown whole', async (_, wanted) => {
    answer = wanted
    await subscription('jiangning-lead', {
      way: 'dingtalk',
      to: 'https://robot.example/send?key=1',
      pace: 'now',
    })
    await file()
    await round()
    expect(await shown('jiangning-lead')).toMatchObject([
      { fault: 'refused', attempts: 1, shown: 'robot.example/…' },
    ])
  })
})

describe('setting subscriptions', () => {
  it('an address that is no webhook’s is refused', async () => {
    const lead = await officer(house, 'jiangning-lead')
    for (const [to, why] of [
      ['http://robot.example/x', 'no TLS'],
      ['https://127.0.0.1/x', 'a number'],
      ['https://[::1]/x', 'a number'],
      ['https://localhost/x', 'this machine'],
      ['https://robot/x', 'a name inside'],
      ['https://metadata.internal/x', 'a name inside'],
      ['https://robot.example:9001/x', 'another port'],
      ['https://a:b@robot.example/x', 'a password'],
      ['file:///etc/passwd', 'no web address'],
    ]) {
      const reply = await lead.ask('desk', `/notices/${newId()}`, { way: 'json', to, pace: 'now' }, 'PUT')
      expect(reply.status, why).toBe(400)
      expect(await reply.json(), why).toMatchObject({ error: { fields: ['to'] } })
    }
  })

  it('trying sends one even when nothing waits; removing ends it', async () => {
    const id = await subscription('jiangning-lead', atOnce)
    const lead = await officer(house, 'jiangning-lead')
    await lead.ask('desk', `/notices/${id}`, { act: 'try' })
    await round()
    expect(mail.list()[0]?.subject).toContain('试发')
    await lead.ask('desk', `/notices/${id}`, { act: 'remove' })
    await file()
    await round()
    expect(mail.list()).toHaveLength(1)
  })

  it('is for leads and supervisors', async () => {
    for (const [username, status] of [
      ['jiangning-lead', 200],
      ['city-320100', 200],
      ['province-supervisor', 200],
      ['jiangning-handler', 403],
      ['jiangning-auditor', 403],
      ['province-drafter', 403],
      ['province-approver', 403],
      ['province-administrator', 403],
    ] as const) {
      const someone = await officer(house, username)
      expect((await someone.ask('desk', '/notices')).status, username).toBe(status)
      const put = await someone.ask('desk', `/notices/${newId()}`, atOnce, 'PUT')
      expect(put.status, username).toBe(status)
    }
  })

  it('another office sees and touches nothing of it', async () => {
    const id = await subscription('jiangning-lead', atOnce)
    expect(await shown('city-320100')).toEqual([])
    const other = await officer(house, 'city-320100')
    expect((await other.ask('desk', `/notices/${id}`, { act: 'remove' })).status).toBe(404)
    expect(await shown('jiangning-lead')).toHaveLength(1)
  })
})
