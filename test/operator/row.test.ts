import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../functions/clock/round.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { postFollow, reporterMessage, sendVerdict } from '../fixtures/message.ts'
import { officer } from '../fixtures/officer.ts'
import { transferRequest } from '../fixtures/pass-on.ts'
import { type Prepared, prepare, send } from '../fixtures/reporter.ts'
import { closing, look, work } from '../fixtures/work.ts'
import { handsOn } from './hands.ts'
import { remains } from './remains.ts'
import { deskFindsApart, reporterDoubts } from './sight.ts'
import { type Story, tell } from './story.ts'

const DAY = 86_400_000

describe('a row that is not what its history says', () => {
  let story: Story
  let tip: string
  beforeAll(async () => {
    story = await tell()
    tip = story.one.ready.tip
  })
  afterAll(() => story.house.close())
  beforeEach(async () => {
    story.house.time.offset = 0
    await story.restore()
  })
  const desk = () => deskFindsApart(story.house, 'jiangning-handler', tip)
  const reporter = async () => (await reporterDoubts(story.house, story.one.ready))?.apart

  it('untouched, nothing is apart', async () => {
    expect([await desk(), await reporter()]).toEqual([[], []])
  })

  const day = '2027-03-01'
  const reward = { amount: 9000, day, coded: false, approvedBy: 'x' }
  it.each<[string, Record<string, unknown>, string[], string[]]>([
    ['the day to decide by', { acceptBy: day }, ['acceptBy'], ['acceptBy']],
    ['the day to finish by', { finishBy: day }, ['finishBy', 'dueBy'], ['finishBy', 'dueBy']],
    ['whether days are estimated', { provisional: false }, ['provisional'], ['provisional']],
    ['the day it came', { filedOn: '2026-01-01' }, ['filedOn'], ['filedOn']],
    ['the day it was settled', { settledOn: '2026-01-01' }, ['settledOn'], []],
    ['the day to answer by', { answerBy: '2026-01-01' }, ['answerBy'], ['answerBy']],
    ['the level above', { upper: '320500' }, ['upper'], ['upper']],
    ['whom it was reported to', { escalatedTo: '320000' }, ['escalatedTo'], []],
    ['who works on it', { assignee: { sub: 'x', name: '示例' } }, ['assignee'], []],
    ['how often it was passed on', { transfers: 2 }, ['transfers'], ['transfers']],
    ['how often it was disputed', { disputes: 1 }, ['disputes'], []],
    ['a reward that nobody approved', { reward }, ['reward'], ['reward']],
    ['an answer that was not given', { answer: undefined }, ['answer'], ['answer']],
    ['the way it came in', { channel: 'plain' }, ['channel'], []],
    ['its state', { state: 'archived' }, ['state'], ['state']],
    ['that it is not urgent', { critical: false }, ['critical'], []],
    ['an hour to look by, of another day', { lookBy: '2027-01-01T10' }, ['lookBy'], []],
    ['the day of the first opening', { openedOn: '2026-01-01' }, ['openedOn'], []],
  ])('%s shows', async (_, part, atDesk, atReporter) => {
    await story.hands.rewrite(tip, () => part)
    expect([await desk(), await reporter()]).toEqual([atDesk, atReporter])
  })

  it('a rating that the reporter did not give shows, and so does another agency’s day', async () => {
    await story.hands.rewrite(tip, ({ answer }) => ({ answer: { ...(answer as object), rating: 'good' } }))
    expect([await desk(), await reporter()]).toEqual([['answer'], ['answer']])
    await story.restore()
    const duty = { agency: 'EM', by: '2026-11-23', notifiedOn: '2026-11-23' }
    await story.hands.rewrite(tip, () => ({ referrals: [duty] }))
    expect([await desk(), await reporter()]).toEqual([['referrals'], ['referrals']])
  })

  it('the offices that hold it, one left out, show', async () => {
    await story.hands.rewrite(tip, ({ sealedTo }) => ({ sealedTo: (sealedTo as unknown[]).slice(0, 1) }))
    expect([await desk(), await reporter()]).toEqual([['holders'], ['holders']])
  })

  it('openings that were taken out show by the steps that rest on them and by the day of the first', async () => {
    for (const { pk, sk } of await story.hands.rowsOf(tip)) {
      if (sk.startsWith('OPENING#')) await story.hands.table.remove({ pk, sk })
    }
    expect(await desk()).toEqual(['openedOn', 'openings'])
    // Also to who opens it on a later day.
    story.house.time.offset = 3 * DAY
    await look(story.house, 'jiangning-handler', tip)
    expect(await desk()).toEqual(['openedOn', 'openings'])
    expect(remains).toContain(
      'an opening on which no step rests, and that is not the first, can be taken out',
    )
  })
})

describe('a history that tells of what could not have happened', () => {
  let house: House
  let ready: Prepared
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())
  beforeEach(async () => {
    ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
  })
  const clock = { who: 'clock' as const }
  const today = () => dayInShanghai(house.now())
  const event = (more: object) => ({ n: 0, hash: '', day: today(), by: clock, ...more })
  const both = async () => [
    await deskFindsApart(house, 'city-320100', ready.tip),
    (await reporterDoubts(house, ready))?.apart,
  ]

  it('a destruction on the day it was filed shows, at the desk and to the reporter', async () => {
    const hands = handsOn(house)
    const archive = event({ kind: 'step', step: 'archive', state: 'archived' })
    const gone = event({ kind: 'destroyed', state: 'archived' })
    await hands.rewriteHistory(ready.tip, (history) => [...history, archive, gone] as never)
    const nothing = new Uint8Array(0)
    await hands.rewrite(ready.tip, () => ({
      ...{ state: 'archived', destroyedOn: today(), envelope: nothing },
      ...{ officeWraps: [], messages: [], files: [] },
    }))
    expect(await both()).toEqual([['steps'], ['steps']])
  })

  it('a step that the table does not know from there shows', async () => {
    const hands = handsOn(house)
    const closed = event({ kind: 'step', step: 'rectify', state: 'closed', sets: { answerBy: today() } })
    await hands.rewriteHistory(ready.tip, (history) => [...history, closed] as never)
    await hands.rewrite(ready.tip, () => ({ state: 'closed', settledOn: today(), answerBy: today() }))
    expect(await both()).toEqual([['steps'], ['steps']])
  })
})

describe('a row that nobody touched', () => {
  let house: House
  let ready: Prepared
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())
  beforeEach(async () => {
    house.time.offset = 0
    ready = await prepare(house)
    await send(house, ready.tip, ready.ticket, ready.filing)
  })
  const tipOf = () => ({ id: ready.tip, identity: ready.identity })
  const expectNothing = async (username = 'jiangning-lead') => {
    expect(await deskFindsApart(house, username, ready.tip)).toEqual([])
    const doubts = await reporterDoubts(house, ready)
    expect(doubts).toEqual({ apart: [], unsaid: [], unheard: [] })
  }
  const ask = async (username: string, path: string, body: object) => {
    const someone = await officer(house, username)
    const { version } = await someone.show(ready.tip)
    const reply = await someone.ask('desk', `/tips/${ready.tip}${path}`, { version, ...body })
    expect([path, reply.status]).toEqual([path, 200])
    await expectNothing()
  }

  it('is what its history says, whatever an office, the reporter and the clock do with it', async () => {
    await expectNothing()
    await ask('jiangning-lead', '/assignee', { sub: 'sample-jiangning-handler' })
    await ask('jiangning-handler', '/assignee', {})
    await work(house, 'jiangning-handler', tipOf(), ['accept'])
    await ask('jiangning-lead', '/extension', { words: '示例：要检测。' })
    for (const { agency } of (await house.tips.readTip(ready.tip))?.referrals ?? []) {
      await ask('jiangning-handler', '/referrals', { agency })
      const received = { day: (await house.tips.readTip(ready.tip))?.filedOn, number: '示例1号' }
      await ask('jiangning-handler', '/referrals', { agency, received })
    }
    await work(house, 'jiangning-handler', tipOf(), ...closing.slice(1))
    await expectNothing()
    await sendVerdict(house, ready, { verdict: 'confirmed', rating: 'good' })
    await look(house, 'jiangning-lead', ready.tip)
    await ask('jiangning-lead', '/reward', { amount: 100, words: '示例：查实。' })
    const { tip } = handsOn(house)
    expect((await tip(ready.tip)).reward).toMatchObject({ amount: 100, approvedBy: 'sample-jiangning-lead' })
    for (const days of [200, 1200]) {
      house.time.offset = days * DAY
      await makeRound(house)
      await expectNothing()
    }
    expect((await house.tips.readTip(ready.tip))?.destroyedOn).toBeDefined()
  })

  it('also passed on, late, disputed and reopened', async () => {
    house.time.offset = DAY / 2
    await makeRound(house)
    await expectNothing()
    house.time.offset = 60 * DAY
    await makeRound(house)
    await expectNothing()
    await work(house, 'jiangning-handler', tipOf(), ...closing)
    await sendVerdict(house, ready, { verdict: 'disputed' })
    await expectNothing()
    const { version = 0 } = (await house.tips.readTip(ready.tip)) ?? {}
    const request = await transferRequest(house, { ...tipOf(), office: '320115', version }, '320114')
    const passed = await (await officer(house, 'jiangning-handler')).ask(
      'desk',
      `/tips/${ready.tip}/steps`,
      request,
    )
    expect(passed.status).toBe(200)
    await expectNothing('yuhuatai-handler')
    await postFollow(house, 'messages', await reporterMessage(house, ready, { text: '示例：在吗？' }))
    await expectNothing('yuhuatai-handler')
  })
})
