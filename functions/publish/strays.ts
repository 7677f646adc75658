import { cardKey } from '../../shared/publication/card-key.ts'
import { pageKey } from '../../shared/publication/page-key.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { caseKey, editionKey, proofFile } from './data-files.ts'
import { campaignPaths } from './every-path.ts'
import { feedKeysOf } from './feed-files.ts'
import { inParallel } from './in-parallel.ts'
import { lostNumbers } from './lost-editions.ts'
import { changesFeedKey } from './open-data/changes-feed.ts'
import { isShown } from './photos.ts'
import type { Publish } from './publish.ts'
import { allSheetFiles } from './sheet-files.ts'
import { editionsOf } from './taken-editions.ts'
import { AT_ONCE } from './write-pages.ts'

/** What ids of cases are spelled with. */
export const idLetters = 'abcdefghijklmnopqrstuvwxyz234567'

/** Where objects of a case lie, before its id. */
const folders = ['cases/', 'en/cases/', 'data/cases/', 'data/cards/'] as const

/**
 * Removes the objects of cases that nothing in the records explains, for ids that begin with a letter: pages, records and cards of
 * a case that there is not, or of an edition that is not public any more, however they came to be there. Their copies go too. A case
 * that the log tells of and the records lost stays whole, and a line for an alarm says so.
 * Returns the keys.
 */
export async function removeStrays(publish: Publish, letter: string): Promise<string[]> {
  const { bucket } = publish
  const found = (await Promise.all(folders.map((folder) => bucket.list(folder + letter)))).flat()
  const byCase = new Map<string, string[]>()
  for (const { key } of found) {
    const id = /cards\/([a-z2-7]{13})\/|cases\/([a-z2-7]{13})(?:[/.]|$)/.exec(key)
    const name = id?.[1] ?? id?.[2]
    if (name !== undefined) byCase.set(name, [...(byCase.get(name) ?? []), key])
  }
  const strays: string[] = []
  await inParallel(AT_ONCE, [...byCase], async ([id, keys]) => {
    const right = await keysOf(publish, id)
    if (right) strays.push(...keys.filter((key) => !right.has(key)))
    else console.error(JSON.stringify({ event: 'fault', stage: 'publish', kind: 'LostRecord' }))
  })
  await takeAway(publish, strays)
  return strays
}

/**
 * Every key that a case may have, by its records; nothing when they cannot be read, or the log tells of a case that the records do not
 * hold: what is public may be all that is left of it. So it is with an older edition of a case that is shown.
 */
async function keysOf(publish: Publish, id: string): Promise<ReadonlySet<string> | undefined> {
  const { records, renderer, settings } = publish
  const all = await ifReadable(editionsOf(records, id))
  if (!all) return undefined
  const editions = all.map(({ record }) => record)
  const newest = editions.at(-1)
  if (!newest) {
    const told = await records.readLogged({ event: 'published', subject: id, edition: 1 })
    return told ? undefined : new Set()
  }
  const kept = editions.map(({ edition }) => edition)
  const lost = newest.state === 'published' ? await lostNumbers(publish, id, kept) : []
  const numbers = [...lost, ...kept]
  const pages = renderer
    .pagesOf({ kind: 'case', id, places: [], editions: numbers.slice(0, -1) }, settings)
    .flatMap((path) => pageKey(path) ?? [])
  const cards = newest.state === 'published' ? [cardKey(newest)] : []
  return new Set([
    ...[...pages, caseKey(id), proofFile(id, '').key, ...cards],
    ...numbers.map((edition) => editionKey(id, edition)),
  ])
}

/** Removes the pictures that no public edition of any case shows. Returns their keys. */
export async function removeStrayPhotos(publish: Publish, letter: string): Promise<string[]> {
  const { records, bucket } = publish
  const strays: string[] = []
  for (const { key } of await bucket.list(`data/photos/${letter}`)) {
    const file = /([0-9a-f]{64})\.jpg$/.exec(key)?.[1]
    const shown = file !== undefined && (await isShown(records, file))
    if (!shown) strays.push(key)
  }
  await takeAway(publish, strays)
  return strays
}

/** Where pages and feeds of lists and campaigns lie, and files that come and go with them. */
const shared = [
  'cases/',
  'en/cases/',
  'progress/',
  'en/progress/',
  'feeds/',
  'data/progress/',
  'data/registers/',
]

/**
 * Removes pages, feeds and files of lists, campaigns and sheets that nothing in the records explains: of a firm without a public
 * case, a problem or a month that there is not. What belongs to one case is {@link removeStrays}'s. Returns the keys.
 */
export async function removeStrayPages(publish: Publish, records: PublicRecords): Promise<string[]> {
  const { bucket, renderer } = publish
  const right = new Set<string>([changesFeedKey])
  const addPages = (paths: readonly string[]) => {
    for (const path of paths) right.add(pageKey(path) ?? '')
  }
  addPages(renderer.pagesOf({ kind: 'standing' }, publish.settings))
  addPages(await campaignPaths(renderer, records))
  for (const list of await records.cases.lists()) {
    if (list !== 'all' && (await records.cases.shown(list)) === undefined) continue
    const count = await records.cases.count(list)
    addPages(renderer.pagesOf({ kind: 'list', list, count }, publish.settings))
    for (const key of feedKeysOf(list, count)) right.add(key)
  }
  for await (const { key } of allSheetFiles(records)) right.add(key)
  const found = (await Promise.all(shared.map((folder) => bucket.list(folder)))).flat()
  const strays = found.map(({ key }) => key).filter((key) => !right.has(key) && !ofOneCase.test(key))
  await takeAway(publish, strays)
  return strays
}

const ofOneCase = /^(?:en\/)?cases\/[a-z2-7]{13}\//

/** Removes objects and their copies, and logs how many they were. */
async function takeAway({ bucket, cdn }: Publish, strays: readonly string[]): Promise<void> {
  if (strays.length === 0) return
  for (const key of strays) await bucket.remove(key)
  console.warn(JSON.stringify({ event: 'strays', stage: 'publish', count: strays.length }))
  await cdn?.purge(strays.map((key) => `/${key.replace(/index\.html$/, '')}`))
}
