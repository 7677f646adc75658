import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../cdk/aws/editions.ts'
import type { Release } from '../../../shared/release/release.ts'
import type { Template } from './template.ts'

const root = join(import.meta.dirname, '..', '..', '..')

const example = (edition: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(root, 'cdk', 'aws', 'example', `${edition}.json`), 'utf8'))

/** The example settings of both editions. */
export const settings: readonly Record<string, unknown>[] = [example('global'), example('china')]

/** What a build says of itself, made up. */
export const release: Release = {
  pins: { DIRECTORY_KEY: 'k'.repeat(43), DIRECTORY_MINIMUM: '1', RECOVERY: 'age1pq1example' },
  files: {},
  maps: [`sha256-${'M'.repeat(43)}=`],
  manifest: '/waict/sample.manifest',
  pages: '0'.repeat(64),
}

/** A folder with built assets, one of them hashed, made for a test and removed with `remove`. */
export function temporaryAssets() {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-assets-'))
  mkdirSync(join(folder, '_astro'))
  writeFileSync(join(folder, '_astro', 'page.css'), 'main { margin: 0 }')
  mkdirSync(join(folder, 'waict'))
  writeFileSync(join(folder, 'waict', 'sample.manifest'), '{"hashes":{}}\n\n')
  writeFileSync(join(folder, 'release.json'), JSON.stringify(release))
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** Both templates, synthesised without bundling; a finding of the checks throws. Of other settings when given. */
export function synthesize(editions = settings): Record<'global' | 'china', Template> {
  const assets = temporaryAssets()
  const outdir = mkdtempSync(join(tmpdir(), 'mingcha-out-'))
  const read = (edition: string): Template =>
    JSON.parse(readFileSync(join(outdir, `mingcha-${edition}.template.json`), 'utf8'))
  try {
    createApp({
      assets: assets.folder,
      installations: editions,
      outdir,
      context: { 'aws:cdk:bundling-stacks': [] },
    }).synth()
    return { global: read('global'), china: read('china') }
  } finally {
    assets.remove()
    rmSync(outdir, { recursive: true })
  }
}
