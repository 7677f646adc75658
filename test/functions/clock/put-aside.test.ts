import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { countMonth } from '../../../functions/clock/count-month.ts'
import { countChanges } from '../../../functions/clock/count-tips.ts'
import { makeRound } from '../../../functions/clock/round.ts'
import { tick } from '../../../functions/clock/tick.ts'
import { workShard } from '../../../functions/store/work.ts'
import { newSeed } from '../../../shared/filing/derive-filing.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { facts, prepare, send } from '../../fixtures/reporter.ts'
import { dumpTable } from '../../privacy/dump.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
let house: House
const lines: string[] = []
beforeAll(async () => {
  house = await openHouse()
  for (const how of ['error', 'warn', 'log'] as const)
    vi.spyOn(console, how).mockImplementation((line: unknown) => void lines.push(String(line)))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await house.close()
})
beforeEach(() => {
  house.time.offset = 0
  lines.length = 0
})

async function fileUrgent() {
  const ready = await prepare(house, newSeed(), { facts: { ...facts, topic: 'PIT-03', urgent: true } })
  const reply = await send(house, ready.tip, ready.ticket, ready.filing)
  expect(reply.status).toBe(201)
  return ready.tip
}
const escalations = async (id: string) =>
  ((await house.tips.readTip(id))?.history ?? []).filter(({ kind }) => kind === 'escalated').length

/** A whole row of a tip, as the table holds it. */
async function rowOf(id: string) {
  const row = (await dumpTable(house, 'tips')).find(({ pk, sk }) => pk === `TIP#${id}` && sk === 'TIP')
  if (!row) throw new Error('the row is not there')
  return row as Record<string, unknown> & { pk: string; sk: string }
}

/** Ways in which a row can be broken: each takes a good one. */
const poisons: [string, (row: Record<string, unknown>) => Record<string, unknown>][] = [
  ['a field is missing', ({ facts: _, ...rest }) => rest],
  ['a field has the wrong type', (row) => ({ ...row, history: 'none' })],
  ['a field is garbage', (row) => ({ ...row, facts: '{"division":' })],
  ['a field is unknown', (row) => ({ ...row, fromTheFuture: 1 })],
  ['the number of its version is no number', (row) => ({ ...row, version: 'two' })],
]

describe('an item of the clock that fails', () => {
  it.each(poisons)(
    'because %s stops no other, is put aside, and is told without its name',
    async (_, poison) => {
      const broken = await fileUrgent()
      const good = await rowOf(broken)
      await house.putBare({ ...poison(good), pk: good.pk, sk: good.sk })
      const fine = await fileUrgent()
      house.time.offset = 3 * HOUR
      await tick(house)
      expect(await escalations(fine)).toBe(1)
      const aside = (await house.tips.listAside()).filter(
        ({ pkOf, skOf }) => pkOf === `TIP#${broken}` && skOf === 'TIP',
      )
      expect(aside).toMatchObject([{ reason: 'unreadable', tries: 1, since: dayInShanghai(house.now()) }])
      const told = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'workAside')
      expect(told).toHaveLength(1)
      expect(told[0].items).toBeGreaterThanOrEqual(1)
      expect(Object.keys(told[0]).sort()).toEqual(['event', 'items', 'stage', 'unreadable'])
      expect(lines.join('\n')).not.toContain(broken)
      await house.putBare(good)
      house.time.offset = 30 * HOUR
      await tick(house)
      expect(await escalations(broken)).toBeGreaterThan(0)
      expect((await house.tips.listAside()).filter(({ pkOf }) => pkOf === `TIP#${broken}`)).toEqual([])
    },
  )

  it('is tried again later and later, and takes no place from what is due', async () => {
    const pk = 'TIP#waits'
    await house.putBare({ pk, sk: 'TIP', state: 'x', workShard: workShard(pk), workSince: '2026-01-01' })
    const tries = async () => (await house.tips.listAside()).find(({ pkOf }) => pkOf === pk)?.tries
    const seen: (number | undefined)[] = []
    for (const hours of [0, 0, 1, 2, 3, 6, 7]) {
      house.time.offset = hours * HOUR
      await makeRound(house)
      seen.push(await tries())
    }
    // Due again after 1, then 2, then 4 hours.
    expect(seen).toEqual([1, 1, 2, 2, 3, 3, 4])
  })

  it('a hundred and twenty broken ones before a good one in its part of the index do not hide it', async () => {
    const good = await fileUrgent()
    const shard = workShard(`TIP#${good}`)
    await Promise.all(
      Array.from({ length: 120 }, (_, n) =>
        house.putBare({
          pk: `TIP#broken${n}`,
          sk: 'TIP',
          state: 'x',
          workShard: shard,
          workSince: '2026-01-01',
        }),
      ),
    )
    house.time.offset = 3 * HOUR
    for (let rounds = 0; rounds < 2; rounds++) await makeRound(house)
    expect(await escalations(good)).toBe(1)
  })
})

describe('a list', () => {
  it('shows an office what can be read, and says that something cannot', async () => {
    const [broken, fine] = [await fileUrgent(), await fileUrgent()]
    const good = await rowOf(broken)
    await house.putBare({ ...good, facts: 'garbage' })
    await expect(house.tips.listForCounts('320115')).resolves.toBeDefined()
    const ids = (await house.tips.listForCounts('320115')).map(({ id }) => id)
    const { tips } = await house.tips.listQueue({ office: '320115', list: 'open' })
    expect(ids).toContain(fine)
    expect(ids).not.toContain(broken)
    expect(tips.length).toBeGreaterThan(0)
    expect(lines.some((line) => line.includes('"event":"unreadable"') && line.includes('queue'))).toBe(true)
    expect(lines.join('\n')).not.toContain(broken)
    await house.putBare(good)
  })

  it('of a month is made without what cannot be read, and says so', async () => {
    const broken = await fileUrgent()
    const good = await rowOf(broken)
    await house.putBare({ ...good, history: 'garbage' })
    // A month of which no tick above made the edition, on whichever day this runs.
    house.time.offset = 65 * DAY
    expect(await countChanges(house)).toBe(true)
    expect(await countMonth(house)).toBe(true)
    expect((await house.records.readMonths()).at(-1)?.lacks).toBe(true)
    await house.putBare(good)
  })
})
