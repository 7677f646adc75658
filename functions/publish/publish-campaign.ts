import { shippedCampaigns } from '../../shared/campaign/campaign.ts'
import type { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { type CampaignVersion, inOrder, isToCome } from '../../shared/campaign/campaign-version.ts'
import { linkTo } from '../../shared/publication/log-line.ts'
import { pageKey } from '../../shared/publication/page-key.ts'
import type { PublicChange, PublicRecords } from '../../shared/publication/public-records.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import type { LogEvent } from './append-line.ts'
import { AlteredError } from './as-logged.ts'
import { campaignVersionFiles, expectVersionsAsLogged, lineOfVersion } from './campaign-versions.ts'
import { campaignsOnShelf, type ShelvedCampaign } from './campaigns-on-shelf.ts'
import { campaignFiles, codeFiles } from './data-files.ts'
import { loadRecords } from './load-records.ts'
import { mendCampaigns } from './mend-campaigns.ts'
import type { Describe } from './publication.ts'
import type { Publish } from './publish.ts'

/**
 * A campaign that was approved and is not public as it is now, or whose pages stand elsewhere since another one began, or itself did;
 * one at a time. A log line for each version that was approved since. Pages that it has no more are taken away. Throws once all is public,
 * where a version that was is not as its line of the log says.
 */
export const campaignToPublish: Describe = async (publish) => {
  const { records } = publish
  await mendCampaigns(publish)
  const [inForce, shelf] = await Promise.all([records.readApprovedCampaigns(), campaignsOnShelf(records)])
  // Until anything is on the shelf the shipped plans stand: they go there first, so that no page of theirs is ever gone.
  const shipped = inForce.filter((one) => shippedCampaigns.some(({ id }) => id === one.campaign.id))
  const approved = shelf.length === 0 && shipped.length > 0 ? shipped : inForce
  const [first] = inOrder(
    approved.map(({ campaign }) => campaign),
    dayInShanghai(publish.now()),
  )
  const current = first?.id ?? ''
  const shelved = (one: CampaignVersion) => shelf.find(({ campaign }) => campaign.id === one.campaign.id)
  const waiting = (one: CampaignVersion) => {
    const before = shelved(one)
    // One that was public is never followed by an older one.
    if (before && before.version > one.version) return false
    return before?.version !== one.version || before.writtenBeside !== current
  }
  // The one at the plain address first: it is written over what stood there.
  const next = approved.filter(waiting).sort((a) => (a.campaign.id === current ? -1 : 1))[0]
  if (!next) {
    await expectVersionsAsLogged(publish)
    return undefined
  }
  const { campaign, version } = next
  const line = await lineOfVersion(records, campaign.id, version)
  if (line && line.content !== hashOf(canonicalJson(campaign))) throw new AlteredError()
  const before = shelved(next)
  const known = await loadRecords(publish)
  const stood = [...(await pagesNow(publish, known)), ...(await pagesBefore(publish, before, known))]
  const keepAs = (log: ShelvedCampaign['log'], more: Partial<ShelvedCampaign> = {}) =>
    records.keepOnShelf('campaign', campaign.id, { version, campaign, log, ...more })
  let log = before?.log
  return {
    events: await eventsOf(publish, campaign.id, before?.version ?? 0),
    keep: async (lines) => {
      log = lines.length > 0 ? linkTo(lines.at(-1)) : log
      if (log) await keepAs(log)
      return changeOf(campaign, first, known)
    },
    files: async (all) => [
      ...campaignFiles(all),
      ...(await campaignVersionFiles(publish)),
      ...codeFiles(all),
    ],
    takes: true,
    outdated: async () => {
      const stands = new Set(await pagesNow(publish, await loadRecords(publish)))
      return stood.filter((path) => !stands.has(path)).flatMap((path) => pageKey(path) ?? [])
    },
    done: async () => log && keepAs(log, { writtenBeside: current }),
  }
}

/** A line for each version that was approved after one, in their order. Throws for one that is another than the line that it has. */
async function eventsOf({ records }: Publish, id: string, after: number): Promise<LogEvent[]> {
  const marks = (await records.readCampaignMarks()).filter(
    (one) => one.id === id && one.version > after && one.change.state === 'approved',
  )
  return Promise.all(
    marks.map(async ({ version, change }): Promise<LogEvent> => {
      const one = await records.readCampaignVersion(id, version)
      const content = hashOf(canonicalJson(one?.campaign ?? null))
      const line = await lineOfVersion(records, id, version)
      if (line && line.content !== content) throw new AlteredError()
      return {
        ...{ day: change.history.at(-1)?.day ?? '', event: 'campaign', subject: id, edition: version },
        content,
      }
    }),
  )
}

async function changeOf(
  campaign: Campaign,
  current: Campaign | undefined,
  { progress, campaigns }: PublicRecords,
): Promise<PublicChange> {
  const periods = (await progress.periods(campaign.id, 'figures')).map(({ period }) => period)
  const toCome = isToCome(campaign, current)
  const alone = campaigns.every(({ id }) => id === campaign.id)
  return { kind: 'campaign', campaign, current: current?.id ?? '', periods, toCome, alone }
}

/** The pages of a campaign at the addresses at which they were last written: its own, where it had yet to begin. */
async function pagesBefore(
  { renderer, settings }: Publish,
  before: ShelvedCampaign | undefined,
  all: PublicRecords,
): Promise<readonly string[]> {
  if (before?.writtenBeside === undefined) return []
  const change = { ...(await changeOf(before.campaign, undefined, all)), current: before.writtenBeside }
  return renderer.pagesOf(change, settings)
}

/** Every page of every campaign that is public. */
async function pagesNow({ renderer, settings }: Publish, all: PublicRecords): Promise<string[]> {
  const [current] = all.campaigns
  const changes = await Promise.all(all.campaigns.map((one) => changeOf(one, current, all)))
  return changes.flatMap((change) => renderer.pagesOf(change, settings))
}
