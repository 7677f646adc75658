import { beforeEach, describe, expect, it } from 'vitest'
import type { Outside } from '../../../../functions/clock/clock.ts'
import type { Mail } from '../../../../functions/clock/notices/mailer.ts'
import { makeRound } from '../../../../functions/clock/round.ts'
import { tick } from '../../../../functions/clock/tick.ts'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { cities } from '../../../../shared/place/division.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { facts, prepare, send } from '../../../fixtures/reporter.ts'

const HOUR = 3_600_000
let house: House
let mails: Mail[]
beforeEach(async () => {
  house = await openHouse()
  mails = []
  return () => house.close()
})

/** The ways out, of which the webhook is broken in some way. */
const outsideWith = (post: Outside['post'], patience = 1000): Outside => ({
  ...{ origin: 'https://mingcha.example', post, patience },
  mail: async (mail) => void mails.push(mail),
})
const never: Outside['post'] = () => new Promise(() => {})

async function subscribe(username: string, settings: object) {
  const lead = await officer(house, username)
  const id = newId()
  await lead.ask('desk', `/notices/${id}`, { pace: 'now', ...settings }, 'PUT')
  return id
}
const hook = { way: 'json', to: 'https://robot.example/send' }
const mailTo = (name: string) => ({ way: 'mail', to: `${name}@example.org` })

/** An urgent tip that nobody opened for three hours: its city is to be told. */
async function fileUrgent() {
  const urgent = { ...facts, topic: 'PIT-03', urgent: true }
  const ready = await prepare(house, newSeed(), { facts: urgent })
  expect((await send(house, ready.tip, ready.ticket, ready.filing)).status).toBe(201)
  house.time.offset = 3 * HOUR
  return ready.tip
}
const reasons = async (tip: string) =>
  (await house.tips.readTip(tip))?.history
    .filter(({ kind }) => kind === 'escalated')
    .map(({ reason }) => reason)

describe('an office whose channel is broken', () => {
  it.each<[string, Outside['post']]>([
    ['never answers', never],
    [
      'cannot be called at all',
      () => {
        throw new TypeError('broken')
      },
    ],
    ['fails', () => Promise.reject(new Error('broken'))],
    ['says nothing that anybody understands', () => Promise.reject('broken')],
  ])(
    'because it %s keeps no tip from being escalated and no other notice from going out',
    async (_, post) => {
      await subscribe('jiangning-lead', hook)
      await subscribe('jiangning-lead', mailTo('jiangning'))
      await subscribe('city-320100', mailTo('nanjing'))
      const tip = await fileUrgent()
      const done = await makeRound({ ...house, outside: outsideWith(post) })
      expect(done).toMatchObject({ escalated: 1, sent: 2, unsent: 1, failed: 0 })
      expect(await reasons(tip)).toEqual(['look'])
      expect(mails.map(({ to }) => to).sort()).toEqual(['jiangning@example.org', 'nanjing@example.org'])
    },
  )

  it('that hangs is given up when its time is over', async () => {
    await subscribe('jiangning-lead', hook)
    await fileUrgent()
    let timer: NodeJS.Timeout | undefined
    const hangs = new Promise((resolve) => {
      timer = setTimeout(() => resolve('hangs'), 20_000)
    })
    const round = makeRound({ ...house, outside: outsideWith(never) }).then(({ unsent }) => unsent)
    expect(await Promise.race([round, hangs])).toBe(1)
    clearTimeout(timer)
  })

  it('takes one place and a bounded time, however many channels it has', async () => {
    for (let n = 0; n < 10; n++) {
      const id = await subscribe('jiangning-lead', hook)
      await (await officer(house, 'jiangning-lead')).ask('desk', `/notices/${id}`, { act: 'try' })
    }
    for (const { code } of cities) {
      const id = await subscribe(`city-${code}`, mailTo(code))
      await (await officer(house, `city-${code}`)).ask('desk', `/notices/${id}`, { act: 'try' })
    }
    const begun: number[] = []
    const post: Outside['post'] = (address, body) => {
      begun.push(mails.length)
      return never(address, body)
    }
    await makeRound({ ...house, outside: outsideWith(post) })
    expect(mails).toHaveLength(13)
    // Each attempt takes its whole second. Before the second one all others had been sent to.
    expect(begun.slice(1).every((sent) => sent === 13)).toBe(true)
    expect(begun.length).toBeLessThanOrEqual(3)
  })

  it('or whose subscription cannot be read keeps nothing else from being done, and is put aside', async () => {
    await subscribe('city-320100', mailTo('nanjing'))
    const row = { pk: 'SUBSCRIPTIONS#320115', sk: `SUBSCRIPTION#${newId()}`, nonsense: true }
    await house.putBare({ ...row, workShard: '0', workSince: '2026-01-01' })
    const tip = await fileUrgent()
    const clock = { ...house, outside: outsideWith(never) }
    await tick(clock)
    expect(await house.tips.listAside()).toMatchObject([{ reason: 'unreadable', tries: 1 }])
    expect(await reasons(tip)).toEqual(['look'])
    expect(mails.map(({ to }) => to)).toEqual(['nanjing@example.org'])
  })
})

describe('a tip that cannot be read', () => {
  it('keeps no other from being escalated', async () => {
    await house.putBare({
      ...{ pk: 'TIP#x', sk: 'TIP', state: 'nonsense' },
      workShard: '0',
      workSince: '2026-01-01',
    })
    const tip = await fileUrgent()
    const done = await makeRound(house)
    expect(done).toMatchObject({ escalated: 1, parked: 1, failed: 0 })
    expect(await reasons(tip)).toEqual(['look'])
  })
})

describe('an attempt', () => {
  const attempts = async () => (await house.tips.listSubscriptions('320115')).map((one) => one.attempts ?? 0)

  it('is counted before it is made, so that one cut short is not made for ever', async () => {
    await subscribe('jiangning-lead', hook)
    await fileUrgent()
    const seen: number[][] = []
    const lost = async () => {
      throw new Error('the machine went away')
    }
    const cut = { ...house.tips, noteFault: lost, settleNotice: lost }
    const outside = outsideWith(async () => void seen.push(await attempts()))
    const rounds = async (hours: number) => {
      house.time.offset += hours * HOUR
      for (let n = 0; n < 3; n++) await makeRound({ ...house, tips: cut, outside })
    }
    // Cut short it counts as going on for the rest of its hour and the next; after the third it waits longer, as after failures.
    for (const hours of [0, 2, 2, 2, 1]) await rounds(hours)
    expect(seen).toEqual([[1], [2], [3], [4]])
  })

  it('is made by one of two rounds at once', async () => {
    await subscribe('jiangning-lead', hook)
    await fileUrgent()
    let posts = 0
    const outside = outsideWith(async () => {
      posts += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    await Promise.all([makeRound({ ...house, outside }), makeRound({ ...house, outside })])
    expect(posts).toBe(1)
  })

  it('during which something new came in is followed by the notice of that, at the next round', async () => {
    await subscribe('jiangning-lead', hook)
    await fileUrgent()
    const [subscription] = await house.tips.listSubscriptions('320115')
    if (!subscription) throw new Error('no subscription')
    const owed = { owedKey: 'before', latestKey: 'before', attempts: 5 }
    await house.tips.saveSubscription({ ...subscription, ...owed }, '2026-01-01T00')
    let posts = 0
    const outside = outsideWith(async () => {
      posts += 1
      if (posts === 1) await house.tips.oweNotice(subscription, { key: 'another', since: '2026-01-01T00' })
    })
    await makeRound({ ...house, outside })
    await makeRound({ ...house, outside })
    await makeRound({ ...house, outside })
    expect(posts).toBe(2)
  })
})
