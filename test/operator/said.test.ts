import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FollowReply } from '../../shared/contract/follow.ts'
import type { Verdict } from '../../shared/tip/envelope.ts'
import { sealMessage } from '../../shared/tip/seal-message.ts'
import type { MessageRef } from '../../shared/tip/tip.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { nextOf, postFollow, reporterMessage, shownOutcome } from '../fixtures/message.ts'
import { newId } from '../fixtures/officer.ts'
import { closing, work } from '../fixtures/work.ts'
import type { RawEvent } from './hands.ts'
import { deskSees, reporterDoubts } from './sight.ts'
import { type Story, tell } from './story.ts'

let story: Story
let tip: string
beforeAll(async () => {
  story = await tell()
  tip = story.one.ready.tip
})
afterAll(() => story.house.close())
beforeEach(() => story.restore())

/** Numbers of the events that the desk marks as not said by the reporter. */
async function unsaid(): Promise<readonly number[] | string> {
  const desk = await deskSees(story.house, 'jiangning-handler', tip, [story.office])
  return typeof desk === 'string' ? desk : desk.unsaid
}
const add = (...events: Partial<RawEvent>[]) =>
  story.hands.rewriteHistory(tip, (history) => [
    ...history,
    ...events.map((one) => ({
      ...(history.at(-1) as RawEvent),
      message: undefined,
      subject: undefined,
      ...one,
    })),
  ])
const length = async () => ((await story.hands.tip(tip)).history as RawEvent[]).length
/** The outcome that the reporter's page shows. */
const shown = () => shownOutcome(story.house, story.one.ready.keys.lookup)
const byReporter = { by: { who: 'reporter' }, day: '2026-11-23' }

describe('words put into the reporter’s mouth', () => {
  it('are none when nothing was touched', async () => {
    expect(await unsaid()).toEqual([])
  })

  it('an answer that no message says is marked', async () => {
    await add({ ...byReporter, kind: 'answered', subject: 'confirmed', message: newId() })
    expect(await unsaid()).toEqual([await length()])
  })

  it('an answer by another word than their message’s is marked', async () => {
    const { messages } = await story.hands.tip(tip)
    const { id } = (messages as MessageRef[]).at(-1) as MessageRef
    await add({ ...byReporter, kind: 'answered', subject: 'disputed', message: id })
    expect(await unsaid()).toEqual([await length()])
  })

  it('a reopening in their name that no dispute comes before is marked', async () => {
    await add({ ...byReporter, kind: 'step', step: 'reopen', reason: 'reporter', state: 'reopened' })
    expect(await unsaid()).toEqual([await length()])
  })

  it('the newest message withheld leaves their answer marked', async () => {
    await story.hands.rewrite(tip, ({ messages }) => ({ messages: (messages as unknown[]).slice(0, -1) }))
    const { history } = await story.hands.tip(tip)
    const answered = (history as RawEvent[]).filter(({ kind }) => kind === 'answered')
    expect(await unsaid()).toEqual(answered.map(({ n }) => n))
  })

  it('a dispute sealed by who knows the tip’s identity is marked: it lacks their signature', async () => {
    const stored = await story.house.tips.readTip(tip)
    if (!stored) throw new Error('the tip is not there')
    const id = newId()
    const answer = { verdict: 'disputed' as const, outcome: await shown() }
    const writing = { tip, id, ...nextOf(stored), from: 'reporter' as const, text: '伪造（示例）', answer }
    const sealed = await sealMessage(story.one.ready.identity, writing)
    const hash = hashOf(sealed)
    await story.hands.table.put({ pk: `TIP#${tip}`, sk: `MESSAGE#${hash}`, sealed })
    await story.hands.rewrite(tip, ({ messages }) => ({
      messages: [...(messages as MessageRef[]), { id, from: 'reporter', day: '2026-11-23', hash }],
    }))
    await add(
      { ...byReporter, kind: 'answered', subject: 'disputed', message: id },
      { ...byReporter, kind: 'step', step: 'reopen', reason: 'reporter', state: 'reopened' },
    )
    const last = await length()
    expect(await unsaid()).toEqual([last - 1])
  })
})

describe('an answer of the reporter that is delivered as a plain message', () => {
  const holder = () => story.one.ready
  const sight = async () => {
    const desk = await deskSees(story.house, 'jiangning-handler', tip, [story.office])
    const doubts = await reporterDoubts(story.house, holder())
    if (typeof desk === 'string') throw new Error(desk)
    return { unheard: desk.unheard, unsaid: desk.unsaid, reporter: doubts }
  }
  const deliver = async (word: Omit<Verdict, 'outcome'>) => {
    const answer = { ...word, outcome: await shown() }
    const sent = await reporterMessage(story.house, holder(), { text: '示例：还没改。', answer })
    expect((await postFollow(story.house, 'messages', sent)).status).toBe(200)
    return { ...sent, ...answer }
  }

  it('is marked on both pages, and the same bytes complete the step', async () => {
    const sent = await deliver({ verdict: 'disputed' })
    expect(await sight()).toEqual({
      ...{ unheard: [sent.id], unsaid: [] },
      reporter: { apart: [], unsaid: [], unheard: [sent.id] },
    })
    const answer = sent
    const done = FollowReply.parse(await (await postFollow(story.house, 'answer', answer)).json())
    expect([done.refused, done.tip?.state]).toEqual([undefined, 'reopened'])
    expect(await sight()).toEqual({
      ...{ unheard: [], unsaid: [] },
      reporter: { apart: [], unsaid: [], unheard: [] },
    })
    // Once more changes nothing.
    const before = (await story.hands.tip(tip)).version
    await postFollow(story.house, 'answer', answer)
    expect((await story.hands.tip(tip)).version).toBe(before)
  })

  it('is no answer to an outcome that came after it', async () => {
    const sent = await deliver({ verdict: 'disputed' })
    const known = { id: tip, identity: holder().identity }
    await work(story.house, 'city-320100', known, ['reopen', { reason: 'review', words: '示例' }])
    await work(story.house, 'jiangning-lead', known, ...closing.slice(1))
    const reply = await postFollow(story.house, 'answer', sent)
    expect(FollowReply.parse(await reply.json()).refused?.code).toBe('outcome')
  })

  it('taken for another word or rating than was signed is marked on both pages', async () => {
    const answer = { verdict: 'confirmed' as const, rating: 'bad' as const, outcome: await shown() }
    const sent = await reporterMessage(story.house, holder(), { answer })
    await postFollow(story.house, 'answer', { ...sent, ...answer, rating: 'good' })
    const { unsaid, reporter } = await sight()
    const last = await length()
    expect([unsaid, reporter?.unsaid]).toEqual([[last], [last]])
  })
})
