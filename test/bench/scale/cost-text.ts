import { costOf, large, type Use, usual, whatMatters } from './cost.ts'
import { madePart, table } from './made-part.ts'
import { currency, type Edition, type Good, goods, pricedOn, prices } from './prices.ts'
import type { Measurement } from './scale-text.ts'

const uses: Record<string, Use> = { '10,000 tips': usual, '1,000,000 tips': large }
const editions = Object.keys(prices) as Edition[]

/** What the figures of use mean, in the words of the manual. */
const meanings: Record<keyof Use, string> = {
  tips: 'tips',
  photos: 'photos of a tip',
  photoMegabytes: 'MB of a sealed photo',
  looks: 'looks of a reporter at their tip',
  lists: 'lists that an office opens for a tip',
  plain: 'share of tips by the form without script',
  months: 'months until a tip’s content is destroyed',
  publications: 'cases and sheets published',
  pages: 'pages that readers open',
  pageKilobytes: 'kB of a page',
  milliseconds: 'milliseconds of a request',
  plainMilliseconds: 'milliseconds of a report without script',
}

const money = (amount: number) => (amount < 10 ? amount.toFixed(2) : Math.round(amount).toLocaleString('en'))
const some = (amount: number) =>
  Number(amount.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 })

/** The part of `docs/cost.md` that is made from the measurement and the prices. */
export function costText({ short }: Measurement): string {
  return madePart([
    ...[`Prices as put in on ${pricedOn}. Use: see below.`, ''],
    ...table(['a year', ...editions.map((edition) => `${edition}, ${currency[edition]}`)], yearRows(short)),
    ...[
      '',
      'By what is paid for, and the price of one (a mark * is a price that nobody has looked up yet):',
      '',
    ],
    ...table(
      ['what', ...editions.flatMap((edition) => [`${currency[edition]} each`, ...Object.keys(uses)])],
      goodRows(short),
    ),
    ...[
      '',
      'What matters most with a million tips: how much dearer all becomes when a figure is doubled.',
      '',
    ],
    ...table(['', ...editions], mattersRows(short)),
    ...['', 'The figures of use:', ''],
    ...table(
      ['', ...Object.keys(uses)],
      (Object.keys(meanings) as (keyof Use)[]).map((name) => [
        meanings[name],
        ...Object.values(uses).map((use) => use[name].toLocaleString('en')),
      ]),
    ),
  ])
}

const yearRows = (measured: Measurement['short']) =>
  Object.entries(uses).map(([name, use]) => [
    name,
    ...editions.map((edition) => money(costOf(edition, use, measured).total)),
  ])

const goodRows = (measured: Measurement['short']) =>
  (Object.keys(goods) as Good[]).map((good) => [
    goods[good],
    ...editions.flatMap((edition) => {
      const { each, sure } = prices[edition][good]
      const costs = Object.values(uses).map(
        (use) => costOf(edition, use, measured).lines.find((line) => line.good === good)?.cost ?? 0,
      )
      return [`${some(each)}${sure === 'read' ? '' : ' *'}`, ...costs.map(money)]
    }),
  ])

function mattersRows(measured: Measurement['short']): string[][] {
  const lists = editions.map((edition) => whatMatters(edition, large, measured))
  return [0, 1, 2, 3, 4].map((n) => [
    `${n + 1}`,
    ...lists.map((list) => {
      const one = list[n]
      return one ? `${meanings[one.name]}: ${Math.round(one.more * 100)} %` : ''
    }),
  ])
}
