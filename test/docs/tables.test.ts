import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, sourcesIn } from '../fixtures/import-graph.ts'

/** The words in capitals that keys begin with, or are: `TIP#…`, `'LOG'`. */
const kindsIn = (text: string) =>
  [...text.matchAll(/[`'|](?:\s*`)?([A-Z]{3,})(?=[#`'])/g)].map(([, kind = '']) => kind)

const sorted = (words: Iterable<string>) => [...new Set(words)].sort()

describe('the map of the tables', () => {
  it('names every kind of item that the store knows, and no other', () => {
    const store = [...sourcesIn('functions/store')].map((file) => readFileSync(join(root, file), 'utf8'))
    const map = readFileSync(join(root, 'docs', 'tables.md'), 'utf8')
    const keys = [...map.matchAll(/^\|[^|]+\|([^|]+)\|/gm)].map(([, key = '']) => key)
    const verbs = new Set(['SET', 'REMOVE'])
    const known = store.flatMap(kindsIn).filter((kind) => !verbs.has(kind))
    expect(known.length).toBeGreaterThan(20)
    expect(sorted(keys.flatMap(kindsIn))).toEqual(sorted(known))
  })
})
