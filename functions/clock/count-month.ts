import { randomBytes } from 'node:crypto'
import { tallyOf } from '../../shared/handling/tally.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { addDays, type Day, dayInShanghai } from '../../shared/value/day.ts'
import type { Clock } from './clock.ts'

/** Days for which a month waits for tips on which the clock failed for another reason than that they cannot be read. */
const PATIENCE = 3

/**
 * Makes the edition of the month before this one, once, from the counts alone: as soon as everything that happened in it is counted.
 * A tip that cannot be read is left out, and the month says that it lacks some. Whoever is first to write it wins. True when this
 * run wrote it.
 */
export async function countMonth({ tips, records, now }: Clock): Promise<boolean> {
  const day = dayInShanghai(now())
  const last = addDays(`${day.slice(0, 7)}-01`, -1)
  const month = last.slice(0, 7)
  if ((await records.readMonths()).some((one) => one.month === month)) return false
  const counting = await tips.readCounting()
  if (!counting?.marked || (await tips.listUncounted(last)).length > 0) return false
  const lacks = await isLacking(tips, day)
  if (lacks === undefined) return false
  const counts = (await tips.readCounts(counting.generation, { whose: 'ALL', from: month })).get(month) ?? {}
  const offices = publicOffices([], []).map(({ code }) => code)
  const salt = randomBytes(16).toString('hex')
  return records.saveMonth({
    ...{ month, madeOn: day, salt, ...tallyOf(counts, offices) },
    ...(lacks && { lacks: true }),
  })
}

/** Whether some tips could not be counted; undefined while they may be yet. */
async function isLacking({ listAside }: Clock['tips'], today: Day): Promise<boolean | undefined> {
  const left = (await listAside()).filter(({ skOf }) => skOf === 'COUNT')
  const since = addDays(today, -PATIENCE)
  return left.some((one) => one.reason === 'fault' && one.since > since) ? undefined : left.length > 0
}
