import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeRound } from '../../../../functions/clock/round.ts'
import { FollowReply } from '../../../../shared/contract/follow.ts'
import { openReply } from '../../../../shared/follow/sealed.ts'
import { apart } from '../../../../shared/tip/apart.ts'
import { type NewEvent, verifyHistory } from '../../../../shared/tip/history.ts'
import type { Tip } from '../../../../shared/tip/tip.ts'
import { withEvent } from '../../../../shared/tip/with-event.ts'
import { addDays, dayInShanghai } from '../../../../shared/value/day.ts'
import { codeOf, handlingIn, quiet, urgent, words } from '../../../fixtures/handling.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { officeMessage, sendVerdict } from '../../../fixtures/message.ts'
import { newId, officer } from '../../../fixtures/officer.ts'
import { follow } from '../../../fixtures/reporter.ts'
import { closing, look, record, work } from '../../../fixtures/work.ts'

const DAY = 86_400_000
let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.time.offset = 0
})
const { file, stored, step } = handlingIn(() => house)
type Filed = Awaited<ReturnType<typeof file>>

async function merge(who: string, tip: Filed, into: Filed): Promise<void> {
  for (const one of [tip, into]) await look(house, who, one.id)
  expect(await step(who, tip.id, 'merge', { words, mergeInto: into.id })).toBe('ok')
}

/** Takes back the merger of a tip; `ok`, or the code of the refusal. */
async function undo(who: string, tip: string): Promise<string> {
  const someone = await officer(house, who)
  const { version } = await someone.show(tip)
  return codeOf(await someone.ask('desk', `/tips/${tip}/undo`, { version }))
}

/** All of a tip but what each event adds to. */
const rest = ({ version: _v, history: _h, notifiedUpTo: _n, ...tip }: Tip) => tip
const kinds = ({ history }: Tip) => history.map(({ kind, step: name }) => name ?? kind)

describe('a merger that nothing followed', () => {
  it('is taken back by who merged: both tips are as they were, and both histories say both acts', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    house.time.offset = DAY / 2
    await makeRound(house)
    for (const one of [other, into]) await look(house, 'jiangning-handler', one.id)
    const before = [await stored(other.id), await stored(into.id)]
    await merge('jiangning-handler', other, into)
    const joined = await stored(into.id)
    expect([joined.critical, joined.escalatedTo, joined.acceptBy]).toEqual([
      ...[true, '320000', before[0]?.acceptBy],
    ])
    expect(joined.referrals.length).toBeGreaterThan(before[1]?.referrals.length ?? 0)
    expect((await (await officer(house, 'jiangning-handler')).show(other.id)).mayUndo).toBe(true)
    expect(await undo('jiangning-handler', other.id)).toBe('ok')

    const after = [await stored(other.id), await stored(into.id)]
    expect(after.map(rest)).toEqual(before.map(rest))
    expect(after.map(kinds)).toEqual([
      [...kinds(before[0] as Tip), 'merge', 'undone'],
      [...kinds(before[1] as Tip), 'joined', 'escalated', 'escalated', 'undone'],
    ])
    for (const { history, state, acceptBy, finishBy, critical, referrals, escalatedTo } of after) {
      expect(verifyHistory(history)).toBe(true)
      expect(apart(history, { state, acceptBy, finishBy, critical, referrals, escalatedTo })).toEqual([])
    }
    expect(await house.tips.listWaiting(await stored(into.id))).toEqual([])
  })

  it('is taken back by a lead too, and by nobody else', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await merge('jiangning-lead', other, into)
    const handler = await officer(house, 'jiangning-handler')
    expect((await handler.show(other.id)).mayUndo).toBe(false)
    expect(await undo('jiangning-handler', other.id)).toBe('role')
    expect(await undo('city-320100', other.id)).toBe('role')
    expect((await stored(other.id)).state).toBe('merged')
    expect(await undo('jiangning-lead', other.id)).toBe('ok')
    const again = await file(quiet, into)
    await merge('jiangning-handler', again, into)
    expect(await undo('jiangning-lead', again.id)).toBe('ok')
  })

  it('counts for none to its reporter either: the state and the days are those of before, and nothing to answer', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    await merge('jiangning-handler', other, into)
    expect(await undo('jiangning-handler', other.id)).toBe('ok')
    for (const one of [other, into]) {
      const { text } = await follow(house, one.keys.lookup)
      const { tip } = FollowReply.parse(JSON.parse(text))
      const opened = await openReply(FollowReply.parse(JSON.parse(text)), one.keys)
      expect([tip?.state, tip?.outcome, tip?.answerBy]).toEqual(['filed', undefined, undefined])
      expect(tip?.events.at(-1)?.kind).toBe('undone')
      expect(opened?.doubts).toEqual({ apart: [], unsaid: [], unheard: [] })
      expect(text).not.toContain(one === other ? into.id : other.id)
    }
  })

  it('may be made anew, and then ends as any other', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await merge('jiangning-handler', other, into)
    expect(await undo('jiangning-handler', other.id)).toBe('ok')
    await merge('jiangning-handler', other, into)
    expect((await house.tips.listWaiting(await stored(into.id))).map(({ id }) => id)).toEqual([other.id])
    await work(house, 'jiangning-handler', into, ['decline', { reason: 'vague' }])
    expect((await house.tips.findEnd(await stored(other.id)))?.state).toBe('declined')
  })
})

describe('a merger since which the office did only what stays inside', () => {
  const ask = async (tip: Filed, act: string, more: object) => {
    const someone = await officer(house, 'jiangning-handler')
    const { version } = await someone.show(tip.id)
    expect(await codeOf(await someone.ask('desk', `/tips/${tip.id}/${act}`, { version, ...more }))).toBe('ok')
  }
  const assign = (tip: Filed) => ask(tip, 'assignee', { sub: 'sample-jiangning-handler' })
  const print = (tip: Filed) => ask(tip, 'prints', { papers: ['handling'] })
  const note = (tip: Filed) => record(house, 'jiangning-handler', tip, { kind: 'note', text: '示例。' })

  it('is taken back, and what it did stays', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    const before = [await stored(other.id), await stored(into.id)]
    await merge('jiangning-handler', other, into)
    house.time.offset = DAY
    const remindOn = addDays(dayInShanghai(house.now()), 3)
    await ask(into, 'reminder', { day: remindOn })
    for (const one of [other, into]) {
      await assign(one)
      await print(one)
      await note(one)
    }
    expect(await undo('jiangning-handler', other.id)).toBe('ok')
    const after = [await stored(other.id), await stored(into.id)]
    for (const [n, { history, ...row }] of after.entries()) {
      const { state, acceptBy, finishBy, critical, referrals, settledOn } = before[n] as Tip
      expect(row).toMatchObject({ state, acceptBy, finishBy, critical, referrals })
      expect([row.settledOn, row.assignee?.sub]).toEqual([settledOn, 'sample-jiangning-handler'])
      expect(row.records).toHaveLength(1)
      const { assignee, remindOn: on } = row
      const beside = { state, acceptBy, finishBy, critical, referrals, settledOn, assignee, remindOn: on }
      expect([verifyHistory(history), apart(history, beside)]).toEqual([true, []])
    }
    expect(after[1]?.remindOn).toBe(remindOn)
    for (const one of [other, into]) {
      const reply = FollowReply.parse(JSON.parse((await follow(house, one.keys.lookup)).text))
      expect((await openReply(reply, one.keys))?.doubts.apart).toEqual([])
      expect(reply.tip?.state).toBe('filed')
    }
  })

  it('is not taken back by who did not see that', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await merge('jiangning-handler', other, into)
    const someone = await officer(house, 'jiangning-handler')
    const { version } = await someone.show(other.id)
    await assign(other)
    expect(await codeOf(await someone.ask('desk', `/tips/${other.id}/undo`, { version }))).toBe('conflict')
    expect((await stored(other.id)).state).toBe('merged')
  })

  it('is taken back where somebody was quicker with such on the one that stays', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    await merge('jiangning-handler', other, into)
    await quicker(into, { kind: 'assigned' })
    expect(await undo('jiangning-handler', other.id)).toBe('ok')
    expect(kinds(await stored(into.id))).toEqual(['filed', 'joined', 'assigned', 'undone'])
    expect((await stored(into.id)).critical).toBe(false)
  })
})

/** Somebody else's event is written right before the next write to a tip. */
async function quicker({ id }: Filed, event: Pick<NewEvent, 'kind' | 'subject'>): Promise<void> {
  const { changeTip } = house.tips
  house.tips.changeTip = async (before, after) => {
    if (before.id !== id) return changeTip(before, after)
    house.tips.changeTip = changeTip
    const by = { who: 'staff' as const, office: '320115', name: '示例', sub: newId() }
    await changeTip(before, withEvent(before, { day: before.filedOn, by, ...event }))
    return changeTip(before, after)
  }
}

describe('a merger that something followed', () => {
  it.each<[string, (other: Filed, into: Filed) => Promise<unknown>]>([
    ['a message of its office beside the one that is merged', (other) => write(other)],
    ['a message of its office beside the one that stays', (_, into) => write(into)],
    ['a step on the one that stays', (_, into) => work(house, 'jiangning-handler', into, ['accept'])],
    ['another merger', async (_, into) => merge('jiangning-handler', await file(quiet, into), into)],
    [
      'what the clock told above since',
      async () => {
        house.time.offset = 300 * DAY
        await makeRound(house)
      },
    ],
  ])('%s: is not taken back, and nothing changes', async (_, follow) => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    await merge('jiangning-handler', other, into)
    await follow(other, into)
    const before = [await stored(other.id), await stored(into.id)]
    expect((await (await officer(house, 'jiangning-handler')).show(other.id)).mayUndo).toBe(false)
    expect(await undo('jiangning-handler', other.id)).toBe('followed')
    expect([await stored(other.id), await stored(into.id)]).toEqual(before)
    expect(await step('jiangning-handler', other.id, 'split', { words })).toBe('ok')
  })

  async function write(tip: Filed) {
    const { ask } = await officer(house, 'jiangning-handler')
    const sent = await ask(
      'desk',
      `/tips/${tip.id}/messages`,
      await officeMessage(house, { ...tip, text: '示例。' }),
    )
    expect(await codeOf(sent)).toBe('ok')
  }

  it('is none: what was never merged, and what was split', async () => {
    const into = await file(quiet)
    const other = await file(quiet, into)
    expect(await undo('jiangning-handler', other.id)).toBe('followed')
    await merge('jiangning-handler', other, into)
    expect(await step('jiangning-handler', other.id, 'split', { words })).toBe('ok')
    expect(await undo('jiangning-handler', other.id)).toBe('followed')
    expect(await undo('jiangning-handler', into.id)).toBe('followed')
  })
})

describe('two writes', () => {
  it('cut short between them are ended by the same request, and only by it', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    await merge('jiangning-handler', other, into)
    const someone = await officer(house, 'jiangning-handler')
    const { version } = await someone.show(other.id)
    const { changeTip } = house.tips
    let writes = 0
    house.tips.changeTip = async (before, after) => {
      writes += 1
      if (writes === 2) throw new Error('cut short')
      return changeTip(before, after)
    }
    const first = await someone.ask('desk', `/tips/${other.id}/undo`, { version })
    house.tips.changeTip = changeTip
    expect(first.status).toBe(500)
    // The one that stays is due sooner still: nothing is buried by half an undoing.
    expect([(await stored(other.id)).state, (await stored(into.id)).critical]).toEqual(['filed', true])
    expect(await codeOf(await someone.ask('desk', `/tips/${other.id}/undo`, { version }))).toBe('ok')
    expect((await stored(into.id)).critical).toBe(false)
    expect(await codeOf(await someone.ask('desk', `/tips/${other.id}/undo`, { version }))).toBe('ok')
    expect(kinds(await stored(into.id))).toEqual(['filed', 'joined', 'undone'])
  })

  it('leave the earlier days where somebody was quicker on the one that stays', async () => {
    const into = await file(quiet)
    const other = await file(urgent, into)
    await merge('jiangning-handler', other, into)
    await quicker(into, { kind: 'message' })
    expect(await undo('jiangning-handler', other.id)).toBe('ok')
    expect([(await stored(other.id)).state, (await stored(into.id)).critical]).toEqual(['filed', true])
    expect(kinds(await stored(into.id))).toEqual(['filed', 'joined', 'message'])
  })
})

it('who merged and took it back is not barred by a dispute of what came later', async () => {
  const into = await file(quiet)
  const other = await file(quiet, into)
  await merge('jiangning-handler', other, into)
  expect(await undo('jiangning-handler', other.id)).toBe('ok')
  await work(house, 'jiangning-lead', other, ...closing)
  expect((await sendVerdict(house, other, { verdict: 'disputed' })).tip?.state).toBe('reopened')
  expect(await house.tips.findBarred(await stored(other.id))).toEqual(['sample-jiangning-lead'])
})
