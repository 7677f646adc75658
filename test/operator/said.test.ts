import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sealMessage } from '../../shared/tip/seal-message.ts'
import type { MessageRef } from '../../shared/tip/tip.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { nextOf } from '../fixtures/message.ts'
import { newId } from '../fixtures/officer.ts'
import type { RawEvent } from './hands.ts'
import { deskSees } from './sight.ts'
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
    const answer = { verdict: 'disputed' as const }
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
