import { performance } from 'node:perf_hooks'
import { loadRenderer } from '../../cdk/local/stages.ts'
import { createPublisher } from '../../functions/publish/publisher.ts'
import { campaign } from '../../shared/campaign/campaign.ts'
import { cities, districts } from '../../shared/place/division.ts'
import type { SheetRow } from '../../shared/progress/sheet.ts'
import { type House, openHouse } from '../fixtures/house.ts'
import { publishOf } from '../fixtures/publish.ts'
import { median, rounded } from './median.ts'

const RUNS = 5

/** Months that are published, the one that is published anew among them. */
const HISTORIES = [1, 12]

/** Every place's figures of a month, invented. */
function rowsOf(run: number): SheetRow[] {
  return campaign.indicators.flatMap(({ id, level, kind }, n): SheetRow[] => {
    const places = level === 'district' ? [...cities, ...districts] : cities
    const value = (at: number) => 100 + ((n * 37 + at * 11 + run) % 400)
    return places.map(({ code }, at) => ({
      ...{ area: code, indicator: id, value: value(at) },
      ...(kind === 'ratio' && { of: 500 }),
    }))
  })
}

interface Edition {
  readonly period: string
  readonly edition: number
  readonly rows: SheetRow[]
}

async function order(house: House, { period, edition, rows }: Edition): Promise<void> {
  const draft = {
    ...{ campaign: campaign.id, sheet: 'figures' as const, period, edition, publishedOn: `${period}-28` },
    areas: cities.map(({ code }) => ({ area: code, submittedOn: `${period}-04` })),
    ...{ rows, revisions: [] },
  }
  const body = await house.files.keepEditionBody(draft)
  const { sheet, publishedOn } = draft
  await house.records.saveSheetOrder(
    {
      ...{ campaign: campaign.id, sheet, period, edition, publishedOn, body, salt: '0' },
      by: '',
      done: false,
    },
    edition - 1,
  )
}

/** What must be there for an edition to be live, as keys: record, log, the pages of the period, of cities and of the campaign. */
const isLive = (period: string) => {
  const record = `data/progress/${campaign.id}/figures/${period}`
  const page = new RegExp(
    `^(?:en/)?progress/(?:period/${period}/|indicator/[^/]+/${period}/|city/[^/]+/)?index\\.html$`,
  )
  return (key: string) => key.startsWith(record) || key.startsWith('data/log/') || page.test(key)
}

interface Put {
  readonly key: string
  readonly at: number
}

/** Editions after one another of the last of some months: all figures are others, or a single one is. */
async function benchHistory(renderer: Awaited<ReturnType<typeof loadRenderer>>, months: number) {
  const house = await openHouse()
  let puts: Put[] = []
  const bucket = {
    ...house.bucket,
    put: async (...args: Parameters<typeof house.bucket.put>) => {
      await house.bucket.put(...args)
      puts.push({ key: args[0], at: performance.now() })
    },
  }
  const publisher = createPublisher(publishOf(house, { renderer, bucket }))
  const publish = async (period: string, edition: number, rows: SheetRow[]) => {
    await order(house, { period, edition, rows })
    puts = []
    const asked = performance.now()
    await publisher.ring({ pk: `PROGRESS#${campaign.id}#figures`, sk: period })
    const live = puts.filter(({ key }) => isLive(period)(key))
    return {
      ...{ live: (live.at(-1)?.at ?? Number.NaN) - asked, all: performance.now() - asked },
      ...{ liveObjects: live.length, objects: puts.length },
    }
  }
  const periods = Array.from({ length: months }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`)
  let first = await publish(periods[0] ?? '', 1, rowsOf(1))
  for (const period of periods.slice(1)) first = await publish(period, 1, rowsOf(1))
  const last = periods.at(-1) ?? ''
  const all = []
  for (let run = 0; run < RUNS; run++) all.push(await publish(last, run + 2, rowsOf(run + 2)))
  const one = []
  for (let run = 0; run < RUNS; run++) one.push(await publish(last, RUNS + run + 2, oneOther(run)))
  await house.close()
  return { months, first: middle([first]), everyFigure: middle(all), oneFigure: middle(one) }
}

/** The figures of the last edition of which every one is another, but for one. */
const oneOther = (run: number): SheetRow[] =>
  rowsOf(RUNS + 1).map((row, n) => (n === 0 ? { ...row, value: 900 + run } : row))

const middle = (runs: readonly { live: number; all: number; liveObjects: number; objects: number }[]) => ({
  live: rounded(median(runs.map(({ live }) => live))),
  all: rounded(median(runs.map(({ all }) => all))),
  liveObjects: runs.at(-1)?.liveObjects,
  objects: runs.at(-1)?.objects,
})

/**
 * From the decision to what a reader looks at first, and to every page that shows the figures, over a short and a long history. `first`:
 * a month that was not published before; then editions of which every figure is another, and of which one is.
 */
export async function benchFiguresLive(): Promise<object> {
  const renderer = await loadRenderer()
  const histories = []
  for (const months of HISTORIES) histories.push(await benchHistory(renderer, months))
  const [first, last] = [histories[0]?.everyFigure.live ?? 0, histories.at(-1)?.everyFigure.live ?? 0]
  return {
    ...{ bench: 'figures to live, ms', milliseconds: last, aim: 1000, runs: RUNS },
    ...{ lastToFirst: Number((last / first).toFixed(2)), histories },
  }
}
