import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMessageKey, type MessageKey } from '../shared/messages/message.ts'
import { zh } from '../shared/messages/zh.ts'

const catalogues = join(import.meta.dirname, '..', 'shared', 'messages')
const keys = Object.keys(zh).filter(isMessageKey)

/** Modules that a source loads, at once, later or in a worker; none for the sake of a type alone. */
const loads = [
  /(?:^|\n)\s*(?:import|export)(?!\s+type\b)[^'"`;]*?from\s*['"](\.[^'"?]+\.tsx?)(?:\?[^'"]*)?['"]/g,
  /\bimport\(?\s*['"](\.[^'"]+\.tsx?)['"]/g,
  /\bnew URL\(\s*['"](\.[^'"]+\.tsx?)['"]/g,
]

/**
 * Keys of all texts that a page's script says, with every module that it loads: of literals that are a key, of
 * templates that keys fit, and of literals that end in a dot, which stand for all keys that begin with them. Throws
 * when a module that is loaded does not exist.
 */
export function textsSaidBy(entry: string): MessageKey[] {
  const said = new Set([...sourcesFrom(entry)].flatMap(keysIn))
  return keys.filter((key) => said.has(key))
}

/** Keys that stand in a source. */
export function keysIn(source: string): MessageKey[] {
  const literals = [...source.matchAll(/['"]([a-z]\w*(?:\.[\w-]+)*\.?)['"]/gi)].map(([, text = '']) => text)
  const templates = [...source.matchAll(/`([a-z]\w*\.(?:[\w.-]|\$\{[^}`]*\})+)`/gi)]
    .filter(([whole]) => whole.includes('${'))
    .map(([, text = '']) => shapeOf(text))
  const starts = literals.filter((text) => text.endsWith('.'))
  const fits = (key: MessageKey) =>
    templates.some((shape) => shape.test(key)) || starts.some((start) => key.startsWith(start))
  return [...literals.filter(isMessageKey), ...keys.filter(fits)]
}

function shapeOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[\\w.-]+')}$`)
}

/** A module that loads a catalogue by itself says its texts from there: they do not travel with the page. */
const loadsCatalogue = /\bimport\(\s*'[^']*\/messages\/(?:zh|en)\/[\w-]+\.json'/

function* sourcesFrom(entry: string): Generator<string> {
  const waiting = [entry]
  const seen = new Set(waiting)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const source = readFileSync(path, 'utf8')
    if (!loadsCatalogue.test(source)) yield source
    for (const name of loads.flatMap((load) => [...source.matchAll(load)].map(([, name = '']) => name))) {
      const next = join(dirname(path), name)
      if (seen.has(next) || next.startsWith(catalogues)) continue
      seen.add(next)
      waiting.push(next)
    }
  }
}

const PREFIX = 'virtual:texts-said-by/'

/**
 * Makes the list a module for the pages: `virtual:texts-said-by/reporter/report/start.ts` holds the keys of that
 * script, from this folder. Built with the page, so that no list is kept by hand.
 */
export function textsSaidByPlugin() {
  return {
    name: 'mingcha-texts-said-by',
    resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id: string) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined
      const entry = join(import.meta.dirname, id.slice(PREFIX.length + 1))
      return `export default ${JSON.stringify(textsSaidBy(entry))}`
    },
  }
}
