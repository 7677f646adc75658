import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { states } from '../../shared/lifecycle/states.ts'
import { keysIn, textsSaidBy } from '../../site/texts-said-by.ts'

const site = join(import.meta.dirname, '..', '..', 'site')
const saidOn = (page: string) => textsSaidBy(join(site, 'reporter', page, 'start.ts'))

/** A template's source: a text, what is filled in, a text, and so on. */
const template = (...parts: readonly string[]) =>
  `say(\`${parts.map((part, n) => (n % 2 === 0 ? part : `\${${part}}`)).join('')}\`)`

describe('the texts that a source says', () => {
  test('are literals that are keys, and nothing else', () => {
    expect(keysIn("say('common.act.retry')\nfind('.quick-exit')\nsay('common.act.nothing')")).toEqual([
      'common.act.retry',
    ])
  })

  test('are all keys that fit a template, part by part', () => {
    const found = keysIn(template('follow.state.', 'tip.state', '.', 'part'))
    for (const state of states) expect(found).toContain(`follow.state.${state}.headline`)
    expect(found.filter((key) => !key.startsWith('follow.state.'))).toEqual([])
    expect(keysIn(template('follow.rate.', 'rating'))).not.toContain('follow.reason.other')
  })

  test('are whole groups where a literal ends in a dot', () => {
    const found = keysIn("reason.startsWith('escalation.')")
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((key) => key.startsWith('escalation.'))).toBe(true)
  })

  test('are looked for in every module that is loaded, now, later or in a worker, but not for a type', () => {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'))
    const put = (name: string, source: string) => writeFileSync(join(folder, name), source)
    put(
      'a.ts',
      "import { b } from './b.ts'\nimport type { T } from './type.ts'\nawait import('./later.tsx')\n",
    )
    put('b.ts', "import worker from './worker.ts?worker&url'\nexport const b = 'common.act.back'\nworker\n")
    put('later.tsx', "import './a.ts'\nexport const c = 'common.act.next'\n")
    put('worker.ts', "postMessage('common.act.retry')\n")
    put('type.ts', "export type T = 'common.act.change'\n")
    expect(textsSaidBy(join(folder, 'a.ts')).sort()).toEqual([
      'common.act.back',
      'common.act.next',
      'common.act.retry',
    ])
    put('worker.ts', "import './gone.ts'\n")
    expect(() => textsSaidBy(join(folder, 'a.ts'))).toThrow('gone.ts')
  })
})

test('the report page carries what its later steps say, and no text of the desk or of the draft', () => {
  const said = saidOn('report')
  for (const key of [
    'report.send.error.unsure',
    'report.files.resume',
    'place.because.zone',
    'route.because.up',
  ])
    expect(said).toContain(key)
  expect(said.filter((key) => /^(desk|tips|cases|page)\./.test(key))).toEqual([])
  expect(said.filter((key) => key.startsWith('draft.'))).toEqual(['draft.wiped'])
})

test('the receipt page carries every stored reason and every state', () => {
  const said: readonly string[] = saidOn('follow')
  for (const state of states) expect(said).toContain(`follow.state.${state}.meaning`)
  expect(said.some((key) => key.startsWith('follow.reason.'))).toBe(true)
  expect(said.some((key) => key.startsWith('escalation.'))).toBe(true)
  expect(said).not.toContain('report.send.error.unsure')
})
