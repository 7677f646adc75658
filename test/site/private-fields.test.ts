import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { privateField } from '../../shared/policy/private-field.ts'

const root = join(import.meta.dirname, '..', '..')

/** Everything that makes a page or a part of one, at every door and desk. */
const sources = ['site', 'functions'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(astro|tsx?)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules')),
)

/** Tags of fields that are typed into, each up to its end: quotes, and braces around code, are passed over. */
function fieldsIn(text: string): string[] {
  return [...text.matchAll(/<(?:input|textarea)\b/g)]
    .map(({ index }) => text.slice(index, index + tagLength(text.slice(index))))
    .filter((tag) => !/type="(?:checkbox|radio|file|hidden)"/.test(tag))
}

function tagLength(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}') depth--
    if (text[at] === '>' && depth === 0) return at + 1
  }
  return text.length
}

/** How each kind of source says it. */
const said = /\{\.\.\.privateField\}|\{\.\.\.privateProps\}|\$\{unshared\}/

/** The desk's box, whose two tags take what is said above them. */
const box = 'site/desk/frame/form/field.tsx'

// A browser's enhanced spell check, its corrections, its writing help and its translation send what is typed to the
// browser's maker, before anything is sealed; its history of forms keeps it on the telephone.
test('no field of any page or part is read along by a browser’s maker', () => {
  const bare = sources.flatMap((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const fields = path === box ? [] : fieldsIn(text)
    return fields.filter((tag) => !said.test(tag)).map((tag) => `${path}: ${tag}`)
  })
  expect(bare).toEqual([])
  const all = sources.flatMap((path) => fieldsIn(readFileSync(join(root, path), 'utf8')))
  expect(all.length).toBeGreaterThan(15)
})

test('the desk’s box says it for both of its fields', () => {
  const text = readFileSync(join(root, box), 'utf8')
  expect(text).toMatch(/const shared = \{\s*\.\.\.privateProps,/)
  expect(fieldsIn(text)).toHaveLength(2)
  for (const tag of fieldsIn(text)) expect(tag).toMatch(/\{\.\.\.shared\}/)
})

test('a field made by hand says it too, and nothing else can be typed into', () => {
  for (const path of sources) {
    const text = readFileSync(join(root, path), 'utf8')
    const made = text.matchAll(/const (\w+) = (?:make|document\.createElement)\('(?:input|textarea)'/g)
    for (const [, name] of made) expect(text, path).toContain(`keepPrivate(${name})`)
    expect(text, path).not.toMatch(/contenteditable=|contentEditable =/)
  }
})

test('all six are said: history, correction, capitals, spelling, writing help, translation', () => {
  expect(privateField).toEqual({
    ...{ autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off' },
    ...{ spellcheck: 'false', writingsuggestions: 'false', translate: 'no' },
  })
})
