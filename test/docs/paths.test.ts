import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../fixtures/import-graph.ts'

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** Paths of the repository that a text names between backticks; `…`, `<x>`, `{x}` and `*` stand for a name. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`((?:shared|functions|site|cdk|test|docs)\/[^`\s]*)`/g)]
  return spans.map(([, path = '']) => path.replace(/[^/]*[<{*…].*$/, '').replace(/[.,]$/, ''))
}

it.each(documents)('every path that %s names exists', (document) => {
  const text = readFileSync(join(root, document), 'utf8')
  expect(pathsIn(text).filter((path) => !existsSync(join(root, path)))).toEqual([])
})

/** What a merge leaves where two versions met, also as a formatter makes a quotation of it. */
const MEETING = /^(?:<{7}|>{7}|(?:> ){7})|^={7}$/m

it.each([...documents, 'CHANGELOG.md'])('%s is one version, not two that met', (document) => {
  expect(readFileSync(join(root, document), 'utf8')).not.toMatch(MEETING)
})

it('two versions that met are known', () => {
  for (const text of ['a\n<<<<<<< HEAD\nb', 'a\n=======\nb', '> > > > > > > 80a46186 (a)'])
    expect(text).toMatch(MEETING)
  expect('> a quotation\n\nA heading\n=========').not.toMatch(MEETING)
})

it('a path that is not there is found, and one with a hole is followed as far as it goes', () => {
  const paths = pathsIn(
    '`shared/tip/tip.ts`, `functions/<stage>/app.ts`, `shared/place/*.json`, `shared/none.ts`',
  )
  expect(paths).toEqual(['shared/tip/tip.ts', 'functions/', 'shared/place/', 'shared/none.ts'])
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual(['shared/none.ts'])
})
