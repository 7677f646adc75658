import { type Measured, operations } from './operations.ts'
import { type Edition, type Good, goods, prices } from './prices.ts'
import { totals } from './scale-text.ts'

/** What an installation is used for in a year, and how it is set. Every figure may be changed. */
export interface Use {
  readonly tips: number
  /** Photos of a tip, and what one takes sealed, in MB: padded to a power of two. */
  readonly photos: number
  readonly photoMegabytes: number
  /** How often a reporter looks at what became of it. */
  readonly looks: number
  /** Lists that offices open for each tip. */
  readonly lists: number
  /** Share of tips that come by the form without script. */
  readonly plain: number
  /** Months for which a tip's content is kept before it is destroyed. */
  readonly months: number
  /** Cases and sheets that are published. */
  readonly publications: number
  /** Pages that readers open, and kB of one as it is sent. */
  readonly pages: number
  readonly pageKilobytes: number
  /** Milliseconds of a function for one request, and of the form without script. */
  readonly milliseconds: number
  readonly plainMilliseconds: number
}

/** A year with ten thousand tips, as an installation is shipped. */
export const usual: Use = {
  ...{ tips: 10_000, photos: 2, photoMegabytes: 0.526, looks: 6, lists: 10, plain: 0.1, months: 42 },
  ...{ publications: 600, pages: 2_000_000, pageKilobytes: 20, milliseconds: 60, plainMilliseconds: 450 },
}

/** A year with a million. */
export const large: Use = { ...usual, tips: 1_000_000, publications: 5000, pages: 50_000_000 }

/** How often each operation happens to a tip that is handled to its end. */
const perTip = ({ photos, looks, lists }: Use) =>
  ({
    ...{ 'challenge and ticket': 1, 'photo of 300 kB': photos, filing: 1, 'list of an office': lists },
    ...{ opening: 2, 'step: accept': 3, 'message of the office': 2, 'record of an inspection': 2 },
    ...{ 'step: close': 1, 'follow by receipt': looks, 'answer of the reporter': 1 },
    // The clock tells the office, reminds, archives and destroys: four writes of an item without its index.
    'escalation by the clock': 0.7,
  }) as const

/** Requests to the API that a tip brings, of reporter and office. */
const requestsOf = ({ photos, looks, lists }: Use) => 4 + photos + looks * 1.5 + lists + 24

const YEAR = 365.25 * 24 * 60
/** Minutes between ticks of clock and publisher, and GB seconds of an idle one. */
const TICKS = { minutes: 5, gigabyteSeconds: 0.3 }
const SECRETS = 9
const ALARMS = 40

/** How much of every good a year of use takes, storage as it stands once as much is destroyed as comes. */
export function goodsOf(use: Use, measured: Measured): Record<Good, number> {
  const each = perTip(use)
  const sums = operations.map((name) => ({
    times:
      name === 'publication of a case' ? use.publications : use.tips * (each[name as keyof typeof each] ?? 0),
    ...totals(measured[name]),
  }))
  const all = (of: (one: (typeof sums)[number]) => number) =>
    sums.reduce((sum, one) => sum + one.times * of(one), 0)
  const ticks = YEAR / TICKS.minutes
  const idle = totals(measured['round of the clock with nothing due']).readUnits * ticks
  const tableGigabytes = (use.tips / 12) * use.months * 45e-6
  const objects = (use.tips / 12) * use.months * use.photos * (use.photoMegabytes / 1000)
  const requests = use.tips * requestsOf(use)
  const work = requests * use.milliseconds + use.tips * use.plain * use.plainMilliseconds * 1.77
  const edge = use.pages * 3 + requests
  return {
    writeUnits: all((one) => one.writeUnits + one.indexUnits) / 1e6,
    readUnits: (all((one) => one.readUnits) + idle) / 1e6,
    tableStorage: tableGigabytes * 12,
    tableRecovery: tableGigabytes * 12,
    objectStorage: objects * 12,
    objectPuts:
      (use.tips * use.photos + use.publications * totals(measured['publication of a case']).objects) / 1000,
    objectGets: (use.tips * use.photos * 2 + use.pages * 0.3) / 1000,
    apiRequests: requests / 1e6,
    calls: (requests + 2 * ticks) / 1e6,
    gigabyteSeconds: (work / 1000 + 2 * ticks * TICKS.gigabyteSeconds + use.publications * 6) / 1000,
    edgeRequests: edge / 1e6,
    edgeTransfer: (use.pages * use.pageKilobytes) / 1e6 + use.tips * 0.4e-3,
    purges: Math.max(0, use.publications * 12 - 12_000),
    firewall: 12,
    firewallRequests: edge / 1e6,
    secrets: SECRETS * 12,
    alarms: ALARMS * 12,
  }
}

/** What a year costs in an edition, by good and in all, in its currency. */
export function costOf(edition: Edition, use: Use, measured: Measured) {
  const taken = goodsOf(use, measured)
  const names = Object.keys(goods) as Good[]
  const lines = names.map((good) => ({
    good,
    amount: taken[good],
    cost: taken[good] * prices[edition][good].each,
  }))
  return { lines, total: lines.reduce((sum, { cost }) => sum + cost, 0) }
}

/** The figures of use whose doubling costs most, the dearest first, tips and readers themselves aside. */
export function whatMatters(edition: Edition, use: Use, measured: Measured, most = 5) {
  const { total } = costOf(edition, use, measured)
  const names = (Object.keys(use) as (keyof Use)[]).filter((name) => name !== 'tips' && name !== 'pages')
  return names
    .map((name) => ({
      ...{ name, more: costOf(edition, { ...use, [name]: use[name] * 2 }, measured).total / total - 1 },
    }))
    .toSorted((a, b) => b.more - a.more)
    .slice(0, most)
}
