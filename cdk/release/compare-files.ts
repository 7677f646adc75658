import { createHash } from 'node:crypto'
import { type Integrity, Release, releaseFile } from '../../shared/release/release.ts'
import type { Difference, RunningSite } from './running-site.ts'

const hashOf = (bytes: Buffer): Integrity => `sha256-${createHash('sha256').update(bytes).digest('base64')}`

/**
 * Compares the files that stand beside the pages with those of a build: each is fetched and hashed, and the site's own
 * list is read for files that the build does not have.
 */
export async function compareFiles(site: RunningSite, own: Release): Promise<Difference[]> {
  const found: Difference[] = []
  for (const [name, hash] of Object.entries(own.files)) {
    const answer = await site.get(name)
    if (!answer) found.push({ what: 'missing', name })
    else if (hashOf(answer.bytes) !== hash) found.push({ what: 'changed', name })
  }
  return [...found, ...(await compareLists(site, own))]
}

async function compareLists(site: RunningSite, own: Release): Promise<Difference[]> {
  const name = `/${releaseFile}`
  const answer = await site.get(name)
  if (!answer) return [{ what: 'missing', name }]
  const theirs = readList(answer.bytes)
  if (!theirs) return [{ what: 'changed', name }]
  const same = JSON.stringify(theirs) === JSON.stringify(own)
  const extra = Object.keys(theirs.files).filter((file) => !(file in own.files))
  return [
    ...(same ? [] : [{ what: 'changed' as const, name }]),
    ...extra.map((file) => ({ what: 'extra' as const, name: file })),
  ]
}

function readList(bytes: Buffer): Release | undefined {
  try {
    return Release.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return undefined
  }
}
