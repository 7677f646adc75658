import { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { type LogLine, linkTo } from '../../shared/publication/log-line.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { ifReadable } from '../../shared/value/if-readable.ts'
import { lineOfVersion, versionKey } from './campaign-versions.ts'
import { ShelvedCampaign } from './campaigns-on-shelf.ts'
import type { Publish } from './publish.ts'

/** A version of a campaign. */
interface Version {
  readonly id: string
  readonly version: number
}

/**
 * Puts campaigns back on the shelf as they were published, where what stands there is lost or cannot be read: the newest version that has a
 * line of the log, with that line, from its row or, where that is none of it any more, from its public file. Its pages are written again.
 */
export async function mendCampaigns(publish: Publish): Promise<void> {
  const { records } = publish
  const shelf = await records.readShelf('campaign')
  const sound = shelf.flatMap((one) => ShelvedCampaign.safeParse(one).data ?? [])
  const known = new Set(sound.map(({ campaign }) => campaign.id))
  const marks = (await ifReadable(records.readCampaignMarks())) ?? []
  const isBroken = sound.length < shelf.length
  const all: Version[] = [...marks, ...(isBroken ? await publicVersions(publish) : [])]
  for (const { id, version } of all.sort((a, b) => b.version - a.version)) {
    if (known.has(id)) continue
    const line = await lineOfVersion(records, id, version)
    if (!line) continue
    // The newest that was public or none: an older one is not what stands.
    known.add(id)
    const campaign = await asPublished(publish, { id, version }, line)
    if (campaign) await records.keepOnShelf('campaign', id, { version, campaign, log: linkTo(line) })
  }
}

/** The versions of campaigns that have a public file. */
async function publicVersions({ bucket }: Publish): Promise<Version[]> {
  return (await bucket.list('data/campaigns/')).flatMap(({ key }) => {
    const [, id, version] = /^data\/campaigns\/([^/]+)\/(\d+)\.json$/.exec(key) ?? []
    return id === undefined ? [] : [{ id, version: Number(version) }]
  })
}

/** A version of a campaign as its line of the log says. */
async function asPublished(
  { records, bucket }: Publish,
  { id, version }: Version,
  { content }: LogLine,
): Promise<Campaign | undefined> {
  const kept = async () => (await records.readCampaignVersion(id, version))?.campaign
  const file = async () => {
    const stored = await bucket.read(versionKey(id, version))
    return stored && Campaign.parse(JSON.parse(new TextDecoder().decode(stored.body)))
  }
  for (const read of [kept, file]) {
    const one = await ifReadable(read())
    if (one && hashOf(canonicalJson(one)) === content) return one
  }
  return undefined
}
