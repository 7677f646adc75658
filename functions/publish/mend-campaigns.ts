import { isApproved } from '../../shared/change/change.ts'
import { linkTo } from '../../shared/publication/log-line.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { lineOfVersion } from './campaign-versions.ts'
import { ShelvedCampaign } from './campaigns-on-shelf.ts'
import { ifReadable } from './if-readable.ts'
import type { Publish } from './publish.ts'

/**
 * Puts campaigns back on the shelf as they were published, where what stands there cannot be read: the newest approved version that has
 * a line of the log, with that line. Its pages are written again.
 */
export async function mendCampaigns({ records }: Publish): Promise<void> {
  const shelf = await records.readShelf('campaign')
  const sound = shelf.flatMap((one) => ShelvedCampaign.safeParse(one).data ?? [])
  if (sound.length === shelf.length) return
  const known = new Set(sound.map(({ campaign }) => campaign.id))
  for (const { id, version, change } of (await records.readCampaignMarks()).toReversed()) {
    if (known.has(id) || !isApproved({ change })) continue
    const line = await lineOfVersion(records, id, version)
    if (!line) continue
    // The newest that was public or none: an older one is not what stands.
    known.add(id)
    const one = await ifReadable(records.readCampaignVersion(id, version))
    if (!one || line.content !== hashOf(canonicalJson(one.campaign))) continue
    await records.keepOnShelf('campaign', id, { version, campaign: one.campaign, log: linkTo(line) })
  }
}
