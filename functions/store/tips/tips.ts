import * as z from 'zod'
import { countedOf } from '../../../shared/handling/counted.ts'
import { sameCountsOf } from '../../../shared/handling/counts.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { type Day, dayInShanghai } from '../../../shared/value/day.ts'
import type { TipId } from '../../../shared/value/id.ts'
import { readPartition } from '../query-all.ts'
import type { Table } from '../table.ts'
import { moveOlderEvents, removeStrayPages, withOlderEvents } from './history-pages.ts'
import { attentionOf, rowToTip, tipKey, tipToRow } from './tip-row.ts'
import { expectCount } from './uncounted.ts'

/** A tip, strongly consistent. */
export async function readTip(tips: Table, id: string): Promise<Tip | undefined> {
  const row = await tips.read(tipKey(id))
  return rowToTip(row && (await withOlderEvents(tips, id, row)))
}

/**
 * The first write of a tip. False when one stands there already, or its uploads were swept. That it counts is announced at the same
 * time: who was not answered files again, and then both are there.
 */
export async function fileTip(tips: Table, tip: Tip): Promise<boolean> {
  const [filed] = await Promise.all([
    tips.put(tipToRow(tip), {
      expression: 'attribute_not_exists(#state) AND attribute_not_exists(sweptOn)',
      names: { '#state': 'state' },
    }),
    expectCount(tips, tip.id, { version: tip.version, day: tip.filedOn }),
  ])
  return filed
}

/** The next version of a tip in one write. False when somebody else wrote first. */
export async function changeTip(tips: Table, before: Tip, after: Tip): Promise<boolean> {
  const version = before.version + 1
  const row = tipToRow({ ...after, version })
  const day = after.history.at(-1)?.day ?? after.filedOn
  if (!sameCountsOf(countedOf(before), countedOf(after))) await expectCount(tips, before.id, { version, day })
  return tips.put(await moveOlderEvents(tips, before.id, row, before.history), {
    expression: '#version = :seen',
    names: { '#version': 'version' },
    values: { ':seen': before.version },
  })
}

/** Notes what the offices were told of. Not a new version. Lost to a write at the same moment, it is done again. */
export async function noteNotified(
  tips: Table,
  tip: Tip,
  marks: Pick<Tip, 'notifiedUpTo' | 'remindedOf' | 'remindedOn'>,
): Promise<void> {
  const next = attentionOf({ ...tip, ...marks })
  const given = Object.entries(marks).filter(([, value]) => value !== undefined)
  const set = given.map(([name]) => `${name} = :${name}`).join(', ')
  await tips.update(tipKey(tip.id), {
    expression: next
      ? `SET ${set}, workShard = :shard, workSince = :since`
      : `SET ${set} REMOVE workShard, workSince`,
    condition: '#version = :seen',
    names: { '#version': 'version' },
    values: {
      ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
      ':seen': tip.version,
      ...(next && { ':shard': next.workShard, ':since': next.workSince }),
    },
  })
}

/** How often the note of an opening that came second is tried again. */
const TRIES = 5

/**
 * Notes the day of the first opening on record, and forgets the hour by which it should have been. Not a new version: what
 * is on other people's screens stays good. Again changes nothing.
 */
export async function noteOpened(tips: Table, tip: Tip): Promise<void> {
  const [first] = await listOpenings(tips, tip.id)
  if (!first) return
  const day = dayInShanghai(new Date(first.at))
  if (!tip.openedOn) await expectCount(tips, tip.id, { version: tip.version, day, opened: true })
  let seen: Tip | undefined = tip
  for (let tries = 0; seen && !seen.openedOn && tries < TRIES; tries++) {
    if (await noteOn(tips, seen, day)) return
    seen = await readTip(tips, tip.id)
  }
}

function noteOn(tips: Table, tip: Tip, day: Day): Promise<boolean> {
  const { lookBy: _, ...opened } = { ...tip, openedOn: day }
  const next = attentionOf(opened)
  return tips.update(tipKey(tip.id), {
    expression: next
      ? 'SET openedOn = :day, workShard = :shard, workSince = :since REMOVE lookBy'
      : 'SET openedOn = :day REMOVE lookBy, workShard, workSince',
    condition: '#version = :seen AND attribute_not_exists(openedOn)',
    names: { '#version': 'version' },
    values: {
      ':day': day,
      ':seen': tip.version,
      ...(next && { ':shard': next.workShard, ':since': next.workSince }),
    },
  })
}

/** Has the clock come back to a tip on a later day. Not a new version; a write at the same moment takes it away. */
export async function postpone(tips: Table, tip: Tip, day: Day): Promise<void> {
  await tips.update(tipKey(tip.id), {
    expression: 'SET workSince = :day',
    condition: '#version = :seen AND attribute_exists(workSince)',
    names: { '#version': 'version' },
    values: { ':day': day, ':seen': tip.version },
  })
}

/** That someone opened an original, and why. Staff moments are exact: the accountability is theirs. */
export const Opening = z.object({
  id: z.string(),
  sub: z.string(),
  name: z.string(),
  /** The office that the person was of. */
  office: z.string(),
  at: z.string(),
  /** How many messages and records of the tip were handed out. */
  messages: z.int().min(0),
  records: z.int().min(0),
  /** Gone once the content is destroyed. */
  reason: z.string().optional(),
})
export type Opening = z.infer<typeof Opening>

/** Records an opening. False, and nothing written, when another stands under its id. */
export function recordOpening(tips: Table, tip: TipId, opening: Opening): Promise<boolean> {
  return tips.put(
    { pk: `TIP#${tip}`, sk: `OPENING#${opening.id}`, ...opening },
    { expression: 'attribute_not_exists(pk)' },
  )
}

/** All openings of a tip, to the last page, oldest first. */
export async function listOpenings(tips: Table, tip: TipId): Promise<Opening[]> {
  const rows = await readPartition(tips, `TIP#${tip}`, 'OPENING#')
  return rows.map((row) => Opening.parse(row)).sort((a, b) => a.at.localeCompare(b.at))
}

/** An opening by its id, or undefined. */
export async function readOpening(tips: Table, tip: TipId, id: string): Promise<Opening | undefined> {
  const row = await tips.read({ pk: `TIP#${tip}`, sk: `OPENING#${id}` })
  return row && Opening.parse(row)
}

/** Takes the reasons out of a tip's openings: they may tell what the letter said. Who opened and when stays. */
export async function removeOpeningReasons(tips: Table, tip: TipId): Promise<void> {
  for (const { id, reason } of await listOpenings(tips, tip)) {
    if (reason === undefined) continue
    await tips.update(
      { pk: `TIP#${tip}`, sk: `OPENING#${id}` },
      { expression: 'REMOVE reason', condition: 'attribute_exists(pk)' },
    )
  }
}

/** Removes what a tip's item does not refer to any more, after its words were destroyed. */
export const forgetOlderEvents = removeStrayPages
