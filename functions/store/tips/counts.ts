import * as z from 'zod'
import {
  addCounts,
  type Counts,
  type CountsOf,
  lessCounts,
  sameCounts,
} from '../../../shared/handling/counts.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { queryAll } from '../query-all.ts'
import type { Key, Row, Table } from '../table.ts'
import { workShard } from '../work.ts'
import { countKey } from './uncounted.ts'

const Numbers = z.record(z.string(), z.int())

/** What of a tip is in the counts, and what it announced. */
const Mark = z.object({
  upTo: z.int().min(1),
  opened: z.boolean().optional(),
  marks: z.int(),
  /** How often the clock looked for the change that was announced, and it had not come. */
  waited: z.int().optional(),
  workSince: z.string().optional(),
  /** Of the counts that `of` is in. */
  generation: z.int().optional(),
  /** What of it each of the counts holds, and since which version of that row. */
  of: z.record(z.string(), z.object({ n: z.int(), counts: Numbers })).optional(),
})
export type Mark = z.infer<typeof Mark>

/** A shard of counts. What it took in last is noted in the same write, until it stands beside each tip. */
const Sums = z.object({
  n: z.int(),
  counts: Numbers,
  last: z.array(z.object({ id: z.string(), counts: Numbers })),
})
type Sums = z.infer<typeof Sums>

const noSums: Sums = { n: 0, counts: {}, last: [] }

/** `of`: `{office or ALL}/{month or OPEN}`. */
const keyOf = (generation: number, of: string, shard: string): Key => {
  const [whose = '', what = ''] = of.split('/')
  return { pk: `COUNTS#${generation}#${whose}`, sk: `${what}#${shard}` }
}

/** How a tip's counting stands, or undefined when it never counted. */
export async function readCountMark(tips: Table, id: TipId): Promise<Mark | undefined> {
  const row = await tips.read(countKey(id))
  return row && Mark.parse(row)
}

/** At most so many tips are taken in by one write of a shard. */
const BATCH = 25

/**
 * Brings the counts to what these tips add now, whatever they added before. Each shard changes in one conditional write that also notes
 * what it took in; that is written beside the tips before the shard takes in anything else. So it may be cut short anywhere and
 * done again, and each tip counts once. Only whoever has the turn may call it, see `inTurn`.
 */
export async function countTips(
  tips: Table,
  wanted: ReadonlyMap<TipId, CountsOf>,
  generation: number,
): Promise<void> {
  const groups = new Map<string, { of: string; shard: string; ids: TipId[] }>()
  for (const [id, now] of wanted) {
    for (const of of await beginTip(tips, id, { now, generation })) {
      const shard = workShard(countKey(id).pk)
      const group = groups.get(`${of} ${shard}`) ?? { of, shard, ids: [] }
      group.ids.push(id)
      groups.set(`${of} ${shard}`, group)
    }
  }
  for (const { of, shard, ids } of groups.values()) {
    for (let at = 0; at < ids.length; at += BATCH) {
      const some = ids.slice(at, at + BATCH).map((id) => [id, wanted.get(id)?.[of] ?? {}] as const)
      await addTo(tips, { of, shard, generation }, new Map(some))
    }
  }
}

/**
 * What this tip is counted in, before or from now on. That is written down before anything is counted, so that what was taken in by
 * a run that was cut short is found again. What it was counted in under an earlier generation is forgotten.
 */
async function beginTip(
  tips: Table,
  id: TipId,
  wanted: { now: CountsOf; generation: number },
): Promise<string[]> {
  const { now, generation } = wanted
  const mark = await readCountMark(tips, id)
  const before = mark?.generation === generation ? (mark.of ?? {}) : {}
  const fresh = Object.keys(now).filter((of) => before[of] === undefined)
  if (mark?.generation !== generation || fresh.length > 0) {
    const none = Object.fromEntries(fresh.map((of) => [of, { n: 0, counts: {} }]))
    await tips.update(countKey(id), {
      expression: 'SET generation = :generation, #of = :of',
      condition: 'attribute_exists(pk)',
      names: { '#of': 'of' },
      values: { ':generation': generation, ':of': { ...before, ...none } },
    })
  }
  return [...Object.keys(before), ...fresh]
}

type Place = { readonly of: string; readonly shard: string; readonly generation: number }

async function addTo(tips: Table, place: Place, wanted: ReadonlyMap<TipId, Counts>): Promise<void> {
  const key = keyOf(place.generation, place.of, place.shard)
  const row = await tips.read(key)
  const sums = row ? Sums.parse(row) : noSums
  await noteBeside(tips, place, sums)
  const changed: { id: TipId; counts: Counts; before: Counts }[] = []
  for (const [id, counts] of wanted) {
    const before = (await readCountMark(tips, id))?.of?.[place.of]?.counts ?? {}
    if (!sameCounts(before, counts)) changed.push({ id, counts, before })
  }
  if (changed.length === 0) return
  const next: Sums = {
    n: sums.n + 1,
    counts: addCounts(sums.counts, ...changed.flatMap(({ counts, before }) => [counts, lessCounts(before)])),
    last: changed.map(({ id, counts }) => ({ id, counts })),
  }
  const put = await tips.put(
    { ...key, ...next },
    row ? { expression: 'n = :n', values: { ':n': sums.n } } : { expression: 'attribute_not_exists(pk)' },
  )
  // A write that was repeated by itself after it had succeeded says no: what stands there is looked at anew.
  if (put) await noteBeside(tips, place, next)
  else await addTo(tips, place, wanted)
}

/** Writes beside each tip what a shard took in of it last, unless it stands there. */
async function noteBeside(tips: Table, { of, generation }: Place, { n, last }: Sums): Promise<void> {
  await Promise.all(
    last.map(({ id, counts }) =>
      tips.update(countKey(id), {
        expression: 'SET #of.#in = :entry',
        condition: 'generation = :generation AND #of.#in.#n < :n',
        names: { '#of': 'of', '#in': of, '#n': 'n' },
        values: { ':entry': { n, counts }, ':generation': generation, ':n': n },
      }),
    ),
  )
}

/** The tip is counted as it was announced: no more work, unless it was announced anew. */
export async function settleCount(tips: Table, id: TipId, { marks }: Pick<Mark, 'marks'>): Promise<void> {
  await tips.update(countKey(id), {
    expression: 'REMOVE workShard, workSince, opened, waited',
    condition: 'marks = :marks',
    values: { ':marks': marks },
  })
}

/** The change that was announced has not come: notes that it was looked for. */
export async function noteWaited(tips: Table, id: TipId, { marks }: Pick<Mark, 'marks'>): Promise<void> {
  await tips.update(countKey(id), {
    expression: 'ADD waited :one',
    condition: 'marks = :marks',
    values: { ':one': 1, ':marks': marks },
  })
}

/** Counts of an office, or of all, over all shards, by what they are of: what is open, and months from one on. */
export async function readCounts(
  tips: Table,
  generation: number,
  { whose, from }: { whose: string; from: string },
): Promise<ReadonlyMap<string, Counts>> {
  const found = new Map<string, Counts>()
  for (const { sk, counts } of await rowsFrom(tips, keyOf(generation, `${whose}/`, '').pk, from)) {
    const [what = ''] = String(sk).split('#')
    found.set(what, addCounts(found.get(what) ?? {}, Numbers.parse(counts)))
  }
  return found
}

const rowsFrom = (tips: Table, pk: string, from: string): Promise<Row[]> =>
  queryAll(tips, {
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': pk, ':from': from },
    ProjectionExpression: 'sk, #counts',
    ExpressionAttributeNames: { '#counts': 'counts' },
    ConsistentRead: true,
  })
