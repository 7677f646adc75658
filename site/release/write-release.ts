import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Integrity,
  Pins,
  type Release,
  releaseFile,
  signatureFile,
} from '../../shared/release/release.ts'
import { integrityOf, readFiles } from './hash-files.ts'
import { pageMaps } from './page-maps.ts'

/** Scripts and stylesheets whose names change with their content: what pages may load. */
const LOADED = /^\/_astro\/.*\.(?:m?js|css)$/

/** Modules that are written here. */
const MADE_LAST = /^\/(?:renderer|stylesheet)\.js$/

/** Files that speak of the others. */
const ABOUT = new RegExp(`^/(?:${releaseFile}|${signatureFile})$`)

/**
 * Ends a build: writes the list of its files and the manifest into `client`, and beside the pages' own module in
 * `server` the renderer that gives every page its hashes, and `stylesheet.js`. `stylesheet`: the address of the one for pages that functions
 * make.
 */
export function writeRelease(client: string, server: string, stylesheet: string): void {
  const files = new Map([...readFiles(client)].filter(([address]) => !ABOUT.test(address)))
  const hashes = Object.fromEntries([...files].map(([address, bytes]) => [address, integrityOf(bytes)]))
  const loaded = [...files].filter(([address]) => LOADED.test(address))
  const scripts = loaded.filter(([address]) => !address.endsWith('.css'))
  const made = readFiles(server)
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
  const maps = pageMaps(
    entriesIn(decode(made.get('/pages.js'))),
    new Map(scripts.map(([address, bytes]) => [address, decode(bytes)])),
  )
  const mapHashes = [...maps.values()].filter((map) => map !== undefined).map((map) => integrityOf(map))
  const build = {
    integrity: Object.fromEntries(loaded.map(([address]) => [address, hashes[address] ?? ''])),
    maps: Object.fromEntries([...maps].map(([entry, map]) => [entry, map ?? null])),
    mapHashes: mapHashes.sort(),
  }
  const style = { href: stylesheet, integrity: hashes[stylesheet] }
  const pages = hashOfAll([...made], JSON.stringify(build))
  writeFileSync(join(server, 'renderer.js'), rendererModule(build, pages))
  writeFileSync(join(server, 'stylesheet.js'), `export const stylesheet = ${JSON.stringify(style)}\n`)
  const manifest = writeManifest(client, scripts, hashes)
  const { DIRECTORY_KEY, DIRECTORY_MINIMUM, RECOVERY } = process.env
  const release: Release = {
    pins: Pins.parse({ DIRECTORY_KEY, DIRECTORY_MINIMUM, RECOVERY }),
    files: { ...hashes, ...manifest.hash },
    maps: build.mapHashes,
    manifest: manifest.address,
    pages,
  }
  writeFileSync(join(client, releaseFile), `${JSON.stringify(release, null, 1)}\n`)
}

/** Scripts that pages name: Astro's own list, in its module of pages, says which file a page's script became. */
function entriesIn(pages: string): string[] {
  const found = [...pages.matchAll(/\?astro&type=script[^"]*":"(_astro\/[^"]+)"/g)]
  if (found.length === 0) throw new Error("Astro's list of scripts was not found")
  return found.map(([, name]) => `/${name}`)
}

/** The module that publish imports: pages with their hashes, and which build they are of. */
function rendererModule(build: object, pages: string): string {
  return `import { pagesOf, rendererOf } from './pages.js'
export { pagesOf }
export const render = rendererOf(${JSON.stringify(build)})
export const build = '${pages}'
`
}

/** One hash over files and a text, whatever the order they were made in. */
function hashOfAll(files: readonly (readonly [string, Uint8Array])[], text: string): string {
  const hash = createHash('sha256').update(text)
  for (const [name, bytes] of files) {
    if (!MADE_LAST.test(name)) hash.update(`\0${name}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

/**
 * The list of scripts as the draft of WAICT wants it, at an address that carries its own hash; after it an empty line
 * stands where the proof of a public log would.
 */
function writeManifest(
  client: string,
  scripts: readonly (readonly [string, Uint8Array])[],
  hashes: Readonly<Record<string, Integrity>>,
) {
  const urlSafe = (hash: string) =>
    hash.replace('sha256-', '').replaceAll('+', '-').replaceAll('/', '_').replace('=', '')
  const listed = Object.fromEntries(scripts.map(([address]) => [address, urlSafe(hashes[address] ?? '')]))
  const body = `${JSON.stringify({ hashes: listed })}\n\n`
  const address = `/waict/${urlSafe(integrityOf(body)).slice(0, 22)}.manifest`
  const path = join(client, address)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, body)
  return { address, hash: { [address]: integrityOf(body) } }
}
