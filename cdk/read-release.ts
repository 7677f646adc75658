import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Release, releaseFile } from '../shared/release/release.ts'

/** The list of a build's files, from its folder of assets. Throws a sentence when there is none. */
export function readRelease(assets: string): Release {
  try {
    return Release.parse(JSON.parse(readFileSync(join(assets, releaseFile), 'utf8')))
  } catch (cause) {
    throw new Error('the site is not built, or its build is broken: run npm run build', { cause })
  }
}
