import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { pageMaps } from '../../../site/release/page-maps.ts'

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

const scripts = new Map([
  ['/_astro/report.1a.js', 'import"./shared.1b.js";const l=()=>import("./later.1c.js")'],
  ['/_astro/shared.1b.js', 'const deps=["_astro/later.1c.js"]'],
  ['/_astro/later.1c.js', 'import"./report.1a.js";new Worker("/_astro/worker.1d.js")'],
  ['/_astro/worker.1d.js', 'postMessage(1)'],
  ['/_astro/desk.1e.js', 'import"./shared.1b.js"'],
  ['/_astro/view.1f.js', 'document.body'],
])
const maps = pageMaps(['/_astro/report.1a.js', '/_astro/desk.1e.js', '/_astro/view.1f.js'], scripts)
const listed = (entry: string) => JSON.parse(maps.get(entry) ?? '{}') as { integrity: Record<string, string> }

it('a map holds all that its script comes to load, each with its hash: at once, later, as a worker, itself', () => {
  const { integrity } = listed('/_astro/report.1a.js')
  const names = ['later.1c', 'report.1a', 'shared.1b', 'worker.1d'].map((name) => `/_astro/${name}.js`)
  expect(Object.keys(integrity)).toEqual(names)
  for (const name of names) expect(integrity[name]).toBe(hash(scripts.get(name) ?? ''))
})

it('and nothing of other pages', () => {
  expect(Object.keys(listed('/_astro/desk.1e.js').integrity)).not.toContain('/_astro/desk.1e.js')
})

it('a script that loads no other has none, and what no page names is no entry', () => {
  expect(maps.get('/_astro/view.1f.js')).toBeUndefined()
  expect(maps.has('/_astro/view.1f.js')).toBe(true)
  expect(maps.has('/_astro/later.1c.js')).toBe(false)
})
