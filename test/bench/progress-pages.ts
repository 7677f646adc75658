import { performance } from 'node:perf_hooks'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { campaignPaths } from '../../functions/publish/every-path.ts'
import { campaign } from '../../shared/campaign/campaign.ts'
import type { Indicator } from '../../shared/campaign/campaign-schema.ts'
import { cities, districts } from '../../shared/place/division.ts'
import type { SheetEdition } from '../../shared/progress/edition.ts'
import type { SheetRow } from '../../shared/progress/sheet.ts'
import type { PublicRecords } from '../../shared/publication/public-records.ts'
import { progressDrafts, progressOf } from '../fixtures/public-progress.ts'
import { octoberRecords } from '../fixtures/public-records.ts'

const INDICATORS = 60
const indicators = campaign.indicators.slice(0, INDICATORS)
const months = Array.from({ length: 12 }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`)

/** A figure of each place, invented. */
function figure(indicator: Indicator, area: string, n: number): SheetRow {
  const value = 100 + ((n * 37) % 400)
  return { area, indicator: indicator.id, value, ...(indicator.kind === 'ratio' && { of: 500 }) }
}

function edition(period: string): SheetEdition {
  const rows = indicators.flatMap((indicator) => {
    const places = indicator.level === 'district' ? [...cities, ...districts] : cities
    return places.map(({ code }, n) => figure(indicator, code, n))
  })
  return {
    ...{ campaign: campaign.id, sheet: 'figures', period, edition: 1, publishedOn: `${period}-28` },
    areas: cities.map(({ code: area }) => ({ area, submittedOn: `${period}-04` })),
    ...{ rows, revisions: [], sample: true, salt: '0', log: { n: 1, hash: '0' } },
  }
}

/** Every page of a campaign of 60 indicators with a year of figures of all cities and districts, in both languages. */
export async function benchProgressPages(): Promise<object> {
  const registers = progressDrafts.filter(({ sheet }) => sheet !== 'figures')
  const editions = [...registers.map((one) => ({ ...one, log: { n: 1, hash: '0' } })), ...months.map(edition)]
  const records: PublicRecords = {
    ...octoberRecords,
    campaigns: [{ ...campaign, indicators }],
    progress: progressOf(editions),
  }
  const { pagesOf, render } = await loadRenderer()
  const paths = await campaignPaths({ pagesOf }, records)
  let heaviest = { path: '', bytes: 0 }
  const started = performance.now()
  for (const path of paths) {
    const bytes = Buffer.byteLength((await render(path, records)).body)
    if (bytes > heaviest.bytes) heaviest = { path, bytes }
  }
  const seconds = Number(((performance.now() - started) / 1000).toFixed(1))
  return {
    ...{ bench: 'all pages of a campaign, s', seconds, aim: 10, pages: paths.length },
    ...{ months: months.length, indicators: indicators.length, heaviest, aimBytes: 40_000 },
  }
}
