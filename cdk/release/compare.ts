import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Pins, Release, releaseFile, signatureFile } from '../../shared/release/release.ts'
import { buildSite } from '../local/build.ts'
import { root } from '../local/settings.ts'
import { loadRenderer } from '../local/stages.ts'
import { readRelease } from '../read-release.ts'
import { compareFiles } from './compare-files.ts'
import { comparePages } from './compare-pages.ts'
import { type Difference, type RunningSite, runningSite } from './running-site.ts'
import { isSigned } from './signature.ts'

/**
 * `npm run compare -- https://site [--key PUBLIC_HALF]`: builds this checkout, and names every file, page and header of
 * a running site that is not what the checkout makes. With the public half of a release key, the site's list must be
 * signed by it. Ends with 0 when all is the same, 1 when something differs, 2 when the site could not be compared.
 */
async function compare(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  const [origin] = positionals
  if (!origin || !URL.canParse(origin)) {
    console.error('say which site: npm run compare -- https://site [--key PUBLIC_HALF]')
    return 2
  }
  const site = runningSite(origin)
  const pins = await readPins(site)
  await buildSite(console.log, pins)
  const own = readRelease(join(root, 'dist', 'site', 'client'))
  const files = await compareFiles(site, own)
  const signature = values.key === undefined ? [] : await compareSignature(site, values.key)
  const { differences, pages, settings } = await comparePages(site, await loadRenderer(), own)
  const all = [...signature, ...files, ...differences]
  for (const { what, name } of all) console.log(`${what}\t${name}`)
  console.log(`compared: ${Object.keys(own.files).length} files, ${pages} pages; ${all.length} differences`)
  console.log(`the site's own settings, to be known from elsewhere: directory key ${pins.DIRECTORY_KEY},`)
  console.log(`from list ${pins.DIRECTORY_MINIMUM} on, recovery ${pins.RECOVERY.slice(0, 40)}…,`)
  console.log(`staff sign in at ${settings.signIn?.issuer ?? 'no place'}`)
  return all.length === 0 ? 0 : 1
}

/** What the site says that its scripts pin: the checkout is built with the same. Throws when it does not say. */
async function readPins(site: RunningSite): Promise<Pins> {
  const list = await site.get(`/${releaseFile}`)
  if (!list) throw new Error(`the site does not say what it is made of: no /${releaseFile}`)
  return Release.parse(JSON.parse(list.bytes.toString('utf8'))).pins
}

async function compareSignature(site: RunningSite, key: string): Promise<Difference[]> {
  const [list, signature] = [await site.get(`/${releaseFile}`), await site.get(`/${signatureFile}`)]
  if (!signature) return [{ what: 'missing', name: `/${signatureFile}` }]
  const right = list !== undefined && isSigned(list.bytes, signature.bytes.toString('utf8'), key)
  return right ? [] : [{ what: 'changed', name: `/${signatureFile}` }]
}

try {
  process.exitCode = await compare()
} catch (error) {
  console.error(`not compared: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 2
}
