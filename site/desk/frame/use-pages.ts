import { useRef, useState } from 'preact/hooks'
import { type Act, useAct } from './use-act.ts'
import { type Loaded, useLoad } from './use-load.ts'

/** A list as far as it was loaded. */
export interface Pages<Page> {
  readonly first: Loaded<Page>
  readonly pages: readonly Page[]
  /** There is another page. */
  readonly more: boolean
  readonly loadMore: () => void
  /** Loads as many pages anew as there are; these stay until the answers come. */
  readonly reload: () => void
  /** The same without a word where it fails, and only while nothing else of the list runs. */
  readonly look: () => Promise<void>
  readonly act: Act
  /** Loads all the rest, page by page. */
  readonly rest: { readonly running: boolean; readonly load: () => void; readonly stop: () => void }
}

/** Loads a list page by page, each by the cursor that the one before names; anew when `key` changes. */
export function usePages<Page extends { readonly cursor?: string | undefined }>(
  key: string,
  load: (cursor?: string) => Promise<Page>,
): Pages<Page> {
  const first = useLoad(key, () => load())
  const [later, setLater] = useState<{ key: string; pages: readonly Page[] }>({ key, pages: [] })
  const act = useAct()
  const pages = first.value ? [first.value, ...(later.key === key ? later.pages : [])] : []
  const cursor = pages.at(-1)?.cursor
  const loadMore = () =>
    void act.run(async () => {
      if (cursor === undefined) return
      const next = await load(cursor)
      setLater({ key, pages: [...pages.slice(1), next] })
    })
  const now = useRef(key)
  now.current = key
  const shown = useRef(0)
  shown.current = pages.length
  const anew = async () => {
    const count = pages.length
    const [one, ...others] = await loadPages(load, count)
    // Somebody asked for more of it, or for another list, meanwhile.
    if (!one || now.current !== key || shown.current !== count) return
    first.set(one)
    setLater({ key, pages: others })
  }
  const reload = () => {
    if (pages.length === 0) return first.reload()
    void act.run(anew)
  }
  const [running, setRunning] = useState(false)
  const stopped = useRef(false)
  const loadAll = () =>
    void act.run(async () => {
      stopped.current = false
      setRunning(true)
      const onPage = (later: readonly Page[]) => {
        if (now.current === key) setLater({ key, pages: [...pages.slice(1), ...later] })
      }
      const goesOn = () => !stopped.current && now.current === key
      await loadRest(load, cursor, { onPage, goesOn }).finally(() => setRunning(false))
    })
  const look = async () => {
    if (!act.busy && !running && pages.length > 0) await anew()
  }
  const stop = () => {
    stopped.current = true
  }
  const rest = { running, load: loadAll, stop }
  return { first, pages, more: cursor !== undefined, loadMore, reload, look, act, rest }
}

/** All pages from a cursor on, one after another while it goes on; `onPage` hears those that came so far. */
export async function loadRest<Page extends { readonly cursor?: string | undefined }>(
  load: (cursor: string) => Promise<Page>,
  from: string | undefined,
  { onPage, goesOn }: { readonly onPage: (pages: readonly Page[]) => void; readonly goesOn: () => boolean },
): Promise<void> {
  const pages: Page[] = []
  for (let cursor = from; cursor !== undefined && goesOn(); cursor = pages.at(-1)?.cursor) {
    pages.push(await load(cursor))
    onPage([...pages])
  }
}

/** The first so many pages of a list, or all when there are fewer. */
export async function loadPages<Page extends { readonly cursor?: string | undefined }>(
  load: (cursor?: string) => Promise<Page>,
  count: number,
): Promise<Page[]> {
  const pages = [await load()]
  for (
    let cursor = pages[0]?.cursor;
    cursor !== undefined && pages.length < count;
    cursor = pages.at(-1)?.cursor
  ) {
    pages.push(await load(cursor))
  }
  return pages
}
