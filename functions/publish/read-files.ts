import * as z from 'zod'
import { Campaign } from '../../shared/campaign/campaign-schema.ts'
import { inOrder } from '../../shared/campaign/campaign-version.ts'
import { PublicRecord } from '../../shared/case/public-case.ts'
import { HandlingMonth } from '../../shared/handling/month.ts'
import { PublicOffice } from '../../shared/office/public-office.ts'
import { Directory } from '../../shared/office-keys/directory.ts'
import { SheetEdition } from '../../shared/progress/edition.ts'
import { editionFilePath, sheetPath } from '../../shared/progress/progress-paths.ts'
import type { PublicProgress } from '../../shared/progress/public-progress.ts'
import { LogKey } from '../../shared/publication/log-key.ts'
import { LogLine } from '../../shared/publication/log-line.ts'
import { casesOf } from '../../shared/publication/public-cases.ts'
import type { PublicRecords, SiteSettings } from '../../shared/publication/public-records.ts'
import { PublicRouting } from '../../shared/routing/public-routing.ts'
import type { Day } from '../../shared/value/day.ts'
import { versionsKey } from './campaign-versions.ts'
import { campaignKey, dataKeys, editionKey } from './data-files.ts'

/** Gives a file of the open data as text, or nothing when there is none. */
export type ReadData = (key: string) => Promise<string | undefined>

/** Everything public from the open data alone, as anybody downloads it: for who makes the pages anew. */
export async function recordsOfFiles(
  read: ReadData,
  settings: SiteSettings,
  day: Day,
): Promise<PublicRecords> {
  const one = async <T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> => {
    const text = await read(key)
    return text === undefined ? undefined : schema.parse(JSON.parse(text))
  }
  const list = async <T>(key: string, schema: z.ZodType<T>) => (await one(key, z.array(schema))) ?? []
  const [cases, offices, named, progress, handling, routing, directory, log, logKeys] = await Promise.all([
    list(dataKeys.cases, PublicRecord),
    list(dataKeys.offices, PublicOffice),
    list(dataKeys.campaigns, z.object({ id: z.string() })),
    list(dataKeys.progress, IndexedSheet),
    list(dataKeys.handling, HandlingMonth),
    one(dataKeys.routing, PublicRouting),
    one(dataKeys.directory, Directory),
    read(dataKeys.log),
    list(dataKeys.logKeys, LogKey),
  ])
  const lines = (log ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => LogLine.parse(JSON.parse(line)))
  const last = lines.at(-1)
  const campaigns = await Promise.all(named.map(({ id }) => one(campaignKey(id), Campaign)))
  return {
    ...{ settings, day, offices, handling, logKeys },
    campaigns: inOrder(
      campaigns.filter((one) => one !== undefined),
      day,
    ),
    versions: async (id) => {
      const listed = await list(versionsKey(id), ListedVersion)
      const read = await Promise.all(
        listed.map(async ({ path, ...mark }) => {
          const campaign = await one(path.slice(1), Campaign)
          return campaign && { ...mark, campaign }
        }),
      )
      return read.filter((version) => version !== undefined)
    },
    progress: progressOfFiles(progress, one),
    cases: casesOf(cases.reverse(), lines, (id, edition) => one(editionKey(id, edition), PublicRecord)),
    ...(routing && { routing }),
    ...(directory && { directory }),
    ...(last && { last: { n: last.n, hash: last.hash } }),
  }
}

/** A line of `/data/campaigns/{id}/index.json`. */
const ListedVersion = z.object({ version: z.int(), approvedOn: z.string(), path: z.string() })

/** A line of `/data/progress/index.json`. */
const IndexedSheet = z.object({
  campaign: z.string(),
  sheet: z.string(),
  period: z.string(),
  editions: z.array(z.object({ edition: z.int(), publishedOn: z.string() })),
})

function progressOfFiles(
  index: readonly z.infer<typeof IndexedSheet>[],
  one: <T>(key: string, schema: z.ZodType<T>) => Promise<T | undefined>,
): PublicProgress {
  const known = new Map<string, Promise<SheetEdition | undefined>>()
  const of = (campaign: string, sheet: string) =>
    index.filter((line) => line.campaign === campaign && line.sheet === sheet)
  const marks = ({ period, editions }: z.infer<typeof IndexedSheet>) =>
    editions.map((mark) => ({ period, ...mark }))
  return {
    periods: async (campaign, sheet) => of(campaign, sheet).flatMap((line) => marks(line).slice(-1)),
    editions: async (campaign, sheet, period) =>
      of(campaign, sheet).flatMap((line) => (line.period === period ? marks(line) : [])),
    read(campaign, sheet, period, edition) {
      const key =
        edition === undefined
          ? `${sheetPath(campaign, sheet, period)}.json`
          : editionFilePath(campaign, sheet, period, edition)
      // Hundreds of pages show the same edition: each file is asked for once.
      const asked = known.get(key) ?? one(key, SheetEdition)
      known.set(key, asked)
      return asked
    },
  }
}
