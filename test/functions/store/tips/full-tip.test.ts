import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { newSeed } from '../../../../shared/filing/derive-filing.ts'
import { appendEvent, type TipEvent, verifyHistory } from '../../../../shared/tip/history.ts'
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

it('the fullest tip that may be is kept and read again, its older events in items of their own', async () => {
  const before = await stored()
  const chunks = (count: number) => [{ id: '0', chunks: Array.from({ length: count }, () => hash) }]
  const full: Tip = {
    ...before,
    // 64 KiB padded, and what age puts around it.
    envelope: new Uint8Array(64 * 1024 + 2600),
    officeWraps: Array.from({ length: 40 }, (_, n) => ({
      ...{ office: `3201${n % 90}`.padEnd(6, '0'), keyVersion: 1, wrap: new Uint8Array(2000) },
    })),
    files: chunks(101),
    messages: Array.from({ length: 200 }, (_, n) => ({
      ...{ id: newId(), from: 'office' as const, day: '2026-11-23', hash },
      ...(n < 99 && { files: chunks(9) }),
    })),
    records: Array.from({ length: 100 }, () => ({
      ...{ id: newId(), kind: 'inspection' as const, day: '2026-11-23', hash, files: chunks(1) },
    })),
    history: longer(before.history, 400),
  }
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
