import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importsOf, productSources, root, sourcesIn } from './fixtures/import-graph.ts'

/** Packages that are run or read, not imported; each with where. */
const notImported: Readonly<Record<string, string>> = {
  '@astrojs/check': 'astro check',
  '@biomejs/biome': 'biome',
  '@embedpdf/fonts-sc': 'fonts: of share cards, and of a browser on a bare machine',
  '@types/aws-lambda': 'types',
  '@types/node': 'types',
  'aws-cdk': 'npx cdk',
  typescript: 'tsc',
}

interface Manifest {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
}
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Manifest

/** The package that an import names. */
const packageOf = (target: string) => target.split('/', target.startsWith('@') ? 2 : 1).join('/')

it('every package that is installed is used', () => {
  const tests = [...sourcesIn('test')].map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
  const config = ['vitest.config.ts'].map((file) => [file, readFileSync(join(root, file), 'utf8')] as const)
  const imported = new Set(
    [...productSources(), ...tests, ...config].flatMap(([file, text]) =>
      importsOf(file, text).map(({ target }) => packageOf(target)),
    ),
  )
  // pdf.js, React's stand-in and the browser are named by path or by a dynamic import that is computed.
  const text = [...productSources(), ...tests].map(([, code]) => code).join('\n')
  const named = (name: string) => imported.has(name) || text.includes(`'${name}`)
  const all = Object.keys({ ...dependencies, ...devDependencies })
  expect(all.filter((name) => !named(name) && !(name in notImported))).toEqual([])
  expect(Object.keys(notImported).filter((name) => !all.includes(name))).toEqual([])
})
