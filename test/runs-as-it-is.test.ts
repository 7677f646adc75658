import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'
import { productSources } from './fixtures/import-graph.ts'

/** `npm start` and the operator's commands run the sources themselves: Node takes their types away and runs the rest. */
it('every source is one that Node runs as it is', () => {
  const sources = [...productSources()].filter(([file]) => file.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(500)
  const faults = sources.flatMap(([file, text]) => {
    try {
      stripTypeScriptTypes(text)
      return []
    } catch (error) {
      return [`${file}: ${error}`]
    }
  })
  expect(faults).toEqual([])
})

it('and one that Node does not run is noticed', () => {
  expect(() => stripTypeScriptTypes('for (const of of [[1]].flat()) of')).toThrow()
})
