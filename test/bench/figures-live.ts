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

/** Months that are published before. */
const HISTORIES = [1, 8]

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

async function order(house: House, period: string, edition: number): Promise<void> {
  const draft = {
    ...{ campaign: campaign.id, sheet: 'figures' as const, period, edition, publishedOn: `${period}-28` },
    areas: cities.map(({ code }) => ({ area: code, submittedOn: `${period}-04` })),
    ...{ rows: rowsOf(edition), revisions: [] },
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

/** From the decision to the data file, and to every page that shows the figures, over a short and a long history. */
export async function benchFiguresLive(): Promise<object> {
  const renderer = await loadRenderer()
  const histories = []
  for (const months of HISTORIES) {
    const house = await openHouse()
    let [asked, pages] = [0, 0]
    const times = { data: [] as number[], all: [] as number[] }
    const bucket = {
      ...house.bucket,
      put: async (...args: Parameters<typeof house.bucket.put>) => {
        await house.bucket.put(...args)
        pages += 1
        if (/progress\/2023\/figures\/[\d-]+\.json$/.test(args[0])) times.data.push(performance.now() - asked)
      },
    }
    const publisher = createPublisher(publishOf(house, { renderer, bucket }))
    const ring = (period: string) => publisher.ring({ pk: `PROGRESS#${campaign.id}#figures`, sk: period })
    const periods = Array.from({ length: months }, (_, n) => `2023-${String(n + 4).padStart(2, '0')}`)
    for (const period of periods) {
      await order(house, period, 1)
      await ring(period)
    }
    times.data = []
    for (let run = 0; run < RUNS; run++) {
      const period = periods.at(-1) ?? ''
      await order(house, period, run + 2)
      pages = 0
      asked = performance.now()
      await ring(period)
      times.all.push(performance.now() - asked)
    }
    await house.close()
    histories.push({
      months,
      data: rounded(median(times.data)),
      all: rounded(median(times.all)),
      objects: pages,
    })
  }
  const [first, last] = [histories[0]?.all ?? 0, histories.at(-1)?.all ?? 0]
  return {
    ...{ bench: 'figures to live, ms', milliseconds: last, aim: 1000, runs: RUNS },
    ...{ lastToFirst: Number((last / first).toFixed(2)), histories },
  }
}
