import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../../cdk/aws/editions.ts'
import type { Template } from './template.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** The settings of cdk.json, as a deployment would read them. */
export const settings: unknown = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')).context[
  'mingcha:editions'
]

/** A folder with built assets, one of them hashed, made for a test and removed with `remove`. */
export function temporaryAssets() {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-assets-'))
  mkdirSync(join(folder, '_astro'))
  writeFileSync(join(folder, '_astro', 'page.css'), 'main { margin: 0 }')
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
      directoryKey: 'A'.repeat(43),
      settings: editions,
      outdir,
      context: { 'aws:cdk:bundling-stacks': [] },
    }).synth()
    return { global: read('global'), china: read('china') }
  } finally {
    assets.remove()
    rmSync(outdir, { recursive: true })
  }
}
