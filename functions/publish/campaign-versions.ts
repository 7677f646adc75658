import type { ApprovedVersion } from '../../shared/campaign/definition-changes.ts'
import { isApproved } from '../../shared/change/change.ts'
import type { LogLine } from '../../shared/publication/log-line.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { AlteredError } from './as-logged.ts'
import { campaignsOnShelf, type ShelvedCampaign } from './campaigns-on-shelf.ts'
import { type DataFile, jsonFile } from './data-files.ts'
import type { Publish } from './publish.ts'

type Records = Publish['records']

/** Where a version of a campaign lies for good. */
export const versionKey = (id: string, version: number): string => `data/campaigns/${id}/${version}.json`

/** The list of a campaign's versions. */
export const versionsKey = (id: string): string => `data/campaigns/${id}/index.json`

/**
 * Every version of the campaigns that was public, each as its line of the log counts it, and a list of a campaign's versions. Files of one
 * that cannot be read or was altered stay as they are, and so does the list that names it.
 */
export async function campaignVersionFiles({ records }: Pick<Publish, 'records'>): Promise<DataFile[]> {
  const files: DataFile[] = []
  for (const one of await campaignsOnShelf(records)) {
    const { id } = one.campaign
    const versions = await versionsOf(records, one)
    const sound = versions.filter((version) => version !== 'unsound')
    const listed = sound.map(({ version, approvedOn, campaign }) => ({
      ...{ version, approvedOn, path: `/${versionKey(id, version)}` },
      content: hashOf(canonicalJson(campaign)),
    }))
    files.push(...sound.map(({ version, campaign }) => jsonFile(versionKey(id, version), campaign)))
    if (sound.length === versions.length) files.push(jsonFile(versionsKey(id), listed))
  }
  return files
}

/** The versions of a campaign that were public, oldest first. */
async function versionsOf(
  records: Records,
  { campaign, version: newest }: ShelvedCampaign,
): Promise<(ApprovedVersion | 'unsound')[]> {
  const numbers = Array.from({ length: newest }, (_, n) => n + 1)
  const read = await Promise.all(numbers.map((version) => versionOf(records, campaign.id, version)))
  return read.filter((one) => one !== undefined)
}

/** A version as it was public, nothing of one that never was; unsound: it is lost, cannot be read, or is another than its line of the log says. */
async function versionOf(
  records: Records,
  id: string,
  version: number,
): Promise<ApprovedVersion | 'unsound' | undefined> {
  const [one, line] = await Promise.all([
    ifReadable(records.readCampaignVersion(id, version)),
    lineOfVersion(records, id, version),
  ])
  if (line && line.content !== hashOf(canonicalJson(one?.campaign ?? null))) return 'unsound'
  if (!one || !(line || isApproved(one))) return undefined
  return { version, approvedOn: one.change.history.at(-1)?.day ?? '', campaign: one.campaign }
}

/** The line of the log about a version of a campaign; nothing where there is none that can be read. */
export async function lineOfVersion(
  records: Records,
  id: string,
  version: number,
): Promise<LogLine | undefined> {
  const noted = await ifReadable(records.readLogged({ event: 'campaign', subject: id, edition: version }))
  const [line] = (noted && (await ifReadable(records.readLog(noted.n, noted.n)))) ?? []
  return line?.event === 'campaign' && line.subject === id && line.edition === version ? line : undefined
}

/** Throws where a version that was public is lost, cannot be read or is another than its line of the log says. */
export async function expectVersionsAsLogged({ records }: Pick<Publish, 'records'>): Promise<void> {
  for (const one of await campaignsOnShelf(records))
    if ((await versionsOf(records, one)).includes('unsound')) throw new AlteredError()
}

/** The versions of campaigns that were public, each campaign's read once. What came before one that is unsound is left out: nobody knows what that changed. */
export function versionsInTable({
  records,
}: Pick<Publish, 'records'>): NonNullable<PublicRecords['versions']> {
  const known = new Map<string, Promise<ApprovedVersion[]>>()
  const read = async (id: string) => {
    const shelved = (await campaignsOnShelf(records)).find(({ campaign }) => campaign.id === id)
    const versions = shelved ? await versionsOf(records, shelved) : []
    return versions.slice(versions.lastIndexOf('unsound') + 1).filter((one) => one !== 'unsound')
  }
  return (id) => {
    const asked = known.get(id) ?? read(id)
    known.set(id, asked)
    return asked
  }
}
