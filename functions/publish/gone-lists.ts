import { pageKey } from '../../shared/publication/page-key.ts'
import type { PlaceInList, PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { feedKeysOf } from './feed-files.ts'
import type { Publish } from './publish.ts'

/** Pages that are no more, and the objects of the bucket that go with them: pages and feeds. */
export interface Gone {
  readonly paths: ReadonlySet<string>
  readonly keys: readonly string[]
}

/** What goes because a change left lists with nothing to show: a firm's page without a case is none. */
export async function goneWith(
  { renderer, settings }: Pick<Publish, 'renderer' | 'settings'>,
  { cases }: PublicRecords,
  change: PublicChange,
): Promise<Gone> {
  if (change.kind !== 'case') return { paths: new Set(), keys: [] }
  const gone: PlaceInList[] = []
  for (const place of change.places) if ((await cases.shown(place.list)) === undefined) gone.push(place)
  const paths = gone.flatMap(({ list, count }) => renderer.pagesOf({ kind: 'list', list, count }, settings))
  const pages = paths.map((path) => pageKey(path)).filter((key) => key !== undefined)
  const feeds = gone.flatMap(({ list, count }) => feedKeysOf(list, count))
  return { paths: new Set(paths), keys: [...pages, ...feeds] }
}
