import { describe, expect, it } from 'vitest'
import { loadRest } from '../../../../site/desk/frame/use-pages.ts'

const pages: Record<string, { n: number; cursor?: string }> = {
  a: { n: 2, cursor: 'b' },
  b: { n: 3, cursor: 'c' },
  c: { n: 4 },
}
const loadFrom = (from: string | undefined, goesOn = () => true) => {
  const seen: number[][] = []
  const load = (cursor: string) => Promise.resolve(pages[cursor] ?? { n: 0 })
  const onPage = (all: readonly { n: number }[]) => seen.push(all.map(({ n }) => n))
  return loadRest(load, from, { onPage, goesOn }).then(() => seen)
}

describe('the rest of a list', () => {
  it('comes page by page to the end', async () => {
    expect(await loadFrom('a')).toEqual([[2], [2, 3], [2, 3, 4]])
    expect(await loadFrom(undefined)).toEqual([])
  })

  it('stops between two pages, and what came stays', async () => {
    let left = 2
    expect(await loadFrom('a', () => left-- > 0)).toEqual([[2], [2, 3]])
  })
})
