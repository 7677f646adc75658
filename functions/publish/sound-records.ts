import type { LogLine } from '../../shared/publication/log-line.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import type { RecordStore } from '../store/stores.ts'
import { ShelvedCampaign } from './campaigns-on-shelf.ts'

/** The records without what cannot be read: for what must leave whatever else is broken, and signs nothing. */
export function soundRecords(records: RecordStore): RecordStore {
  const lineAt = async (n: number) => (await ifReadable(records.readLog(n, n))) ?? []
  const readLog = async (from = 1, to = 99_999_999): Promise<LogLine[]> => {
    const all = await ifReadable(records.readLog(from, to))
    if (all) return all
    const end = Math.min(to, await records.lastNumber())
    const numbers = Array.from({ length: Math.max(0, end - from + 1) }, (_, n) => from + n)
    return (await Promise.all(numbers.map(lineAt))).flat()
  }
  return {
    ...records,
    readLog,
    lastLine: async () => {
      const end = await records.lastNumber()
      return (await readLog(Math.max(1, end - LOOK_BACK), end)).at(-1)
    },
    readLogKeys: async () => (await ifReadable(records.readLogKeys())) ?? [],
    readShelf: async (kind) => {
      const all = await records.readShelf(kind)
      return kind === 'campaign' ? all.filter((one) => ShelvedCampaign.safeParse(one).success) : all
    },
  }
}

/** So many last lines are looked through for one that can be read. */
const LOOK_BACK = 20
