import * as z from 'zod'
import { dataKeys } from '../../functions/publish/data-files.ts'
import { pathsOf } from '../../functions/publish/every-path.ts'
import type { Renderer } from '../../functions/publish/publish.ts'
import { recordsOfFiles } from '../../functions/publish/read-files.ts'
import { Environment } from '../../functions/store/settings.ts'
import type { SiteSettings } from '../../shared/publication/public-records.ts'
import type { Release } from '../../shared/release/release.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { compareHeaders } from './compare-headers.ts'
import type { Answer, Difference, RunningSite } from './running-site.ts'
import { waitUntilSettled } from './settled.ts'

/** What comparing pages found, how many there were, and the settings that the site says they were made with. */
export interface PagesCompared {
  readonly differences: readonly Difference[]
  readonly pages: number
  readonly settings: SiteSettings
}

/**
 * Compares every page with what the checkout's renderer makes of the site's own open data and published settings, and
 * the headers that go with it. A page is made for the day on which it was last written, where the site says so. Throws
 * when the open data cannot be read, or does not come to hold what is live.
 */
export async function comparePages(
  site: RunningSite,
  renderer: Renderer,
  own: Release,
): Promise<PagesCompared> {
  await waitUntilSettled(site)
  const settings = await readSettings(site)
  const read = async (key: string) => (await site.get(`/${key}`))?.bytes.toString('utf8')
  const records = await recordsOfFiles(read, settings, dayInShanghai(new Date()))
  const differences: Difference[] = []
  const paths = await pathsOf(renderer, records)
  for (const path of paths) {
    const name = path === '/404/' ? '/404.html' : path
    const answer = await site.get(name)
    if (!answer) differences.push({ what: 'missing', name })
    else {
      const page = await renderer.render(path, { ...records, day: dayOf(answer, records.day) })
      if (page.body !== answer.bytes.toString('utf8')) differences.push({ what: 'changed', name })
      differences.push(...compareHeaders(path, answer.headers, settings, own))
    }
  }
  return { differences, pages: paths.length, settings }
}

function dayOf({ headers }: Answer, otherwise: string): string {
  const written = headers.get('last-modified')
  return written ? dayInShanghai(new Date(written)) : otherwise
}

const Made = z.object({ settings: z.unknown() })

async function readSettings(site: RunningSite): Promise<SiteSettings> {
  const made = await site.get(`/${dataKeys.made}`)
  if (!made) throw new Error(`the site does not say what its pages were made with: no /${dataKeys.made}`)
  const { settings } = Made.parse(JSON.parse(made.bytes.toString('utf8')))
  return Environment.shape.SITE.parse(JSON.stringify(settings))
}
