import type { PublicRecord } from '../../shared/case/public-case.ts'
import { type CaseList, listsOf } from '../../shared/publication/case-list.ts'
import type { Publish } from './publish.ts'
import { startSearchFiles } from './search/search-files.ts'

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
    async write(publish: Publish, count: number, line: number): Promise<void> {
      await search.write(publish, count, line)
      for (const list of await publish.records.readListNames()) {
        const right = shown.get(list) ?? 0
        if ((await publish.records.readShown(list)) !== right) await publish.records.setShown(list, right)
      }
    },
  }
}
