import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { floor } from '../../site/floor/browsers.ts'
import { type AboveFloor, known } from '../fixtures/above-floor.ts'
import { type Named, namedIn } from '../fixtures/named-in.ts'

const built = join(import.meta.dirname, '..', '..', 'dist', 'site', 'client', '_astro')
const read = (file: string) => readFileSync(join(built, file), 'utf8')

/** Parts with a floor of their own: a browser without what they need gets consent, a download or print instead. */
const ownFloor = ['clean-media', 'open-pdf', 'pdf-worker', 'make-word']
const shipped = readdirSync(built).filter((file) => !ownFloor.some((part) => file.startsWith(part)))
const scripts = shipped.filter((file) => file.endsWith('.js'))
const named = scripts.flatMap((file) => namedIn(read(file)).map((one) => ({ ...one, file })))
const given = new Set(named.filter(({ isGiven }) => isGiven).map(({ name }) => name))

const filledIn = 'filled in'
/** What may be named all the same, and why. */
const allowed: Readonly<Record<string, string>> = {
  'AbortSignal.timeout': filledIn,
  at: filledIn,
  findLast: filledIn,
  findLastIndex: filledIn,
  hasOwn: filledIn,
  toReversed: filledIn,
  toSorted: filledIn,
  toSpliced: filledIn,
  toWellFormed: filledIn,
  'URL.parse': filledIn,
  with: filledIn,
  detect: 'asked for first: a person looks where the browser finds no faces',
  BroadcastChannel: 'asked for first: windows of the desk then sign in by themselves',
  captureStackTrace: 'called by libraries only where it is',
  createPolicy: 'asked for first: browsers without Trusted Types take a text',
  draw: 'of the reader of documents',
  fromBase64: 'asked for first by a library',
  requestIdleCallback: 'asked for first: else after the page was loaded',
  saveData: 'undefined is no wish',
  toBase64: 'asked for first by a library',
  'URL.canParse': 'asked for first by a library',
  yield: 'asked for first by a library: a timer else',
}

/** Their members are meant, whatever else a script gives the same name. */
const everyday = ['Array', 'TypedArray', 'String', 'Object', 'Promise', 'Map', 'Set']

/** What a browser of the floor may lack of what a script names. A member of many things counts by the oldest of them. */
function lackingOf({ name, of, isMember, isGiven }: Named): readonly AboveFloor[] {
  if (isGiven) return []
  const all = (known.get(name) ?? []).filter(({ member }) => (member !== undefined) === isMember)
  const own = all.filter(({ isStatic, holder }) => isStatic && holder === of)
  const meant = own.length > 0 ? own : all.filter(({ isStatic }) => !isStatic)
  const ours = own.length === 0 && given.has(name) && !meant.some(({ holder }) => everyday.includes(holder))
  return !ours && meant.every(({ lacking }) => lacking.length > 0) ? meant : []
}

describe('what is shipped, for the oldest browsers of the floor', () => {
  it('has no syntax that they cannot read', async () => {
    const newer = []
    for (const file of shipped.filter((name) => /\.(?:js|css)$/.test(name))) {
      const loader = file.endsWith('.css') ? 'css' : 'js'
      const written = (target: string | string[]) =>
        transform(read(file), {
          ...{ loader, target, minify: true, logLevel: 'silent' as const },
          // All of them know both; esbuild is careful of one rare form, and does not know scripts of writing by name.
          supported: { 'optional-chain': true, 'regexp-unicode-property-escapes': true },
        })
      if ((await written('esnext')).code !== (await written([...floor])).code) newer.push(file)
    }
    expect(newer).toEqual([])
  })

  it('looks behind nothing: such a pattern is built as a text and fails only when it is used', () => {
    expect(scripts.filter((file) => /\(\?<[=!]/.test(read(file)))).toEqual([])
  })

  it('names nothing that they lack, unless it is filled in or asked for first', () => {
    const lacking = new Map<string, string>()
    for (const one of named) {
      const [first] = lackingOf(one)
      const name = one.of && first?.isStatic ? `${one.of}.${one.name}` : one.name
      if (first && !(name in allowed))
        lacking.set(name, `${first.holder}: ${first.lacking.join(', ')} (${one.file})`)
    }
    expect(Object.fromEntries(lacking)).toEqual({})
  })

  it('and no exception is left that nothing names', () => {
    const names = new Set(named.flatMap(({ name, of }) => [name, `${of}.${name}`]))
    expect(Object.keys(allowed).filter((name) => !names.has(name))).toEqual([])
  })

  it('and what is said to be filled in is', () => {
    const source = readFileSync(join(import.meta.dirname, '..', '..', 'site', 'floor', 'fill-in.ts'), 'utf8')
    const names = Object.keys(allowed).filter((name) => allowed[name] === filledIn)
    const missing = names.filter(
      (name) => !new RegExp(`^  ${name.split('.').at(-1)}[(<,:]`, 'm').test(source),
    )
    expect(missing).toEqual([])
  })
})
