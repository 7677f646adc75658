import { isApproved } from '../../shared/change/change.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { campaignsOnShelf } from './campaigns-on-shelf.ts'
import { type DataFile, jsonFile } from './data-files.ts'
import type { Publish } from './publish.ts'

/** Where a version of a campaign lies for good. */
const versionKey = (id: string, version: number): string => `data/campaigns/${id}/${version}.json`

/** Every version of the campaigns that was public, each as its line of the log counts it, and a list of a campaign's versions. */
export async function campaignVersionFiles({ records }: Pick<Publish, 'records'>): Promise<DataFile[]> {
  const [shelf, marks] = await Promise.all([campaignsOnShelf(records), records.readCampaignMarks()])
  const files: DataFile[] = []
  for (const { campaign, version: newest } of shelf) {
    const own = marks.filter((one) => one.id === campaign.id && one.version <= newest && isApproved(one))
    const listed: object[] = []
    for (const { version, change } of own) {
      const one = await records.readCampaignVersion(campaign.id, version)
      if (!one) continue
      files.push(jsonFile(versionKey(campaign.id, version), one.campaign))
      listed.push({
        ...{ version, approvedOn: change.history.at(-1)?.day ?? '' },
        ...{ path: `/${versionKey(campaign.id, version)}`, content: hashOf(canonicalJson(one.campaign)) },
      })
    }
    files.push(jsonFile(`data/campaigns/${campaign.id}/index.json`, listed))
  }
  return files
}
