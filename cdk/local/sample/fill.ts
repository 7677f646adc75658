import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordFiles, RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { addCases } from './cases.ts'
import { createConsole } from './console.ts'
import { enrol, hasSamplePlaces } from './enrol.ts'
import { addProgress } from './progress.ts'
import { renewSample } from './sign-directory.ts'
import { addTips } from './tips.ts'

/** Whether a folder was filled once: then its tables hold something. */
export const isFilled = (dataDir: string): boolean => existsSync(mark(dataDir))

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
  stores: { tips: TipStore; records: RecordStore; files: RecordFiles }
  keys: DevelopmentKeys
  settle(): Promise<void>
}

/** Fills a new folder with sample data, once; in a folder filled before only the directory is signed anew, when it ends soon. */
export async function fill({ dataDir, size, stores, keys, settle }: Filling): Promise<void> {
  if (existsSync(mark(dataDir))) return renewSample(stores.records, keys, dayInShanghai(new Date()))
  writeFileSync(unfinished(dataDir), '')
  await enrol(stores, keys, { today: dayInShanghai(new Date()) })
  if (size === 'everything' && hasSamplePlaces) {
    const act = createConsole(stores, keys)
    const today = dayInShanghai(new Date())
    await addTips({ stores, keys, act, today })
    await addProgress(act, settle)
    await addCases(act, keys, today)
  }
  await settle()
  writeFileSync(mark(dataDir), `${size}\n`)
  rmSync(unfinished(dataDir))
}
