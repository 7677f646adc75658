import type { CampaignMark } from '../../shared/campaign/campaign-version.ts'
import type { ApprovedVersion } from '../../shared/campaign/definition-changes.ts'
import { isApproved } from '../../shared/change/change.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { campaignsOnShelf } from './campaigns-on-shelf.ts'
import { type DataFile, jsonFile } from './data-files.ts'
import type { Publish } from './publish.ts'

/** Where a version of a campaign lies for good. */
const versionKey = (id: string, version: number): string => `data/campaigns/${id}/${version}.json`

/** The list of a campaign's versions. */
export const versionsKey = (id: string): string => `data/campaigns/${id}/index.json`

/** Every version of the campaigns that was public, each as its line of the log counts it, and a list of a campaign's versions. */
export async function campaignVersionFiles({ records }: Pick<Publish, 'records'>): Promise<DataFile[]> {
  const [shelf, marks] = await Promise.all([campaignsOnShelf(records), records.readCampaignMarks()])
  const files: DataFile[] = []
  for (const { campaign, version: newest } of shelf) {
    const own = await approvedOf({ records }, marks, { id: campaign.id, newest })
    const listed = own.map(({ version, approvedOn, campaign: one }) => ({
      ...{ version, approvedOn, path: `/${versionKey(campaign.id, version)}` },
      content: hashOf(canonicalJson(one)),
    }))
    files.push(...own.map(({ version, campaign: one }) => jsonFile(versionKey(campaign.id, version), one)))
    files.push(jsonFile(versionsKey(campaign.id), listed))
  }
  return files
}

/** The approved versions of a campaign up to the newest that is public, oldest first. */
async function approvedOf(
  { records }: Pick<Publish, 'records'>,
  marks: readonly CampaignMark[],
  { id, newest }: { readonly id: string; readonly newest: number },
): Promise<ApprovedVersion[]> {
  const own = marks.filter((one) => one.id === id && one.version <= newest && isApproved(one))
  const read = await Promise.all(
    own.map(async ({ version, change }) => {
      const one = await records.readCampaignVersion(id, version)
      return one && { version, approvedOn: change.history.at(-1)?.day ?? '', campaign: one.campaign }
    }),
  )
  return read.filter((one) => one !== undefined)
}

/** The versions of campaigns that were public, each campaign's read once. */
export function versionsInTable({
  records,
}: Pick<Publish, 'records'>): NonNullable<PublicRecords['versions']> {
  const known = new Map<string, Promise<ApprovedVersion[]>>()
  const read = async (id: string) => {
    const [shelf, marks] = await Promise.all([campaignsOnShelf(records), records.readCampaignMarks()])
    const newest = shelf.find(({ campaign }) => campaign.id === id)?.version ?? 0
    return approvedOf({ records }, marks, { id, newest })
  }
  return (id) => {
    const asked = known.get(id) ?? read(id)
    known.set(id, asked)
    return asked
  }
}
