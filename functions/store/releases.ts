import { Hour } from '../../shared/value/hour.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import type { Key, Table } from './table.ts'
import { workShard } from './work.ts'

/** That somebody left an office's tips. Administration leaves it for the clock, which gives the tips back. */
export interface Release {
  /** Who left, and which office's tips. */
  readonly sub: string
  readonly office: OfficeCode
  /** The hour in which they left. */
  readonly since: Hour
}

const keyOf = ({ sub, office }: Pick<Release, 'sub' | 'office'>): Key => ({
  pk: `RELEASE#${sub}`,
  sk: office,
})

/** Leaves a release for the clock; a later one of the same person and office takes its place. */
export function saveRelease(records: Table, release: Release): Promise<boolean> {
  const key = keyOf(release)
  return records.put({ ...key, workShard: workShard(key.pk), workSince: release.since })
}

/** The release that a key of the work index names, or undefined when it is over or names another kind of item. */
export async function readRelease(records: Table, { pk, sk }: Key): Promise<Release | undefined> {
  if (!pk.startsWith('RELEASE#')) return undefined
  const since = Hour.optional().parse((await records.read({ pk, sk }))?.workSince)
  return since === undefined ? undefined : { sub: pk.slice('RELEASE#'.length), office: sk, since }
}

/** Nothing is left to give back. Changes nothing when they left again in a later hour. */
export async function endRelease(records: Table, release: Release): Promise<void> {
  await records.update(keyOf(release), {
    expression: 'REMOVE workShard, workSince',
    condition: 'workSince = :since',
    values: { ':since': release.since },
  })
}
