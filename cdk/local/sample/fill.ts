import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { indicators } from '../../../shared/campaign/campaign.ts'
import { progressRoutes } from '../../../shared/contract/progress.ts'
import { cities } from '../../../shared/place/division.ts'
import type { Figure } from '../../../shared/progress/submission.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { addCases } from './cases.ts'
import { createConsole, type SampleAct } from './console.ts'
import { enrol } from './enrol.ts'
import { renewSample } from './sign-directory.ts'
import { addTips } from './tips.ts'

/** How much sample data: only offices and their staff, or a house that is lived in. */
export type SampleSize = 'offices' | 'everything'

const mark = (dataDir: string) => join(dataDir, 'sample-data')
const unfinished = (dataDir: string) => join(dataDir, 'sample-data-unfinished')

/** Call before the stores open: clears a folder whose filling was cut short, which nobody has used yet. */
export function clearUnfinished(dataDir: string) {
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(unfinished(dataDir))) return
  for (const part of ['tables', 'objects']) rmSync(join(dataDir, part), { recursive: true, force: true })
  rmSync(unfinished(dataDir))
}

/** What filling needs; `settle` resolves when all that was published so far is live. */
export type Filling = {
  dataDir: string
  size: SampleSize
  stores: { tips: TipStore; records: RecordStore }
  keys: DevelopmentKeys
  settle(): Promise<void>
}

/** Fills a new folder with sample data, once; in a folder filled before only the directory is signed anew, when it ends soon. */
export async function fill({ dataDir, size, stores, keys, settle }: Filling): Promise<void> {
  if (existsSync(mark(dataDir))) return renewSample(stores.records, keys, dayInShanghai(new Date()))
  writeFileSync(unfinished(dataDir), '')
  await enrol(stores, keys, { today: dayInShanghai(new Date()) })
  if (size === 'everything') {
    const act = createConsole(stores, keys)
    const today = dayInShanghai(new Date())
    await addTips(stores, keys, act, today)
    await addProgress(act)
    await addCases(act, keys, today)
  }
  await settle()
  writeFileSync(mark(dataDir), `${size}\n`)
  rmSync(unfinished(dataDir))
}

/** Months of sample figures, with the day on which the province published each. */
const months = [
  { period: '2023-05', handedInOn: '2023-06-05', publishedOn: '2023-06-12' },
  { period: '2023-06', handedInOn: '2023-07-04', publishedOn: '2023-07-11' },
  { period: '2023-07', handedInOn: '2023-08-04', publishedOn: '2023-08-10' },
]

/** Invented, smooth and plainly so: a number that grows by the month and differs by the city. */
function figure(id: string, city: number, month: number): Figure {
  const size = 40 + city * 9
  const part = Math.min(1, 0.35 + month * 0.22 + (city % 5) * 0.03)
  const whole =
    id === 'supervisedCleared' ? 2 + (city % 4) + month : size * (id === 'inspected' ? 3 : 12) * (month + 1)
  const ratio = indicators.find((one) => one.id === id)?.denominator !== undefined
  if (ratio) return { kind: 'figure', value: Math.round(whole * part), of: whole }
  if (id === 'penalties' && city % 6 === 0) return { kind: 'missing', reason: '统计口径待核对（示例）' }
  return { kind: 'figure', value: id === 'hazardsFound' ? whole : (city + month * 2) % 17 }
}

/** Hands in for every city but one, one of them late, and publishes each month. */
async function addProgress(act: SampleAct): Promise<void> {
  for (const [month, { period, handedInOn, publishedOn }] of months.entries()) {
    for (const [n, { code }] of cities.entries()) {
      if (month === 2 && n === 7) continue
      const figures = Object.fromEntries(indicators.map(({ id }) => [id, figure(id, n, month)]))
      const day = month === 1 && n === 4 ? '2023-07-08' : handedInOn
      const body = { version: 0, figures, submit: true }
      await act(`city-${code}`, day, progressRoutes.save, { city: code, period }, body)
    }
    await act('province-approver', publishedOn, progressRoutes.publish, { period }, { edition: 0 })
  }
}
