import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { productSources, root } from '../fixtures/import-graph.ts'

const messages = readdirSync(join(root, 'shared', 'messages'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => `shared/messages/${name}`)
const manuals = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`)

const texts = new Map([
  ...productSources(),
  ...[...messages, ...manuals].map((name) => [name, readFileSync(join(root, name), 'utf8')] as const),
])

/** What a text cites of the manuals: `docs/x.md`, or with its heading, `docs/x.md, “Heading”`. */
function citationsIn(text: string): { manual: string; heading: string | undefined }[] {
  const found = text.matchAll(/(docs\/[a-z-]+\.md)(?:`?, “([^”]+)”)?/g)
  return [...found].map(([, manual = '', heading]) => ({ manual, heading }))
}

/** Whether a manual is there, and has the heading that is cited. */
function stands({ manual, heading }: { manual: string; heading: string | undefined }): boolean {
  if (!existsSync(join(root, manual))) return false
  const lines = readFileSync(join(root, manual), 'utf8').split('\n')
  return (
    heading === undefined || lines.some((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading)
  )
}

it('whatever code, texts and manuals cite of a manual is there to be read', () => {
  const missing = [...texts].flatMap(([file, text]) =>
    citationsIn(text)
      .filter((one) => !stands(one))
      .map(({ manual, heading }) => `${file}: ${manual} ${heading ?? ''}`),
  )
  expect(missing).toEqual([])
})

it('a citation of nothing is found', () => {
  const cited = citationsIn('see docs/runbook.md, “No such page”, docs/none.md or docs/runbook.md')
  expect(cited.map(stands)).toEqual([false, false, true])
})
