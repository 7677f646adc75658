import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { countMonth } from '../../../functions/clock/count-month.ts'
import { countChanges } from '../../../functions/clock/count-tips.ts'
import { countAnew } from '../../../functions/store/migrations/count-anew.ts'
import { scanTable } from '../../../functions/store/migrations/scan-table.ts'
import { openTipStore, type TipStore } from '../../../functions/store/stores.ts'
import type { Table } from '../../../functions/store/table.ts'
import { OverviewReply } from '../../../shared/contract/overview.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { tallyOf } from '../../../shared/handling/tally.ts'
import { isOpen } from '../../../shared/lifecycle/states.ts'
import type { TipEvent } from '../../../shared/tip/history.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { addDays, type Day, dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { newId, officer } from '../../fixtures/officer.ts'
import { recount } from '../../fixtures/recount.ts'
import { prepare, send } from '../../fixtures/reporter.ts'
import { dumpTable } from '../../privacy/dump.ts'

const HOUR = 3_600_000
/** Nanjing and some of its districts. */
const offices = ['320100', '320115', '320114', '320106'] as const
let house: House
let sample: Tip
let today: Day
beforeAll(async () => {
  house = await openHouse()
  const ready = await prepare(house, newSeed())
  await send(house, ready.tip, ready.ticket, ready.filing)
  const tip = await house.tips.readTip(ready.tip)
  if (!tip) throw new Error('the tip was not filed')
  sample = tip
  today = dayInShanghai(house.now())
})
afterAll(() => house.close())
afterEach(() => vi.restoreAllMocks())

/** Numbers that are the same in every run. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * sides)
  }
}
type Dice = ReturnType<typeof dice>
const oneOf = <T>(roll: Dice, list: readonly T[]): T => list[roll(list.length)] as T

const eventOf = (tip: Tip, day: Day, more: Partial<TipEvent>): TipEvent => ({
  ...{ n: tip.history.length + 1, day, kind: 'step', state: tip.state, hash: '0'.repeat(64) },
  ...{ by: { who: 'clock' as const }, ...more },
})

function newTip(roll: Dice, id = newId()): Tip {
  const office = oneOf(roll, offices)
  const filedOn = addDays(today, -roll(50))
  const topic = oneOf(roll, ['PIT-01', 'FIRE-05', 'CRANE-01', 'OFFICIAL-01'])
  const [first] = sample.history
  if (!first) throw new Error('the sample has no history')
  return {
    ...{ ...sample, id, office, filedOn, facts: { ...sample.facts, topic } },
    ...{ acceptBy: addDays(filedOn, 7), finishBy: addDays(filedOn, 30), critical: roll(5) === 0 },
    history: [{ ...first, day: filedOn, subject: office }],
  }
}

/** Something that happens to a tip on a day. */
const happenings: readonly ((tip: Tip, day: Day, roll: Dice) => Tip)[] = [
  (tip, day, roll) => {
    const office = oneOf(roll, offices)
    const event = eventOf(tip, day, { step: 'transfer', subject: office, held: roll(9) })
    return {
      ...{ ...tip, office, state: 'transferred', transfers: tip.transfers + 1 },
      history: [...tip.history, event],
    }
  },
  (tip, day) => ({
    ...{ ...tip, state: 'closed', settledOn: day },
    history: [...tip.history, eventOf(tip, day, { step: 'close' })],
  }),
  (tip, day) => ({
    ...{ ...tip, state: 'declined', settledOn: day },
    history: [...tip.history, eventOf(tip, day, { step: 'decline' })],
  }),
  (tip, day) => {
    const { settledOn: _, ...rest } = tip
    const event = eventOf(tip, day, { step: 'reopen', by: { who: 'reporter' } })
    return {
      ...{ ...rest, state: 'reopened', disputes: (tip.disputes ?? 0) + 1 },
      history: [...tip.history, event],
    }
  },
  (tip, day) => ({
    ...{ ...tip, escalatedTo: '320000' },
    history: [...tip.history, eventOf(tip, day, { kind: 'escalated', reason: 'finish' })],
  }),
  (tip, day, roll) => ({
    ...{ ...tip, assignee: { sub: oneOf(roll, ['sample-a', 'sample-b']), name: '（示例）' } },
    history: [...tip.history, eventOf(tip, day, { kind: 'assigned' })],
  }),
  (tip, day) => ({ ...tip, finishBy: addDays(day, 9), remindOn: day }),
  (tip, day) => ({
    ...{ ...tip, state: 'archived', settledOn: tip.settledOn ?? day, destroyedOn: day },
    history: [...tip.history, eventOf(tip, day, { kind: 'destroyed' })],
  }),
]

/** A table of whose writes one in `sides` fails before it was done, and one after. */
function breaking(table: Table, roll: Dice, sides: number): Table {
  const whether =
    <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const fate = roll(sides)
      if (fate === 0) throw new Error('cut short before')
      const done = await write(...args)
      if (fate === 1) throw new Error('cut short after')
      return done
    }
  return { ...table, put: whether(table.put), update: whether(table.update) }
}

const quietly = (work: Promise<unknown>) => work.catch(() => undefined)

/** Tips to which things happen, each step sometimes repeated or cut short, counted meanwhile by a clock that is cut short too. */
async function live(roll: Dice, count: number): Promise<void> {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const tips: TipStore = openTipStore(breaking(house.tipsTable, roll, 24), house.sealedBucket)
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const tip = newTip(roll)
    ids.push(tip.id)
    // Who was not answered files again.
    while (
      !(await tips
        .fileTip(tip)
        .then(() => true)
        .catch(() => false))
    )
      house.time.offset += 1
    for (let steps = roll(6); steps > 0; steps--) {
      const id = oneOf(roll, ids)
      const before = await house.tips.readTip(id)
      if (!before || before.destroyedOn) continue
      const last = before.history.at(-1)?.day ?? before.filedOn
      const day = [addDays(today, -roll(40)), last].toSorted().at(-1) ?? last
      const after = oneOf(roll, happenings)(before, day, roll)
      await quietly(tips.changeTip(before, after))
      if (roll(3) === 0) await quietly(tips.changeTip(before, after))
    }
    if (roll(4) === 0) {
      const table = roll(2) === 0 ? house.tipsTable : breaking(house.tipsTable, roll, 100)
      await quietly(countChanges({ ...house, tips: openTipStore(table, house.sealedBucket) }))
      house.time.offset += HOUR
    }
  }
  vi.restoreAllMocks()
}

/** Everything counted, by a clock that nothing disturbs. */
async function settle(): Promise<void> {
  house.time.offset += 3 * 24 * HOUR
  // What was announced and never came is looked for twice more.
  for (let ticks = 0; ticks < 3; ticks++) expect(await countChanges(house)).toBe(true)
  expect(await house.tips.listUncounted('2999-01-01')).toEqual([])
}

async function everyTip(): Promise<Tip[]> {
  const rows = await dumpTable(house, 'tips')
  const ids = rows.flatMap(({ pk, sk, state }) => (sk === 'TIP' && state ? [String(pk).slice(4)] : []))
  const read = await Promise.all(ids.map((id) => house.tips.readTip(id)))
  return read.flatMap((tip) => (tip ? [tip] : []))
}

async function months() {
  const { generation = 0 } = (await house.tips.readCounting()) ?? {}
  const counts = await house.tips.readCounts(generation, { whose: 'ALL', from: '2000-01' })
  return Object.fromEntries([...counts].map(([month, one]) => [month, tallyOf(one, offices)]))
}

const overview = async (query: string) => {
  const reply = await (await officer(house, 'province-supervisor')).ask('desk', `/overview?${query}`)
  return OverviewReply.parse(await reply.json())
}

/** The months and what is open say what a recount of every tip says. */
async function expectRecounted(): Promise<void> {
  const tips = await everyTip()
  const counted = await months()
  expect(Object.keys(counted).length).toBeGreaterThan(0)
  for (const [month, tally] of Object.entries(counted)) expect(tally).toEqual(recount(tips, month, offices))
  const { generation = 0 } = (await house.tips.readCounting()) ?? {}
  const open = offices.map(async (whose) => {
    const counts = (await house.tips.readCounts(generation, { whose, from: 'OPEN' })).get('OPEN') ?? {}
    return Object.entries(counts).reduce(
      (all, [name, count]) => (/\bopen$/.test(name) ? all + count : all),
      0,
    )
  })
  const stand = offices.map(
    (office) => tips.filter((tip) => tip.office === office && isOpen(tip.state)).length,
  )
  expect(await Promise.all(open)).toEqual(stand)
}

const happen = (n: number, tip: Tip) => happenings[n]?.(tip, tip.filedOn, dice(3)) ?? tip

describe('a tip', () => {
  const filed = async () => {
    const tip = newTip(dice(99))
    await house.tips.fileTip(tip)
    return tip
  }

  it('that changes after it was counted is counted anew, once', async () => {
    const tip = await filed()
    await settle()
    expect(await house.tips.changeTip(tip, happen(1, tip))).toBe(true)
    for (let ticks = 0; ticks < 2; ticks++) expect(await countChanges(house)).toBe(true)
    await expectRecounted()
  })

  it('that was taken in by a run which was cut short is taken in once, also when it moved on meanwhile', async () => {
    const tip = await filed()
    const cut: Table = {
      ...house.tipsTable,
      update: (key, change) =>
        change.expression.includes('#of.#in')
          ? Promise.reject(new Error('cut short'))
          : house.tipsTable.update(key, change),
    }
    const tips = openTipStore(cut, house.sealedBucket)
    for (let ticks = 0; ticks < 3; ticks++) await quietly(countChanges({ ...house, tips }))
    const moved = { ...happen(0, tip), office: offices.find((one) => one !== tip.office) ?? '' }
    const history = moved.history.map((one) =>
      one.step === 'transfer' ? { ...one, subject: moved.office } : one,
    )
    expect(await house.tips.changeTip(tip, { ...moved, history })).toBe(true)
    await settle()
    await expectRecounted()
  })

  it('whose change comes while the clock counts is counted with the next tick', async () => {
    const tip = await filed()
    await settle()
    const { put } = house.tipsTable
    const slow: Table = {
      ...house.tipsTable,
      put: async (row, condition) => {
        if (row.sk === 'TIP') await countChanges(house)
        return put(row, condition)
      },
    }
    expect(await openTipStore(slow, house.sealedBucket).changeTip(tip, happen(1, tip))).toBe(true)
    expect(await countChanges(house)).toBe(true)
    await expectRecounted()
  })
})

describe('the counts of many', () => {
  beforeAll(async () => {
    await live(dice(7), 40)
    await settle()
  })

  it('say what a recount of every tip says, whatever was repeated or cut short', async () => {
    expect((await everyTip()).length).toBeGreaterThan(40)
    await expectRecounted()
  })

  it('of a city’s overview say what the lines of each office say', async () => {
    const below = await overview('office=320100&below=1')
    expect(below.counting).toBeUndefined()
    for (const office of offices.slice(1)) {
      const [own] = (await overview(`office=${office}`)).offices
      expect(below.offices.find((one) => one.office === office)).toEqual(own)
    }
    const own = await Promise.all(offices.map((office) => overview(`office=${office}`)))
    const sum = (of: 'filed' | 'decided' | 'onTime' | 'passed' | 'disputed') =>
      [0, 1].map((n) => own.reduce((all, { months }) => all + (months[n]?.[of] ?? 0), 0))
    for (const of of ['filed', 'decided', 'onTime', 'passed', 'disputed'] as const)
      expect(below.months.map((month) => month[of])).toEqual(sum(of))
    expect(below.offices[0]?.open).toBeGreaterThan(0)
  })

  it('made anew, cut short and gone on with, are the same, and those of before are gone', async () => {
    const before = await months()
    const how = { table: house.tipsTable, now: house.now() }
    const scan = scanTable({ name: 'tips', endpoint: house.database.endpoint, page: 40 })
    let pages = 0
    const cut = countAnew({
      ...{ ...how, scan },
      tell: () => {
        pages += 1
        if (pages === 2) throw new Error('killed')
      },
    })
    await expect(cut).rejects.toThrow('killed')
    expect(await countMonth(house)).toBe(false)
    expect((await overview('below=1')).counting).toBe(true)
    await countAnew({ ...how, scan, tell: () => undefined })
    expect(await countMonth(house)).toBe(false)
    await settle()
    expect(await months()).toEqual(before)
    const { generation = 0 } = (await house.tips.readCounting()) ?? {}
    expect(generation).toBe(1)
    const rows = (await dumpTable(house, 'tips')).filter(({ pk }) => String(pk).startsWith('COUNTS#'))
    expect(rows.filter(({ pk }) => !String(pk).startsWith('COUNTS#1#'))).toEqual([])
  })

  it('are spread over sixteen shards, and name days and months, no hour and no tip but those just taken in', async () => {
    const rows = (await dumpTable(house, 'tips')).filter(({ pk }) => String(pk).startsWith('COUNTS#'))
    const shards = new Set(rows.map(({ sk }) => String(sk).split('#')[1]))
    expect(shards.size).toBeGreaterThan(10)
    const marks = (await dumpTable(house, 'tips')).filter(({ sk }) => sk === 'COUNT')
    for (const row of [...rows, ...marks])
      expect(JSON.stringify(row)).not.toMatch(/\d{2}:\d{2}|-\d{2}T\d{2}|\d{13}/)
  })

  it('cost a province’s overview and a month the same number of readings, however many tips there are', async () => {
    const sent = vi.spyOn(DynamoDBClient.prototype, 'send')
    const readings = async (work: () => Promise<unknown>) => {
      sent.mockClear()
      await work()
      return sent.mock.calls.length
    }
    const edition = () => countMonth({ ...house, records: { ...house.records, readMonths: async () => [] } })
    const few = [await readings(() => overview('below=1')), await readings(edition)]
    sent.mockClear()
    for (let n = 0; n < 60; n++) await house.tips.fileTip(newTip(dice(n + 1)))
    await settle()
    expect([await readings(() => overview('below=1')), await readings(edition)]).toEqual(few)
  })
})
