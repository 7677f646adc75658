import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { zh } from '../../../shared/messages/zh.ts'
import { spoken as followSpoken } from '../../../site/reporter/follow/spoken.ts'
import { spoken as reportSpoken } from '../../../site/reporter/report/spoken.ts'

const root = join(import.meta.dirname, '..', '..', '..', 'site', 'reporter')
const shared = ['call.ts', 'estimated.ts', 'office-name.ts', 'texts.ts']

/** Keys that stand as texts in the scripts of a folder. */
function keysIn(folder: string, also: readonly string[] = []): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  const scripts = names.filter((name) => name.endsWith('.ts') && !name.endsWith('spoken.ts'))
  const paths = [...scripts.map((name) => `${folder}/${name}`), ...also]
  const sources = paths.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const texts = [...sources.matchAll(/'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, text]) => text ?? '')
  return [...new Set(texts)].filter((text) => Object.hasOwn(zh, text))
}

test('every text that the scripts of the form say travels with its page', () => {
  const keys = keysIn('report', shared)
  expect(keys.length).toBeGreaterThan(60)
  expect(keys.filter((key) => !(reportSpoken as readonly string[]).includes(key))).toEqual([])
})

test('every text that the scripts of the receipt page say travels with its page', () => {
  const keys = keysIn('follow', shared)
  expect(keys.length).toBeGreaterThan(20)
  expect(keys.filter((key) => !(followSpoken as readonly string[]).includes(key))).toEqual([])
})

test('no text travels twice', () => {
  for (const list of [reportSpoken, followSpoken]) expect(new Set(list).size).toBe(list.length)
})
