import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { askedOf, questionOf } from '../../../../shared/follow/question.ts'
import { openReply } from '../../../../shared/follow/sealed.ts'
import { RoutingView } from '../../../../shared/routing/table.ts'
import { verifyHistory } from '../../../../shared/tip/history.ts'
import { unlawful } from '../../../../shared/tip/lawful.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { routePart, sealPart } from '../../../../site/desk/tips/parts/part-entry.ts'
import { sealingView } from '../../../fixtures/directory.ts'
import { codeOf, handlingIn, quiet, urgent, words } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officeMessage, sendVerdict } from '../../../fixtures/message.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { sealedPart, someOther, split } from '../../../fixtures/parts.ts'
import { follow, report } from '../../../fixtures/reporter.ts'
import { closing, look, record, work } from '../../../fixtures/work.ts'

const DAY = 86_400_000
const jiangning = 'jiangning-handler'
const yuhuatai = 'yuhuatai-handler'
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})
const { file, stored, step, told } = handlingIn(() => house)
type Filed = Awaited<ReturnType<typeof file>>

/** A tip that its office has opened. */
async function fileOpened(about = quiet): Promise<Filed> {
  const one = await file(about)
  await look(house, jiangning, one.id)
  return one
}
async function splitOff(tip: Filed, entry = someOther): Promise<string> {
  const { reply, part } = await split(house, jiangning, tip.id, entry)
  expect(await codeOf(reply)).toBe('ok')
  return part
}
async function seen({ keys }: Filed) {
  const { text } = await follow(house, keys.lookup)
  const reply = FollowReply.parse(JSON.parse(text))
  if (!reply.tip) throw new Error('there is no tip')
  const doubts = (await openReply(reply, keys))?.doubts.apart
  return { tip: reply.tip, doubts, text }
}
/** Brings a part to an end at the office that has it. */
async function end(part: string, ...steps: Parameters<typeof work>[3][]) {
  const someone = await officer(house, yuhuatai)
  const { identity } = await someone.open(part, await someone.unlock())
  return work(house, yuhuatai, { id: part, identity }, ...steps)
}

describe('a part of a tip', () => {
  it('becomes a tip of the office that handles such, which opens the words that were written and no others', async () => {
    const first = await fileOpened()
    const part = await splitOff(first)
    const someone = await officer(house, yuhuatai)
    const { envelope, differs } = await someone.open(part, await someone.unlock())
    expect(envelope.report).toEqual({
      ...{ site: someOther.site, address: someOther.address, permit: '', narrative: someOther.narrative },
    })
    expect(differs).toEqual([])
    expect([envelope.reporterKey, envelope.facts.division]).toEqual([undefined, '320114'])
    expect(await (await officer(house, jiangning)).ask('desk', `/tips/${part}`)).toMatchObject({
      status: 404,
    })
    const row = JSON.stringify(await stored(part)) + Buffer.from((await stored(part)).envelope).toString()
    for (const said of ['塔吊', report.narrative]) expect(row).not.toContain(said)
  })

  it('is named by the first, and names it: both chains hold', async () => {
    const first = await fileOpened()
    const part = await splitOff(first)
    const [one, other] = [await stored(first.id), await stored(part)]
    expect(one.history.at(-1)).toMatchObject({ kind: 'part', subject: '320114', content: part })
    expect(other.history.map(({ kind, content }) => [kind, kind === 'partOf' ? content : undefined])).toEqual(
      [
        ...[
          ['filed', undefined],
          ['partOf', first.id],
        ],
      ],
    )
    for (const { id, history } of [one, other]) {
      expect([verifyHistory(history), unlawful(history, id)]).toEqual([true, []])
    }
    const shown = await (await officer(house, yuhuatai)).show(part)
    expect(shown.partOf).toEqual({ id: first.id, named: true })
    expect((await (await officer(house, jiangning)).show(first.id)).parts).toMatchObject([
      { id: part, office: '320114', state: 'filed' },
    ])
  })

  it('counts from the day on which the first one came, and is told above at once where its days have passed', async () => {
    const first = await file(quiet)
    const late = (await stored(first.id)).acceptBy
    house.time.offset = 40 * DAY
    await look(house, jiangning, first.id)
    const part = await splitOff(first)
    const { filedOn, acceptBy, history } = await stored(part)
    expect([filedOn, acceptBy]).toEqual([(await stored(first.id)).filedOn, late])
    expect(await told(part)).toContain('accept 320100')
    expect(history.at(-1)?.day).toBe(dayInShanghai(house.now()))
  })

  it('has no receipt: nobody is written to there', async () => {
    const part = await splitOff(await fileOpened())
    const someone = await officer(house, yuhuatai)
    const message = {
      ...{ id: newId(), version: 1, number: 1, previous: 'f'.repeat(64) },
      sealed: 'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IA==',
    }
    expect(await codeOf(await someone.ask('desk', `/tips/${part}/messages`, message))).toBe('unread')
  })

  it('is one however often it is sent, also after only the first of its two writes', async () => {
    const first = await fileOpened()
    const body = await sealedPart(house, jiangning, first.id)
    const someone = await officer(house, jiangning)
    const ask = () => someone.ask('desk', `/tips/${first.id}/parts`, body)
    const { changeTip } = house.tips
    house.tips.changeTip = () => {
      throw new Error('cut short')
    }
    expect((await ask()).status).toBe(500)
    house.tips.changeTip = changeTip
    expect((await (await officer(house, yuhuatai)).show(body.part)).partOf?.named).toBe(false)
    expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
    const { history } = await stored(first.id)
    expect(history.filter(({ kind }) => kind === 'part')).toHaveLength(1)
    const other = await sealedPart(house, jiangning, first.id)
    const taken = { ...other, part: body.part }
    expect(await codeOf(await someone.ask('desk', `/tips/${first.id}/parts`, taken))).toBe('filed')
    const elsewhere = await fileOpened()
    expect(await codeOf(await someone.ask('desk', `/tips/${elsewhere.id}/parts`, body))).toBe('filed')
  })

  it('is named also where somebody changed the first one in between', async () => {
    const first = await fileOpened()
    const { fileTip } = house.tips
    house.tips.fileTip = async (tip) => {
      house.tips.fileTip = fileTip
      await record(house, jiangning, first, { kind: 'note', text: '示例' })
      return fileTip(tip)
    }
    const part = await splitOff(first)
    expect((await stored(first.id)).history.map(({ kind }) => kind).slice(-2)).toEqual(['recorded', 'part'])
    expect((await (await officer(house, yuhuatai)).show(part)).partOf?.named).toBe(true)
  })
})

describe('no part', () => {
  const refused = async (tip: string, entry = someOther, who = jiangning) =>
    codeOf((await split(house, who, tip, entry)).reply)

  it('is split off unread, off what is settled, merged or archived, or by who did not see what stands there now', async () => {
    const unread = await file(quiet)
    expect(await refused(unread.id)).toBe('unopened')
    const settled = await fileOpened()
    await step(jiangning, settled.id, 'decline', { reason: 'vague' })
    expect(await refused(settled.id)).toBe('step')
    const into = await fileOpened()
    const merged = await file(quiet, into)
    await look(house, jiangning, merged.id)
    expect(await step(jiangning, merged.id, 'merge', { words, mergeInto: into.id })).toBe('ok')
    expect(await refused(merged.id)).toBe('step')
    house.time.offset = 181 * DAY
    await makeRound(house)
    expect([(await stored(settled.id)).state, await refused(settled.id)]).toEqual(['archived', 'step'])
    house.time.offset = 0
    const first = await fileOpened()
    const body = { ...(await sealedPart(house, jiangning, first.id)), version: 99 }
    const someone = await officer(house, jiangning)
    expect(await codeOf(await someone.ask('desk', `/tips/${first.id}/parts`, body))).toBe('conflict')
    expect(await house.tips.readTip(body.part)).toBeUndefined()
  })

  it('has parts itself', async () => {
    const part = await splitOff(await fileOpened())
    await look(house, yuhuatai, part)
    expect(await refused(part, { ...someOther, division: '320115' }, yuhuatai)).toBe('partOfPart')
  })

  it('is the sixth', async () => {
    const first = await fileOpened()
    for (let n = 0; n < 5; n++) await splitOff(first)
    expect(await refused(first.id)).toBe('parts')
  })

  it('takes a complaint about officials to those complained of', async () => {
    const first = await file({ ...quiet, topic: 'OFFICIAL-02', accused: 'district' })
    await look(house, 'city-320100', first.id)
    expect(await refused(first.id, { ...someOther, division: '320115' }, 'city-320100')).toBe('target')
  })

  it('goes to the office that has the first one already: neither its page seals such, nor is it taken', async () => {
    const first = await fileOpened()
    const own = { ...someOther, division: '320115' }
    expect(await refused(first.id, own)).toBe('target')
    expect((await stored(first.id)).history.map(({ kind }) => kind)).not.toContain('part')
    const shown = await (await officer(house, jiangning)).show(first.id)
    const view = RoutingView.parse(await (await house.intake.request('/api/routing')).json())
    const sealing = await sealingView(house, view, routePart(own, shown, view).routing.recipients)
    const sealed = sealPart(own, shown, sealing, house.keys.directory.publicKey)
    await expect(sealed).rejects.toMatchObject({ code: 'target' })
  })

  it('goes to another office than the one that handles such', async () => {
    const first = await fileOpened()
    const body = await sealedPart(house, jiangning, first.id)
    const own = await sealedPart(house, jiangning, first.id, { ...someOther, division: '320115' })
    const someone = await officer(house, jiangning)
    const wrong = { ...body, routing: own.routing, officeWraps: own.officeWraps }
    expect(await codeOf(await someone.ask('desk', `/tips/${first.id}/parts`, wrong))).toBe('recipients')
  })
})

describe('the first of a part', () => {
  it('is not closed while a part is worked on, unless it says why; then its reporter reads that', async () => {
    const first = await fileOpened()
    const part = await splitOff(first)
    await work(house, jiangning, first, ...closing.slice(0, 3))
    const done = closing[3]?.[1] as object
    const close = (more: object) => work(house, jiangning, first, ['close', { ...done, ...more }])
    expect(await codeOf(await close({}))).toBe('partsOpen')
    expect((await stored(first.id)).state).toBe('substantiated')
    expect(await codeOf(await close({ words: '示例：这一处已经改好。' }))).toBe('ok')
    expect((await seen(first)).tip.events.at(-1)).toMatchObject({ words: '示例：这一处已经改好。' })
    expect((await sendVerdict(house, first, { verdict: 'disputed' })).tip?.state).toBe('reopened')
    expect((await stored(part)).state).toBe('filed')
  })

  it('is closed as any other once its parts are settled', async () => {
    const first = await fileOpened()
    const part = await splitOff(first)
    await end(part, ['decline', { reason: 'done' }])
    expect(await codeOf(await work(house, jiangning, first, ...closing))).toBe('ok')
  })

  it('shows its reporter the part: the office, the state, the day, and in the end what that office says', async () => {
    const first = await fileOpened(urgent)
    const part = await splitOff(first)
    const { dueBy, provisional } = await (await officer(house, yuhuatai)).show(part)
    const before = await seen(first)
    expect(before.tip.parts).toEqual([
      {
        ...{ id: part, office: '320114', state: 'filed', dueBy, provisional, filedOn: before.tip.filedOn },
        facts: { ...urgent, division: '320114', topic: 'PIT-03', urgent: false },
      },
    ])
    expect(before.tip.events.at(-1)).toMatchObject({ kind: 'part', subject: '320114', part })
    expect(before.doubts).toEqual([])
    await end(part, ...closing)
    const after = await seen(first)
    expect(after.tip.parts[0]).toMatchObject({ state: 'closed', settled: { result: '示例：支护好了。' } })
    // Nobody of the other office is named, and nothing that it wrote for itself.
    for (const secret of ['雨花台经办', '责令改正', 'sample-yuhuatai'])
      expect(after.text).not.toContain(secret)
    expect(after.doubts).toEqual([])
  })

  it('shows how a part ended that was merged into another tip, and not which', async () => {
    const into = await file({ ...quiet, division: '320114' })
    house.time.offset = DAY
    const first = await fileOpened()
    const part = await splitOff(first)
    for (const one of [part, into.id]) await look(house, yuhuatai, one)
    expect(await step(yuhuatai, part, 'merge', { words, mergeInto: into.id })).toBe('ok')
    expect(await step(yuhuatai, into.id, 'decline', { reason: 'done' })).toBe('ok')
    const { tip, text } = await seen(first)
    expect(tip.parts.at(-1)?.ended).toEqual({ state: 'declined', day: dayInShanghai(house.now()) })
    expect(text).not.toContain(into.id)
  })

  it('has room for what five offices say at their longest: the answer stays as long as any', async () => {
    const first = await fileOpened()
    const parts = []
    for (let n = 0; n < 5; n++) parts.push(await splitOff(first))
    for (const part of parts) await end(part, ['decline', { words: '长'.repeat(1000) }])
    const { ask } = await officer(house, jiangning)
    for (let n = 0; n < 3; n++) {
      const long = await officeMessage(house, { ...first, text: '长'.repeat(4000) })
      expect(await codeOf(await ask('desk', `/tips/${first.id}/messages`, long))).toBe('ok')
    }
    const { tip, text, doubts } = await seen(first)
    expect(tip.messages.length).toBeGreaterThan(0)
    expect(Buffer.byteLength(text)).toBe(64 * 1024)
    expect(tip.parts.map(({ cut }) => cut ?? false)).toEqual([false, false, true, true, true])
    expect(tip.parts.map(({ settled }) => settled?.state)).toEqual(parts.map(() => 'declined'))
    expect(doubts).toEqual([])
  })

  it('costs as many reads as one without parts', async () => {
    const [first, other] = [await fileOpened(), await fileOpened()]
    await splitOff(first)
    const reads = async (act: () => Promise<unknown>) => {
      const { readTip } = house.tips
      let n = 0
      house.tips.readTip = (id) => {
        n += 1
        return readTip(id)
      }
      await act()
      house.tips.readTip = readTip
      return n
    }
    const looking = (lookup: string) => reads(() => follow(house, lookup))
    const answering = (tip: Filed) => reads(() => sendVerdict(house, tip, { verdict: 'disputed' }))
    const unknown = 'A'.repeat(43)
    expect(await looking(first.keys.lookup)).toBe(await looking(other.keys.lookup))
    expect(await looking(first.keys.lookup)).toBe(await looking(unknown))
    expect(await answering(first)).toBe(await answering(other))
  })
})

describe('the reporter’s word', () => {
  const disputed = { verdict: 'disputed' } as const
  const dayOf = (ms: number) => {
    house.time.offset = ms
    return dayInShanghai(house.now())
  }
  /** A closed tip whose part is still worked on. */
  async function closedWithPart() {
    const first = await fileOpened()
    const part = await splitOff(first)
    await work(house, jiangning, first, ...closing.slice(0, 3))
    expect(await codeOf(await work(house, jiangning, first, ['close', { ...closing[3]?.[1], words }]))).toBe(
      'ok',
    )
    return { first, part }
  }
  const refusedWith = async (first: Filed) => (await sendVerdict(house, first, disputed)).refused?.code

  it('is taken as long as a part is worked on, and its page says so', async () => {
    const { first } = await closedWithPart()
    const today = dayOf(100 * DAY)
    const { tip } = await seen(first)
    expect([tip.answerBy && tip.answerBy < today, questionOf(tip, today)]).toEqual([true, 'verify'])
    expect(await refusedWith(first)).toBeUndefined()
    expect((await stored(first.id)).state).toBe('reopened')
  })

  it('is taken for 15 days after a part has ended, and no day longer; the page says the same day', async () => {
    const { first, part } = await closedWithPart()
    dayOf(100 * DAY)
    await end(part, ['decline', { reason: 'done' }])
    const over = dayOf(116 * DAY)
    expect(questionOf((await seen(first)).tip, over)).toBe('none')
    expect(await refusedWith(first)).toBe('answer')
    const last = dayOf(115 * DAY)
    const { tip, doubts } = await seen(first)
    expect([askedOf(tip).until, questionOf(tip, last), doubts]).toEqual([last, 'verify', []])
    expect(await refusedWith(first)).toBeUndefined()
    expect((await seen(first)).doubts).toEqual([])
  })

  it('is waited for: a tip is not archived while one of its parts can be answered for', async () => {
    const { first, part } = await closedWithPart()
    dayOf(190 * DAY)
    await makeRound(house)
    expect((await stored(first.id)).state).toBe('closed')
    await end(part, ['decline', { reason: 'done' }])
    dayOf(204 * DAY)
    await makeRound(house)
    expect((await stored(first.id)).state).toBe('closed')
    dayOf(210 * DAY)
    await makeRound(house)
    expect((await stored(first.id)).state).toBe('archived')
  })

  it('on how another ended is lawful, too, after that one’s last day', async () => {
    const into = await file(quiet)
    const first = await file(quiet, into)
    for (const one of [into, first]) await look(house, jiangning, one.id)
    await splitOff(first)
    expect(await step(jiangning, first.id, 'merge', { words, mergeInto: into.id })).toBe('ok')
    expect(await step(jiangning, into.id, 'decline', { reason: 'done' })).toBe('ok')
    dayOf(40 * DAY)
    expect(await refusedWith(first)).toBeUndefined()
    const { tip, doubts } = await seen(first)
    expect([tip.state, doubts]).toEqual(['reopened', []])
  })
})

describe('whoever writes the tables', () => {
  const apartAt = async (who: string, tip: string) => {
    const { checkHistory } = await import('../../../../site/desk/tips/tip/check-history.ts')
    return checkHistory(await (await officer(house, who)).show(tip), undefined, dayInShanghai(house.now()))
      .apart
  }

  it('and takes a part away, is seen on the first by its office and its reporter', async () => {
    const first = await fileOpened()
    const part = await splitOff(first)
    expect([await apartAt(jiangning, first.id), (await seen(first)).doubts]).toEqual([[], []])
    const row = await stored(part)
    await house.tips.changeTip(row, { ...row, history: row.history.slice(0, 1) })
    expect([await apartAt(jiangning, first.id), (await seen(first)).doubts]).toEqual([['parts'], ['parts']])
    expect(await apartAt(yuhuatai, part)).toContain('steps')
    await work(house, jiangning, first, ...closing.slice(0, 3))
    const closed = await work(house, jiangning, first, closing[3] ?? ['close'])
    expect(await codeOf(closed)).toBe('partsOpen')
  })

  it('and takes the naming of a part away, is seen on the part', async () => {
    const first = await fileOpened()
    const before = await stored(first.id)
    const part = await splitOff(first)
    const now = await stored(first.id)
    await house.tips.changeTip(now, { ...now, history: before.history })
    expect(await apartAt(yuhuatai, part)).toEqual(['first'])
  })

  it('and names another reporter’s tip as a part, shows nothing of it', async () => {
    const [first, other] = [await fileOpened(), await file({ ...quiet, division: '320114' })]
    const { withEvent } = await import('../../../../shared/tip/with-event.ts')
    const by = { who: 'staff' as const, office: '320115', name: '示例', sub: 'x' }
    const now = await stored(first.id)
    const forged = { day: now.filedOn, kind: 'part' as const, by, subject: '320114', content: other.id }
    await house.tips.changeTip(now, withEvent(now, forged))
    const { tip, doubts } = await seen(first)
    expect([tip.parts, doubts]).toEqual([[], ['parts']])
    expect((await (await officer(house, jiangning)).show(first.id)).parts).toEqual([])
    expect(await apartAt(jiangning, first.id)).toEqual(['parts'])
  })
})

describe('the content of a part', () => {
  it('is kept as long as that of the first, however early it was settled, and goes after it', async () => {
    const first = await fileOpened()
    const part = await splitOff(first)
    await end(part, ['decline', { reason: 'done' }])
    const day = dayInShanghai(house.now())
    // A decline goes after 365 days; what is worked on stays.
    house.time.offset = 400 * DAY
    for (let n = 0; n < 3; n++) await makeRound(house)
    expect((await stored(part)).state).toBe('archived')
    expect((await stored(part)).destroyedOn).toBeUndefined()
    await look(house, jiangning, first.id)
    expect(await step(jiangning, first.id, 'decline', { reason: 'done' })).toBe('ok')
    house.time.offset = 800 * DAY
    for (let n = 0; n < 3; n++) await makeRound(house)
    house.time.offset = 810 * DAY
    for (let n = 0; n < 3; n++) await makeRound(house)
    expect([(await stored(first.id)).destroyedOn, (await stored(part)).destroyedOn]).toEqual([
      ...[addDays(day, 800), addDays(day, 810)],
    ])
  })
})
