import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RawEvent } from './hands.ts'
import { remains } from './remains.ts'
import { type DeskSight, deskSees, reporterSees } from './sight.ts'
import { type Story, tell } from './story.ts'

let story: Story
let tip: string
beforeAll(async () => {
  story = await tell()
  tip = story.one.ready.tip
})
afterAll(() => story.house.close())
beforeEach(() => story.restore())

/** What the desk says of the chain and of the ends that writers saw, and the reporter's page of its end. */
async function shown(): Promise<Pick<DeskSight, 'intact' | 'whole'> & { cut: boolean }> {
  const desk = await deskSees(story.house, 'jiangning-handler', tip, [story.office])
  const reporter = await reporterSees(story.house, story.one.ready)
  if (typeof desk === 'string' || typeof reporter === 'string') throw new Error(`${desk}, ${reporter}`)
  return { intact: desk.intact, whole: desk.whole, cut: reporter.cut }
}
const bare = (change: (history: RawEvent[]) => RawEvent[]) =>
  story.hands.rewrite(tip, ({ history }) => ({ history: change(history as RawEvent[]) }))
const anew = (change: (history: RawEvent[]) => RawEvent[]) => story.hands.rewriteHistory(tip, change)
const event = (history: readonly RawEvent[], step: string) => history.findIndex((one) => one.step === step)

it('untouched, it is whole on both pages', async () => {
  await anew((history) => history)
  expect(await shown()).toEqual({ intact: true, whole: true, cut: false })
})

describe('a history', () => {
  it('cut at its end shows wherever something was written on what is gone', async () => {
    await bare((history) => history.slice(0, event(history, 'accept')))
    expect(await shown()).toEqual({ intact: true, whole: false, cut: true })
  })

  it('cut after the newest writing does not show', async () => {
    const { history } = await story.hands.tip(tip)
    const last = (history as RawEvent[]).slice(0, -2)
    await bare(() => last)
    expect(remains).toContain('what happened after the newest message or record was written can be withheld')
    expect(await shown()).toEqual({ intact: true, whole: true, cut: false })
  })

  it('cut at its beginning shows, its hashes as they were', async () => {
    await bare((history) => history.slice(1))
    expect(await shown()).toMatchObject({ intact: false, whole: false })
  })

  it('cut at its beginning, its hashes made anew, shows to whoever reads what was written on it', async () => {
    await anew((history) => history.slice(1))
    expect(await shown()).toMatchObject({ intact: true, whole: false })
  })

  it('cut at its beginning, its hashes made anew from a number later on, is not a history', async () => {
    await story.hands.rewriteHistory(tip, (history) => history.slice(1), 2)
    expect(await shown()).toMatchObject({ intact: false })
  })

  it('with an event left out or put in shows, its hashes made anew', async () => {
    await anew((history) => history.toSpliced(2, 1))
    expect(await shown()).toMatchObject({ intact: true, whole: false })
    await story.restore()
    await anew((history) => [...history.slice(0, 1), ...history.slice(0, 1), ...history.slice(1)])
    expect(await shown()).toMatchObject({ intact: true, whole: false })
  })

  it('with one event rewritten is broken; with all hashes made anew it shows in what was written on it', async () => {
    const forged = (history: RawEvent[]) =>
      history.map((one, at) => (at === 0 ? { ...one, day: '2026-01-01' } : one))
    await bare(forged)
    expect(await shown()).toMatchObject({ intact: false })
    await story.restore()
    await anew(forged)
    expect(await shown()).toMatchObject({ intact: true, whole: false })
  })

  it('whose last events are rewritten, with all hashes made anew, does not show', async () => {
    await anew((history) =>
      history.map((one, at) => (at < history.length - 1 ? one : { ...one, day: '2026-01-01' })),
    )
    expect(remains).toContain('what happened after the newest message or record was written can be withheld')
    expect(await shown()).toEqual({ intact: true, whole: true, cut: false })
  })

  it('whose free words are other ones is broken', async () => {
    await bare((history) =>
      history.map((one) =>
        one.said ? { ...one, said: { ...(one.said as object), result: '什么也没有。' } } : one,
      ),
    )
    expect(await shown()).toMatchObject({ intact: false })
  })
})

describe('a tip’s row', () => {
  it('rolled back to an older version does not show, on either page', async () => {
    const row = await story.hands.tip(tip)
    const history = (row.history as RawEvent[]).slice(0, 2)
    await story.hands.table.put({
      ...row,
      ...{ history, state: 'filed', version: 2, messages: (row.messages as unknown[]).slice(0, 1) },
      ...{ records: [], answer: undefined, answerBy: undefined, settledOn: undefined },
    })
    expect(remains).toContain('can show a tip as it was on an earlier day')
    expect(await shown()).toEqual({ intact: true, whole: true, cut: false })
  })

  it('whose openings are gone does not show', async () => {
    const rows = await story.hands.rowsOf(tip)
    const openings = rows.filter(({ sk }) => sk.startsWith('OPENING#'))
    expect(openings.length).toBeGreaterThan(0)
    for (const { pk, sk } of openings) await story.hands.table.remove({ pk, sk })
    expect(remains).toContain(
      'an opening on which no step rests, and that is not the first, can be taken out.',
    )
    expect(await shown()).toEqual({ intact: true, whole: true, cut: false })
  })
})
