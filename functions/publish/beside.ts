import type { PublicRecord } from '../../shared/case/public-case.ts'
import { type CaseList, listPath, listsOf } from '../../shared/publication/case-list.ts'
import type { ListCount } from '../store/published/list-counts.ts'
import { loadRecords } from './load-records.ts'
import type { Publish } from './publish.ts'
import { startSearchFiles } from './search/search-files.ts'
import { writePages } from './write-pages.ts'

/** What is made while all cases are read for the whole files: the search index, and how many each list shows. */
export function startBeside() {
  const search = startSearchFiles()
  const shown = new Map<CaseList, number>()
  return {
    /** A case by its position in the list of all, newest first. */
    see(position: number, record: PublicRecord): void {
      search.add(position, record)
      if (record.state !== 'published') return
      for (const list of listsOf(record)) shown.set(list, (shown.get(list) ?? 0) + 1)
    },
    /** `count`: positions in the list of all. `line`: the last of the log before they were read. */
    writeSearch: (publish: Publish, count: number, line: number): Promise<void> =>
      search.write(publish, count, line),
    /**
     * Puts right what lists say that they show, and the pages that say so. `before`: what they said before the cases were read. One
     * that a case changed since is left for the next time: the whole files are owed then.
     */
    async writeCounts(publish: Publish, before: ReadonlyMap<CaseList, ListCount>): Promise<void> {
      const mended: CaseList[] = []
      for (const [list, { shown: said, moves }] of before) {
        const right = shown.get(list) ?? 0
        if (
          (said !== right || moves === undefined) &&
          (await publish.records.setShown(list, { shown: right, moves }))
        )
          mended.push(list)
      }
      if (mended.length === 0) return
      // The front of all cases says how many each of the other lists shows.
      const paths = new Set(['all' as const, ...mended].map(listPath))
      await writePages(
        publish,
        await loadRecords(publish),
        [...paths].flatMap((path) => [path, `/en${path}`]),
      )
    },
  }
}
