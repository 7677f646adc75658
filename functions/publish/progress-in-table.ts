import type { SheetId } from '../../shared/campaign/sheet-ids.ts'
import type { EditionMark, SheetEdition } from '../../shared/progress/edition.ts'
import { shownEdition } from '../../shared/progress/names-over.ts'
import type { PublicProgress } from '../../shared/progress/public-progress.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import type { KeptEdition } from '../store/progress.ts'
import type { RecordFiles, RecordStore } from '../store/stores.ts'

/** Editions that were read last, by their body and line: an edition never changes. */
const read = new Map<string, Promise<SheetEdition>>()
const KEPT = 60

/** The published editions of the table. What is asked twice is read once; bodies are kept from one publication to the next. */
export function progressInTable(
  records: RecordStore,
  files: Pick<RecordFiles, 'readEdition'>,
): PublicProgress {
  const known = new Map<string, Promise<KeptEdition[]>>()
  const all = (campaign: string, sheet: SheetId) => {
    const name = `${campaign} ${sheet}`
    const asked = known.get(name) ?? records.readSheetEditions(campaign, sheet)
    known.set(name, asked)
    return asked
  }
  const body = (kept: KeptEdition) => {
    const name = `${kept.body} ${kept.log.hash}`
    const there = read.get(name) ?? readShown(files, kept)
    read.delete(name)
    read.set(name, there)
    there.catch(() => read.delete(name))
    for (const oldest of read.keys()) if (read.size > KEPT) read.delete(oldest)
    return there
  }
  const editions = async (campaign: string, sheet: SheetId, period: string) =>
    (await all(campaign, sheet)).filter((one) => one.period === period)
  return {
    periods: async (campaign, sheet) => newestOfEach(await all(campaign, sheet)).map(markOf),
    editions: async (...of) => (await editions(...of)).map(markOf),
    async read(campaign, sheet, period, edition) {
      const found = await editions(campaign, sheet, period)
      const kept = edition === undefined ? found.at(-1) : found.find((one) => one.edition === edition)
      return kept && body(kept)
    },
  }
}

/** An edition without the names whose time is over, and without hidden words. */
async function readShown({ readEdition }: Pick<RecordFiles, 'readEdition'>, kept: KeptEdition) {
  const edition = await readEdition(kept)
  return shownEdition(sheets[edition.sheet], edition, kept.over, kept.hidden?.hidings)
}

const newestOfEach = (all: readonly KeptEdition[]): KeptEdition[] => [
  ...new Map(all.map((one) => [one.period, one])).values(),
]

const markOf = ({ period, edition, publishedOn }: KeptEdition): EditionMark => ({
  period,
  edition,
  publishedOn,
})
