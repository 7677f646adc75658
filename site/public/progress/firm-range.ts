import type { MessageKey } from '../../../shared/messages/message.ts'
import { rangeChart } from '../../../shared/progress/charts/range-chart.ts'
import type { ToldChart } from '../../../shared/progress/charts/svg.ts'
import type { FirmRanking } from '../../../shared/progress/views/rank-firms.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import type { PageText } from '../../text/page-text.ts'
import { rateText } from './rate-text.ts'

/** Firms that are drawn. */
export const DRAWN_FIRMS = 16

/** The firms above the province's ratio, each as the range that its own may have; `says` alone when none is. */
export function firmRange(ranking: FirmRanking, { t }: PageText): { says: string; chart?: ToldChart } {
  const { firms, rate = 0 } = ranking
  const shown = firms.filter(({ group }) => group === 'above' || group === 'perhaps').slice(0, DRAWN_FIRMS)
  const says = sayRange(ranking, shown[0], t)
  if (shown.length === 0) return { says }
  const rows = (most: number) =>
    shown.map(({ firm, low = 0, rate: at = 0, high = 0, group }) => ({
      ...{ name: short(firm, most), low, at, high, clear: group === 'above' },
    }))
  const goal = { at: rate, says: t('page.progress.firms.province', { rate: rateText(rate) }) }
  const draw = (most: number, size: { width: number; names: number; after: number; row: number }) =>
    rangeChart({ rows: rows(most), goal, size, write: numberText })
  const narrow = draw(8, { width: 340, names: 108, after: 14, row: 27 })
  const wide = draw(12, { width: 720, names: 160, after: 14, row: 28 })
  const unit = t('page.progress.firms.unit') + (wide.cut ? t('page.progress.firms.cut') : '')
  return { says, chart: { says, unit, narrow, wide } }
}

/**
 * What stands out of what is drawn: a firm with too few sites is neither ranked nor named here, whatever its ratio. Where lines without a name
 * count too, it is told of the named ones alone: nobody can say who of all is first.
 */
function sayRange(
  { firms, rate, told, sitesOf, unnamed, waits }: FirmRanking,
  top: FirmRanking['firms'][number] | undefined,
  t: PageText['t'],
): string {
  const isPart = waits.length > 0
  if (isPart && sitesOf.length === 0) return t('page.progress.firms.saysAllWait')
  if (told === 0) return t('page.progress.firms.saysNoReport')
  if (rate === undefined)
    return t(sitesOf.length > 0 ? 'page.progress.firms.saysNoSite' : 'page.progress.firms.saysNoFirm')
  const key = (all: MessageKey, named: MessageKey, compared: MessageKey) =>
    isPart ? compared : unnamed > 0 ? named : all
  const all = rateText(rate)
  if (firms.length === 0 && unnamed > 0) return t('page.progress.firms.saysAllNameless', { rate: all })
  if (!top) {
    const tooFew = firms.some((one) => one.group === 'few' && (one.rate ?? 0) > rate)
    return tooFew
      ? t(
          key(
            'page.progress.firms.saysFew',
            'page.progress.firms.saysFewNamed',
            'page.progress.firms.saysFew',
          ),
          { rate: all },
        )
      : t(
          key(
            'page.progress.firms.saysNone',
            'page.progress.firms.saysNoneNamed',
            'page.progress.firms.saysNoneCompared',
          ),
          { rate: all },
        )
  }
  const words = { firm: short(top.firm, 12), low: rateText(top.low ?? 0), all }
  return top.group === 'above'
    ? t(
        key(
          'page.progress.firms.saysTop',
          'page.progress.firms.saysTopNamed',
          'page.progress.firms.saysTopCompared',
        ),
        words,
      )
    : t(
        key(
          'page.progress.firms.saysPerhaps',
          'page.progress.firms.saysPerhapsNamed',
          'page.progress.firms.saysPerhapsCompared',
        ),
        words,
      )
}

/** A name without its legal form, short enough for the margin. */
function short(firm: string, most: number): string {
  const name = firm.replace(/(?:集团)?(?:股份)?有限(?:责任)?公司$/, '')
  return [...name].length > most ? `${[...name].slice(0, most - 1).join('')}…` : name
}
