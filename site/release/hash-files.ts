import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Integrity } from '../../shared/release/release.ts'

/** The hash of bytes, or of a text as UTF-8, as browsers take it. */
export function integrityOf(content: Uint8Array | string): Integrity {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

/** Every file below a folder by its address (`/assets/seal.svg`), in the order of their names. */
export function readFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .sort()
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]))
}
