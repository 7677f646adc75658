import { listPagePath, listPath, wholePages } from '../../shared/publication/case-list.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { escapeXml } from '../../shared/table/escape-xml.ts'
import { type DataFile, dataFile, putFile } from './data-files.ts'
import type { Publish } from './publish.ts'

/** Addresses of one part; the protocol allows five times as many. */
const PART = 10_000

/** Entries of a list that are read at a time. */
const AT_ONCE = 500

/** One address, and the day it last changed where that is known. */
interface Address {
  readonly path: string
  readonly day?: string
}

/** Writes the parts of the site map, ten thousand addresses each, then `sitemap.xml`, which names them. A part that is no more goes. */
export async function writeSiteMap(publish: Publish, records: PublicRecords): Promise<void> {
  const { origin } = records.settings
  const parts: string[] = []
  let held: Address[] = []
  const put = async () => {
    const key = `sitemaps/${parts.length + 1}.xml`
    await putFile(publish.bucket, xmlFile(key, partOf(origin, held)))
    parts.push(key)
    held = []
  }
  for await (const address of addressesOf(publish, records)) {
    held.push(address)
    if (held.length === PART) await put()
  }
  if (held.length > 0) await put()
  const named = parts.map((key) => `<sitemap><loc>${escapeXml(`${origin}/${key}`)}</loc></sitemap>`)
  await putFile(publish.bucket, xmlFile('sitemap.xml', tagged('sitemapindex', named)))
  for (const { key } of await publish.bucket.list('sitemaps/'))
    if (!parts.includes(key)) await publish.bucket.remove(key)
}

/** Pages that are for nobody to find. */
const UNLISTED = /\/(?:desk|404|report\/check)\/$/

/** Every page that may be found, in both languages: those that there always are, cases from the first on, lists. */
async function* addressesOf(
  { renderer }: Publish,
  { cases, settings }: PublicRecords,
): AsyncGenerator<Address> {
  for (const path of renderer.pagesOf({ kind: 'standing' }, settings))
    if (!UNLISTED.test(path)) yield { path }
  const count = await cases.count('all')
  for (let from = 1; from <= count; from += AT_ONCE) {
    for (const one of await cases.range('all', { from, to: from + AT_ONCE - 1 })) {
      if (one.state === 'published') yield* inBoth(`/cases/${one.id}/`, one.updatedOn)
    }
  }
  for (const list of await cases.lists()) {
    if (list !== 'all') yield* inBoth(listPath(list))
    const whole = wholePages(await cases.count(list))
    for (let page = 1; page <= whole; page++) yield* inBoth(listPagePath(list, page))
  }
}

function* inBoth(path: string, day?: string): Generator<Address> {
  for (const each of [path, `/en${path}`]) yield { path: each, ...(day !== undefined && { day }) }
}

const partOf = (origin: string, addresses: readonly Address[]) =>
  tagged(
    'urlset',
    addresses.map(
      ({ path, day }) =>
        `<url><loc>${escapeXml(origin + path)}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</url>`,
    ),
  )

const tagged = (name: string, lines: readonly string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${name}>\n`

const xmlFile = (key: string, body: string): DataFile => dataFile(key, 'application/xml; charset=utf-8', body)
