import { describe, expect, it } from 'vitest'
import { circlesIn, fileGraph, folderGraph, productSources } from './fixtures/import-graph.ts'

const graphOf = (files: Readonly<Record<string, string>>) => fileGraph(new Map(Object.entries(files)))

describe('circles', () => {
  it('there are none between files', () => {
    const files = fileGraph(productSources())
    expect(files.size).toBeGreaterThan(500)
    expect(circlesIn(files)).toEqual([])
  })

  it('there are none between folders', () => {
    expect(circlesIn(folderGraph(fileGraph(productSources())))).toEqual([])
  })

  it('one between files is found, also through a third and a lazy import', () => {
    const files = graphOf({
      'shared/a.ts': "import { b } from './b.ts'",
      'shared/b.ts': "import type { C } from './c.ts'",
      'shared/c.ts': "const a = () => import('./a.ts')",
      'shared/d.ts': "import { a } from './a.ts'",
    })
    expect(circlesIn(files)).toEqual([['shared/a.ts', 'shared/b.ts', 'shared/c.ts']])
  })

  it('one between folders is found where no two files import each other', () => {
    const files = graphOf({
      'shared/tip/a.ts': "import { x } from '../seal/x.ts'",
      'shared/seal/x.ts': 'export const x = 1',
      'shared/seal/y.ts': "import { b } from '../tip/b.ts'",
      'shared/tip/b.ts': 'export const b = 1',
    })
    expect(circlesIn(files)).toEqual([])
    expect(circlesIn(folderGraph(files))).toEqual([['shared/seal', 'shared/tip']])
  })

  it('a folder and one inside it are one room', () => {
    const files = graphOf({
      'site/desk/a.ts': "import { b } from './tips/b.ts'",
      'site/desk/tips/b.ts': "import { c } from '../c.ts'",
      'site/desk/c.ts': 'export const c = 1',
    })
    expect(circlesIn(folderGraph(files))).toEqual([])
  })
})
