import * as z from 'zod'
import { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { LogLine } from '../../shared/publication/log-line.ts'
import type { RecordStore } from '../store/stores.ts'

/** A campaign as it was published. */
export const ShelvedCampaign = z.strictObject({
  version: z.int().min(1),
  campaign: Campaign,
  log: LogLine.pick({ n: true, hash: true }),
  /** Campaign whose pages stood at the plain address when the pages of this one were last written. Absent: they are not yet. */
  writtenBeside: z.string().optional(),
})
export type ShelvedCampaign = z.infer<typeof ShelvedCampaign>

/** The campaigns that were published, each by its id. */
export async function campaignsOnShelf(records: RecordStore): Promise<ShelvedCampaign[]> {
  return (await records.readShelf('campaign')).map((one) => ShelvedCampaign.parse(one))
}
