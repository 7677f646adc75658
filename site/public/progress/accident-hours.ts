import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { cityOf, shortPlace } from '../../../shared/place/division.ts'
import { hoursChart } from '../../../shared/progress/charts/hours-chart.ts'
import type { ToldChart } from '../../../shared/progress/charts/svg.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { type AccidentNow, accidentsNow } from '../../../shared/progress/views/accidents-now.ts'
import { isOld, toldOn } from '../../../shared/progress/views/as-reported.ts'
import { dateText, monthDayText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'

/** Accidents that are drawn. */
const DRAWN = 14

/** How many hours the newest accidents took to be reported, as they are on a `day`; undefined when there was none. */
export function accidentHours(
  edition: SheetEdition,
  { settings }: Campaign,
  day: string,
  { language, t }: PageText,
): ToldChart | undefined {
  const { hours } = settings.accidents
  const shown = accidentsNow(edition.rows, settings.accidents, day).accidents.slice(0, DRAWN)
  if (shown.length === 0) return undefined
  const old = (row: AccidentNow['row']) => isOld(toldOn(edition, row), day)
  const city = ({ row }: AccidentNow) => shortPlace(cityOf(String(row.area))?.code ?? '', language)
  const took = ({ row, hours: own, days = 0 }: AccidentNow) =>
    own === undefined
      ? t(old(row) ? 'page.progress.accidents.waitsIf' : 'page.progress.accidents.waits', { n: days })
      : t('page.progress.accidents.hours', { n: own })
  // Without its year a day says which it is only among days of one.
  const isMixed = new Set(shown.map(({ occurredOn }) => occurredOn.slice(0, 4))).size > 1
  const inLabel = (on: string) => (isMixed ? on : monthDayText(on, language))
  const drawn = shown.map((one) => ({
    ...{ name: `${inLabel(one.occurredOn)} ${city(one)}`, says: took(one) },
    late: one.report === 'late' || one.report === 'over',
    ...(one.hours !== undefined && { hours: one.hours }),
  }))
  const goal = { at: hours, says: t('page.progress.accidents.goal', { hours }) }
  const [small, large] = [
    { width: 340, row: 26 },
    { width: 720, row: 27 },
  ]
  const worst = [...shown]
    .filter(({ report }) => report === 'late')
    .sort((a, b) => (b.hours ?? 0) - (a.hours ?? 0))[0]
  const n = shown.length
  const told = worst
    ? t('page.progress.accidents.worst', {
        ...{ n, city: city(worst), day: (isMixed ? dateText : monthDayText)(worst.occurredOn, language) },
        hours: worst.hours ?? 0,
      })
    : t('page.progress.accidents.noneLate', { n, hours })
  const open = shown.filter((one) => one.hours === undefined)
  const [longest] = [...open].sort((one, other) => (other.days ?? 0) - (one.days ?? 0))
  const silent = { all: n, n: open.length, longest: longest?.days ?? 0 }
  const says = !longest
    ? told
    : open.length === n
      ? t('page.progress.accidents.noneReported', silent)
      : t(old(longest.row) ? 'page.progress.accidents.silentIf' : 'page.progress.accidents.silent', {
          ...silent,
          told,
        })
  return {
    ...{ says, unit: t('page.progress.accidents.unit') },
    narrow: hoursChart({ rows: drawn, goal, size: small }),
    wide: hoursChart({ rows: drawn, goal, size: large }),
  }
}
