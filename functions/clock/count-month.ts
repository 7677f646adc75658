import { randomBytes } from 'node:crypto'
import { createTally } from '../../shared/handling/tally.ts'
import { publicOffices } from '../../shared/office/public-offices.ts'
import { addDays, dayInShanghai } from '../../shared/value/day.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { logFault } from '../http/log-fault.ts'
import type { Clock } from './clock.ts'

/**
 * Counts the month before this one, once: all tips of all offices are gone through, page by page. Whoever is first
 * to write it wins; a run cut short is repeated whole. A tip that cannot be read is logged and left out. True when this run wrote it.
 */
export async function countMonth({ tips, records, now }: Clock): Promise<boolean> {
  const day = dayInShanghai(now())
  const month = addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)
  if ((await records.readMonths()).some((one) => one.month === month)) return false
  const offices = publicOffices([], []).map(({ code }) => code)
  const tally = createTally(month)
  for (const office of offices) {
    for (const list of ['open', 'settled'] as const) {
      for await (const id of idsOf(tips, office, list)) {
        const tip = await tips.readTip(id).catch((fault: unknown) => logFault('clock', fault))
        if (tip) tally.count(tip)
      }
    }
  }
  const salt = randomBytes(16).toString('hex')
  return records.saveMonth({ month, madeOn: day, salt, ...tally.result(offices) })
}

async function* idsOf(tips: Clock['tips'], office: OfficeCode, list: 'open' | 'settled') {
  let cursor: string | undefined
  do {
    const page = await tips.listQueue({ office, list, cursor })
    yield* page.tips.map(({ id }) => id)
    cursor = page.cursor
  } while (cursor)
}
