import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { addMessageTo, addRecordTo } from '../../../../shared/tip/add-message.ts'
import { appendEvent, type TipEvent, verifyHistory } from '../../../../shared/tip/history.ts'
import { refuseOverfull } from '../../../../shared/tip/room.ts'
import type { Tip } from '../../../../shared/tip/tip.ts'
import { type House, openHouse } from '../../../fixtures/house.ts'
import { newId } from '../../../fixtures/officer.ts'
import { type Prepared, prepare, send } from '../../../fixtures/reporter.ts'
import { dumpTable, type Row } from '../../../privacy/dump.ts'

let house: House
let ready: Prepared
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
})

const stored = async (): Promise<Tip> => {
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip is not there')
  return tip
}
const by = { who: 'staff' as const, office: '320115', name: '甲'.repeat(40), sub: 's'.repeat(80) }
const hash = 'a'.repeat(64)

/** A history with as many more events, each with as many words as may be written. */
function longer(history: readonly TipEvent[], count: number): TipEvent[] {
  let grown = history
  for (let n = 0; n < count; n++) {
    const said = { words: '长'.repeat(1000), result: '长'.repeat(1000) }
    grown = appendEvent(grown, { day: '2026-11-23', kind: 'step', state: 'filed', step: 'close', by, said })
  }
  return [...grown]
}

async function rowsOf(id: string): Promise<Row[]> {
  return (await dumpTable(house, 'tips')).filter(({ pk }) => pk === `TIP#${id}`)
}
const pagesOf = async (id: string) =>
  (await rowsOf(id)).filter(({ sk }) => String(sk).startsWith('HISTORY#')).map(({ sk }) => sk)

const chunks = (count: number) => [{ id: '0', chunks: Array.from({ length: count }, () => hash) }]
/** The largest filing: 64 KiB padded and what age puts around them, every file in as many chunks as may be. */
const largest = (tip: Tip): Tip => ({
  ...tip,
  envelope: new Uint8Array(64 * 1024 + 2600),
  files: Array.from({ length: 10 }, (_, n) => ({
    ...chunks(101)[0],
    id: String(n),
    chunks: chunks(101)[0]?.chunks ?? [],
  })),
})
const message = (from: 'reporter' | 'office', count = 0) => ({
  ...{ id: newId(), from, day: '2026-11-23', hash },
  ...(count > 0 && { files: chunks(count) }),
})
/** The tip after something is done to it as often as may be, larger first. */
function filled(tip: Tip, add: (tip: Tip, count: number) => Tip, counts = [101, 8, 1, 0]): Tip {
  let full = tip
  for (const count of counts) {
    for (;;) {
      try {
        full = add(full, count)
      } catch (refusal) {
        expect((refusal as { code?: string }).code).toBe('quota')
        break
      }
    }
  }
  return full
}
const office = (tip: Tip) => filled(tip, (one, count) => addMessageTo(one, message('office', count), by))
const records = (tip: Tip) =>
  filled(tip, (one, count) =>
    addRecordTo(one, { ...message('office', count), kind: 'inspection' } as never, by),
  )
const reporter = (tip: Tip, counts?: number[]) =>
  filled(tip, (one, count) => addMessageTo(one, message('reporter', count), { who: 'reporter' }), counts)
const answered = (tip: Tip) => addMessageTo(tip, message('reporter'), { who: 'reporter' }, true)
const fromSide = ({ messages }: Tip, side: string) => messages.filter(({ from }) => from === side).length

describe('whatever an office writes', () => {
  it.each<[string, (tip: Tip) => Tip, (tip: Tip) => Tip]>([
    ['a usual tip, messages', (tip) => tip, office],
    ['a usual tip, records', (tip) => tip, records],
    ['the largest filing, messages', largest, office],
    ['the largest filing, records', largest, records],
  ])(
    '%s: the reporter writes as much as before, and answers though both sides are full',
    async (_, file, write) => {
      const tip = file(await stored())
      const full = reporter(write(tip))
      expect(fromSide(full, 'reporter')).toBe(fromSide(reporter(tip), 'reporter'))
      // Without files, close to what a side may say at all.
      expect(fromSide(reporter(write(tip), [0]), 'reporter')).toBeGreaterThan(150)
      let more = full
      expect(() => {
        for (let n = 0; n < 20; n++) more = answered(more)
      }).not.toThrow()
      expect(fromSide(more, 'reporter')).toBe(fromSide(full, 'reporter') + 20)
    },
  )

  it('two hundred messages are refused to an office at a hundred', async () => {
    let tip = await stored()
    for (let n = 0; n < 100; n++) tip = addMessageTo(tip, message('office'), by)
    expect(() => addMessageTo(tip, message('office'), by)).toThrow('quota')
    expect(fromSide(reporter(tip, [0]), 'reporter')).toBe(200)
  })

  it('seven records of 808 chunks are refused, and the reporter’s answer is not', async () => {
    let tip = await stored()
    const files = Array.from({ length: 8 }, (_, n) => ({
      id: String(n),
      chunks: chunks(101)[0]?.chunks ?? [],
    }))
    const one = () => ({ id: newId(), kind: 'inspection' as const, day: '2026-11-23', hash, files })
    expect(() => {
      for (let n = 0; n < 7; n++) tip = addRecordTo(tip, one(), by)
    }).toThrow('quota')
    expect(fromSide(answered(tip), 'reporter')).toBe(1)
  })

  it('a history that never ends stops what is beside it first, then steps, and never an answer', async () => {
    const tip = await stored()
    const refused = (events: number) => {
      const long = { ...tip, history: longer(tip.history, events) }
      return (['office', 'step', 'answer'] as const).filter((growth) => {
        try {
          refuseOverfull(long, growth)
          return false
        } catch {
          return true
        }
      })
    }
    expect(refused(300)).toEqual([])
    expect(refused(500)).toEqual(['office'])
    expect(refused(700)).toEqual(['office', 'step'])
  })
})

it('the fullest tip that may be is kept and read again, its older events in items of their own', async () => {
  const before = await stored()
  const wrap = { keyVersion: 100, wrap: new Uint8Array(2100), by: 's'.repeat(200), failed: true as const }
  const wraps = Array.from({ length: 40 }, (_, n) => ({ office: `3201${n + 10}`, ...wrap }))
  const written = reporter(records(office({ ...largest(before), officeWraps: wraps })))
  let full = { ...written, history: longer(before.history, 700) } as Tip
  for (let n = 0; n < 40; n++) full = answered(full)
  expect(await house.tips.changeTip(before, full)).toBe(true)
  const again = await stored()
  expect(again).toEqual({ ...full, version: 2 })
  expect(verifyHistory(again.history)).toBe(true)
  expect((await pagesOf(ready.tip)).length).toBeGreaterThan(20)
  // One event more adds a page at most, and touches no other.
  const standing = await pagesOf(ready.tip)
  expect(await house.tips.changeTip(again, { ...again, history: longer(again.history, 1) })).toBe(true)
  const now = await pagesOf(ready.tip)
  expect(now.slice(0, standing.length).sort()).toEqual(standing.sort())
  expect(now.length - standing.length).toBeLessThanOrEqual(1)
})

it('writers who race over a long history leave one whole chain', async () => {
  const before = await stored()
  await house.tips.changeTip(before, { ...before, history: longer(before.history, 60) })
  const seen = await stored()
  const raced = await Promise.all(
    [1, 2, 3, 4, 5, 6, 7, 8].map((count) =>
      house.tips.changeTip(seen, { ...seen, history: longer(seen.history, count * 12) }),
    ),
  )
  expect(raced.filter(Boolean)).toHaveLength(1)
  expect(verifyHistory((await stored()).history)).toBe(true)
})

it('a page of older events that is gone, changed or another tip’s shows in the chain', async () => {
  const before = await stored()
  await house.tips.changeTip(before, { ...before, history: longer(before.history, 60) })
  const page = (await rowsOf(ready.tip)).find(({ sk }) => String(sk).startsWith('HISTORY#'))
  if (!page) throw new Error('no page was written')
  const events = page.events as TipEvent[]
  for (const wrong of [
    [],
    events.slice(1),
    events.toReversed(),
    events.with(0, { ...events[0], day: '2026-01-01' } as TipEvent),
  ]) {
    await house.putBare({ ...page, events: wrong } as never)
    expect(verifyHistory((await stored()).history)).toBe(false)
  }
  await house.putBare(page as never)
  expect(verifyHistory((await stored()).history)).toBe(true)
})
