import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Built } from '../shared/policy/answer-headers.ts'
import { Release, releaseFile } from '../shared/release/release.ts'

/**
 * What answers say of a build. `earlier`: the list of the build that runs now, whose pages stay whole until they are made
 * anew; absent when there is none.
 */
export function builtOf({ maps, manifest }: Release, earlier?: string): Built {
  if (earlier === undefined) return { maps, manifest }
  const before = Release.parse(JSON.parse(readFileSync(earlier, 'utf8')))
  return { maps: [...new Set([...maps, ...before.maps])], manifest }
}

/** The list of a build's files, from its folder of assets. Throws a sentence when there is none. */
export function readRelease(assets: string): Release {
  try {
    return Release.parse(JSON.parse(readFileSync(join(assets, releaseFile), 'utf8')))
  } catch (cause) {
    throw new Error('the site is not built, or its build is broken: run npm run build', { cause })
  }
}
