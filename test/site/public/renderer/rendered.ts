import { buildSite } from '../../../../cdk/local/build.ts'
import { loadRenderer } from '../../../../cdk/local/stages.ts'
import { pathsOf } from '../../../../functions/publish/every-path.ts'
import type { PublicRecords } from '../../../../shared/publication/public-records.ts'

/** A page as it was rendered. */
export interface Rendered {
  readonly path: string
  readonly status: number
  readonly body: string
}

/** Every page of these records, from the built site, which is built first when something changed. */
export async function renderAll(records: PublicRecords): Promise<Rendered[]> {
  await buildSite(() => undefined)
  const { pagesOf, render } = await loadRenderer()
  const pages: Rendered[] = []
  for (const path of await pathsOf({ pagesOf }, records)) {
    const { status, body, contentType } = await render(path, records)
    // Pictures are pages of the renderer too, and no HTML.
    if (contentType.startsWith('text/html')) pages.push({ path, status, body })
  }
  return pages
}

/** What a reader reads of a page: no tags, no scripts. */
export function visibleText(body: string): string {
  return body
    .replace(/<(script|style)[^>]*>.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}
