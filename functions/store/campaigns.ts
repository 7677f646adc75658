import * as z from 'zod'
import { Campaign } from '../../shared/campaign/campaign-schema.ts'
import {
  CampaignMark,
  type CampaignVersion,
  inOrder,
  newestApproved,
} from '../../shared/campaign/campaign-version.ts'
import type { Day } from '../../shared/value/day.ts'
import { LostRowsError } from '../../shared/value/lost-rows.ts'
import { seenRevision } from './changes.ts'
import { readPartition } from './query-all.ts'
import { readable } from './readable.ts'
import type { Key, Row, Table } from './table.ts'

const pk = 'CAMPAIGN'

/** The campaign itself lies in one attribute, as text: a version is about a hundred kilobytes. */
const Kept = z.object({ ...CampaignMark.shape, body: z.string() })
type Kept = z.infer<typeof Kept>

const keyOf = (id: string, version: number): Key => ({ pk, sk: `${id}#${String(version).padStart(6, '0')}` })

const campaignOf = ({ body }: Kept): Campaign => Campaign.parse(JSON.parse(body))

/**
 * The versions that can be read. Throws where the newest of a campaign cannot be: by another one nobody may ask or judge, while an older one
 * is history.
 */
async function readKept(records: Table): Promise<Kept[]> {
  const rows = await readPartition(records, pk)
  const all = readable('campaigns', rows, (row) => Kept.parse(row))
  const read = new Set(all.map(({ id, version }) => keyOf(id, version).sk))
  if (rows.some((row, n) => !read.has(String(row.sk)) && isNewest(row, rows[n + 1])))
    throw new LostRowsError('the newest version of a campaign cannot be read')
  return all
}

/** Whether a row is the last of its campaign, by the one that follows. */
const isNewest = (row: Row, next: Row | undefined): boolean =>
  String(next?.sk).split('#')[0] !== String(row.sk).split('#')[0]

/** That there are these versions, drafts too: by campaign, oldest first. */
export async function readCampaignMarks(records: Table): Promise<CampaignMark[]> {
  return (await readKept(records)).map(({ body: _, ...mark }) => mark)
}

/** A version of a campaign, strongly consistent. */
export async function readCampaignVersion(
  records: Table,
  id: string,
  version: number,
): Promise<CampaignVersion | undefined> {
  const row = await records.read(keyOf(id, version))
  if (!row) return undefined
  const kept = Kept.parse(row)
  return { version: kept.version, change: kept.change, campaign: campaignOf(kept) }
}

/** The newest approved version of each campaign. */
export async function readApprovedCampaigns(records: Table): Promise<CampaignVersion[]> {
  return newestApproved(await readKept(records)).map((kept) => ({
    ...{ version: kept.version, change: kept.change },
    campaign: campaignOf(kept),
  }))
}

/** The campaigns in force, the one that began last by a day first: those approved, or the shipped plans before any was. */
export async function readCampaignsInForce(records: Table, day: Day): Promise<readonly Campaign[]> {
  return inOrder(
    (await readApprovedCampaigns(records)).map(({ campaign }) => campaign),
    day,
  )
}

/** Writes a version over the revision seen (0: a new one). False when somebody else wrote first. */
export function saveCampaignVersion(records: Table, one: CampaignVersion, seen: number): Promise<boolean> {
  const { campaign, version, change } = one
  const { id, zh, en } = campaign
  const row = { ...keyOf(id, version), id, zh, en, version, change, body: JSON.stringify(campaign) }
  return records.put(row, seenRevision(seen))
}
