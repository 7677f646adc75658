import { isOpen } from '../lifecycle/states.ts'
import { dueDay } from '../tip/due.ts'
import type { Tip } from '../tip/tip.ts'
import { isWaiting } from '../tip/waiting.ts'
import { findTopic } from '../topic/topic.ts'
import { addCounts, type Counts, type CountsOf } from './counts.ts'
import { monthCounts } from './tally.ts'

/**
 * All that a tip adds to counts. `ALL/{month}`: what happened to it, see {@link monthCounts}. `{office}/OPEN`: how it stands while it
 * is open. `{office}/{month}`: that it was filed in the month, or has its outcome there, of the office that has it now. Days alone,
 * as in its own row.
 */
export function countedOf(tip: Tip): CountsOf {
  const { office } = tip
  const all = Object.entries(monthCounts(tip)).map(([month, counts]) => [`ALL/${month}`, counts] as const)
  const filed = `${office}/${tip.filedOn.slice(0, 7)}`
  const settled = tip.settledOn && `${office}/${tip.settledOn.slice(0, 7)}`
  const own: Record<string, Counts> = { [filed]: filedCounts(tip) }
  if (settled) own[settled] = addCounts(own[settled] ?? {}, settledCounts(tip))
  if (isOpen(tip.state)) own[`${office}/OPEN`] = openCounts(tip)
  return {
    ...Object.fromEntries(all),
    ...Object.fromEntries(Object.entries(own).map(([of, counts]) => [of, setApart(tip, counts)])),
  }
}

/** Where counts stand of a tip that offices must not see because it complains of them: `{division} {topic} {accused}` behind it. */
export const ABOUT = 'about'

/** Counts of a tip that not everybody may see have names of their own. */
function setApart({ facts: { topic, division, accused } }: Tip, counts: Counts): Counts {
  if (!findTopic(topic)?.restricted) return counts
  const apart = `${ABOUT} ${division} ${topic} ${accused ?? '-'} `
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [apart + name, count]))
}

const filedCounts = ({ transfers, disputes = 0 }: Tip): Counts => ({
  filed: 1,
  ...(transfers > 0 && { passed: 1 }),
  ...(disputes > 0 && { disputed: 1 }),
})

function settledCounts(tip: Tip): Counts {
  const { settledOn = '', filedOn, assignee } = tip
  return {
    [`decided ${filedOn} ${settledOn}`]: 1,
    ...(dueDay(tip) >= settledOn && { onTime: 1 }),
    ...(assignee && { [`decidedBy ${assignee.sub}`]: 1 }),
  }
}

function openCounts(tip: Tip): Counts {
  return {
    ...{ open: 1, [`state ${tip.state}`]: 1, [`topic ${tip.facts.topic}`]: 1 },
    ...{ [`due ${dueDay(tip)}`]: 1, [`filed ${tip.filedOn}`]: 1 },
    ...(tip.remindOn && { [`remind ${tip.remindOn}`]: 1 }),
    ...(tip.assignee && { [`by ${tip.assignee.sub}`]: 1 }),
    ...(tip.openedOn === undefined && { unopened: 1 }),
    ...(isWaiting(tip) && { waiting: 1 }),
    ...(tip.critical && { critical: 1 }),
    ...(tip.disputes && { disputed: 1 }),
    ...(tip.transfers > 0 && { passed: 1 }),
    ...(tip.escalatedTo !== undefined && { escalated: 1 }),
  }
}
