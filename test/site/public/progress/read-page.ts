import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import type { PublicRecords } from '../../../../shared/publication/public-records.ts'
import { progressDrafts } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { visibleText } from '../renderer/rendered.ts'

await buildSite(() => undefined)
export const renderer = await loadRenderer()

/** Bytes of a page, at most. */
export const HEAVIEST = 40_000

/** What was published by October 2023, as the pages read it. */
export const editions: readonly SheetEdition[] = progressDrafts.map((draft) => ({
  ...draft,
  log: { n: 1, hash: '0' },
}))

/** A page as it is written. */
export const page = async (path: string, records: PublicRecords = octoberRecords): Promise<string> =>
  (await renderer.render(path, records)).body

/** What a reader sees of it. */
export const textOf = async (path: string, records?: PublicRecords): Promise<string> =>
  visibleText(await page(path, records))
