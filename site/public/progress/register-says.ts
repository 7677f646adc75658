import type { RegisterId } from '../../../shared/campaign/sheet-ids.ts'
import { shortPlace } from '../../../shared/place/division.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { ALWAYS } from '../../../shared/progress/sheet.ts'
import { accidentsNow } from '../../../shared/progress/views/accidents-now.ts'
import { asReported, registerDays } from '../../../shared/progress/views/as-reported.ts'
import { bodiesNow } from '../../../shared/progress/views/bodies-now.ts'
import { cameOf } from '../../../shared/progress/views/figure-cell.ts'
import { type CityBehind, type FirmRanking, rankFirms } from '../../../shared/progress/views/rank-firms.ts'
import { type RegisterLacks, registerLacks } from '../../../shared/progress/views/register-lacks.ts'
import { sayAwaited } from '../../../shared/progress/views/say-awaited.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { missingMonths, sayPeriods } from '../../../shared/progress/views/say-periods.ts'
import { supervisedNow } from '../../../shared/progress/views/supervised-now.ts'
import { sayLacks, saySupervised } from '../../../shared/progress/views/today.ts'
import type { PublicRecords } from '../../../shared/publication/public-records.ts'
import { monthText } from '../../text/date-text.ts'
import type { PageText } from '../../text/page-text.ts'
import { type CampaignData, cityCodes, readStopWork } from './campaign-data.ts'
import { rateText } from './rate-text.ts'

/** What a register says in a sentence, and the day of what it says. */
export interface RegisterSays {
  readonly says: string
  readonly publishedOn?: string
}

/** The sentence of a register. Without any edition it says that nothing was published. */
export async function registerSays(
  records: PublicRecords,
  { campaign }: CampaignData,
  sheet: RegisterId,
  text: PageText,
): Promise<RegisterSays> {
  if (sheet === 'stop-work') {
    const months = await readStopWork(records, campaign)
    const last = months.at(-1)
    if (!last) return { says: text.t('page.progress.notYet') }
    const ranking = rankFirms(months, campaign.settings.stopWork)
    const says = [sayFirms(ranking, text).replaceAll('*', ''), ...sayAbsent(ranking, text)]
    return { says: text.join(...says), publishedOn: last.publishedOn }
  }
  const edition = await records.progress.read(campaign.id, sheet, ALWAYS)
  if (!edition) return { says: text.t('page.progress.notYet') }
  const { rows, publishedOn } = edition
  const lacks = registerLacks(edition, cityCodes)
  const says = {
    supervised: () =>
      saySupervised(supervisedNow(rows, records.day), text.language, lacks).replaceAll('*', ''),
    accidents: () =>
      sayAccidents(
        accidentsNow(rows, campaign.settings.accidents, records.day),
        text,
        campaign.settings.accidents.hours,
        lacks,
      ),
    bodies: () => sayBodies(bodiesNow(rows, cityCodes), text, lacks),
  }[sheet]()
  return { says: asReported(says, registerDays(edition), records.day, text.language), publishedOn }
}

/** How many firms are neither, of a group only where there is one; empty when all firms are told of before. */
export function sayOthers({ firms }: Pick<FirmRanking, 'firms'>, least: number, { t }: PageText): string {
  const count = (group: string) => firms.filter((one) => one.group === group).length
  const counts = { n: count('notAbove'), few: count('few'), least }
  if (counts.n === 0) return counts.few === 0 ? '' : t('page.progress.firms.othersFew', counts)
  return t(counts.few === 0 ? 'page.progress.firms.othersAll' : 'page.progress.firms.others', counts)
}

/** What the months that are compared come to, and how many firms are above that. */
export function sayRanking(ranking: FirmRanking, text: PageText): string {
  const { t, join, language } = text
  const { periods, notices, sites, sitesOf, rate, told, waits } = ranking
  if (told === 0 || (waits.length > 0 && sitesOf.length === 0)) return sayFirms(ranking, text)
  const [of, ...more] = sitesOf
  const at =
    of !== undefined && more.length === 0
      ? t('page.progress.firms.sitesAt', { month: monthText(of, language) })
      : t('page.progress.firms.sitesNewest')
  const counts = {
    ...{
      span: sayPeriods(periods, language) + (waits.length > 0 ? t('page.progress.firms.without') : ''),
      at,
    },
    ...{ notices: numberText(notices), sites: numberText(sites) },
  }
  const lede =
    rate !== undefined
      ? t('page.progress.firms.lede', { ...counts, rate: rateText(rate) })
      : t(of === undefined ? 'page.progress.firms.ledeNoFirm' : 'page.progress.firms.ledeNoSite', counts)
  return join(lede, sayFirms(ranking, text))
}

/**
 * How many firms are above the province, how many lines without a name are, by their own month alone, and how many firms are only perhaps. Without a report of any city
 * nothing was published; without a site there is nothing to be above.
 */
export function sayFirms(
  { firms, namelessAbove, unnamed, waits, told, rate, sitesOf, behind }: FirmRanking,
  { t, language }: PageText,
): string {
  if (waits.length > 0 && sitesOf.length === 0) return t('page.progress.firms.allWait')
  if (told === 0) return t('page.progress.notYet')
  if (rate === undefined) return t('page.progress.firms.noSite')
  const count = (group: string) => firms.filter((one) => one.group === group).length
  const counts = { above: count('above'), nameless: namelessAbove, perhaps: count('perhaps') }
  // Of lines without a name nobody can say what they come to over all months.
  const none =
    unnamed > 0 && firms.length === 0
      ? 'page.progress.firms.allNameless'
      : waits.length > 0
        ? 'page.progress.firms.noneCompared'
        : unnamed > 0
          ? 'page.progress.firms.noneNamed'
          : behind.some(({ period }) => period === undefined)
            ? 'page.progress.firms.noneTold'
            : 'page.progress.firms.none'
  const parts = [
    t(counts.above === 0 ? none : 'page.progress.firms.some', counts),
    ...(namelessAbove > 0 ? [t('page.progress.firms.nameless', counts)] : []),
    ...(counts.perhaps > 0 ? [t('page.progress.firms.perhaps', counts)] : []),
  ]
  return t('page.progress.sentence', { says: parts.join(language === 'zh' ? '，' : ', ') })
}

/** Which months there are and which are missing, which are not compared, and which cities' newest month is not the last. */
export function sayMonths(
  ranking: Pick<FirmRanking, 'behind' | 'listedBefore' | 'periods' | 'leftOut' | 'waits'>,
  { from }: { readonly from: string },
  text: PageText,
): string {
  const { behind, listedBefore, periods, leftOut, waits } = ranking
  const { t, join, language } = text
  const newest = periods.at(-1)
  const last = newest === undefined ? '' : monthText(newest, language)
  const published = [...new Set([...periods, ...leftOut, ...waits.map(({ period }) => period)])].sort()
  const missing = missingMonths(published)
  const months = (all: readonly string[]) => ({
    months: listOf(all, (one) => monthText(one, language), text),
  })
  const older = behind.filter(({ period, awaited }) => period !== undefined && !awaited)
  const waiting = behind.filter(({ period, awaited }) => period !== undefined && awaited)
  const cityMonth = ({ area, period = '' }: CityBehind) =>
    t('page.progress.firms.cityMonth', {
      ...{ city: shortPlace(area, language), month: monthText(period, language) },
    })
  return join(
    ...(leftOut.length > 0 ? [t('page.progress.firms.leftOut', months(leftOut))] : []),
    ...(waits.length > 0 ? [t('page.progress.firms.waits', { who: listOf(waits, cityMonth, text) })] : []),
    ...((published[0] ?? from) > from
      ? [
          t('page.progress.firms.months', {
            ...{ from: monthText(from, language), span: sayPeriods(published, language) },
          }),
        ]
      : []),
    ...(missing.length > 0 ? [t('page.progress.firms.missing', months(missing))] : []),
    ...(older.length > 0
      ? [t('page.progress.firms.older', { last, who: listOf(older, cityMonth, text) })]
      : []),
    ...(listedBefore.length > 0
      ? [t('page.progress.firms.listedBefore', { who: listOf(listedBefore, cityMonth, text) })]
      : []),
    ...waiting.flatMap((one) => sayWaiting(one, 'page.progress.firms.awaited', text)),
    ...sayAbsent(ranking, text),
  )
}

/** Which cities are in none of the numbers: what they handed in is not accepted, they reported no month, or only such as are not compared. */
export function sayAbsent({ behind }: Pick<FirmRanking, 'behind'>, text: PageText): string[] {
  const { t, language } = text
  const absent = behind.filter(({ period }) => period === undefined)
  const silent = absent.filter((one) => !one.leftOut && !one.awaited && !one.waits)
  const onlyWaits = absent.filter((one) => one.waits)
  const onlyLeftOut = absent.filter((one) => one.leftOut)
  const who = (cities: readonly CityBehind[]) => ({
    who: listOf(cities, ({ area }) => shortPlace(area, language), text),
  })
  return [
    ...absent.flatMap((one) => sayWaiting(one, 'page.progress.firms.awaitedNone', text)),
    ...(silent.length > 0 ? [t('page.progress.firms.silent', who(silent))] : []),
    ...(onlyWaits.length > 0 ? [t('page.progress.firms.onlyWaits', who(onlyWaits))] : []),
    ...(onlyLeftOut.length > 0 ? [t('page.progress.firms.onlyLeftOut', who(onlyLeftOut))] : []),
  ]
}

const listOf = <One>(all: readonly One[], say: (one: One) => string, { language }: PageText): string =>
  all.map(say).join(language === 'zh' ? '、' : ', ')

/** Whether earlier numbers of a city are used, or none. */
type WaitingKey = 'page.progress.firms.awaited' | 'page.progress.firms.awaitedNone'

/** What came of a city's report that is not accepted; nothing where none is. */
function sayWaiting({ area, awaited }: CityBehind, key: WaitingKey, { t, language }: PageText): string[] {
  if (!awaited) return []
  const [city, month] = [shortPlace(area, language), monthText(awaited.period, language)]
  return [t(key, { city, month, says: sayAwaited(awaited, language) })]
}

/** That a city reported nothing for a register, or nothing that is published; undefined where it did. */
export function sayCitySilent(
  edition: SheetEdition,
  city: string,
  { t, language }: PageText,
): string | undefined {
  if (registerLacks(edition, [city]).told > 0) return undefined
  const awaited = cameOf(edition, city)
  return awaited
    ? t('page.progress.cityAwaited', { says: sayAwaited(awaited, language) })
    : t('page.progress.citySilent')
}

/** How many accidents were reported in time, late and not at all, and which places are not in that. */
export function sayAccidents(
  { accidents, counts }: ReturnType<typeof accidentsNow>,
  { t, join, language }: PageText,
  hours: number,
  lacks: RegisterLacks,
): string {
  const rest = sayLacks(lacks, language)
  if (lacks.told === 0) return join(t('page.progress.notYet'), rest)
  if (accidents.length === 0)
    return join(t(rest === '' ? 'page.progress.accidents.zero' : 'page.progress.accidents.zeroTold'), rest)
  const parts = (['late', 'over', 'waiting'] as const)
    .filter((report) => counts[report] > 0)
    .map((report) => t(`page.progress.accidents.${report}`, { n: counts[report], hours }))
  const first = t('page.progress.accidents.inTime', { n: accidents.length, inTime: counts.inTime, hours })
  return join(
    [first, ...parts].join(language === 'zh' ? '，' : ', ') + (language === 'zh' ? '。' : '.'),
    rest,
  )
}

/** How many investigations are past their term, how many of those were left where they are, and how many went to a higher level. */
export function sayInvestigations(
  { investigationsLate, closedLate, leftAlone, supervised, raised }: ReturnType<typeof accidentsNow>,
  { t }: PageText,
  days: number,
): string[] {
  return [
    ...(investigationsLate > 0
      ? [t('page.progress.accidents.investigations', { n: investigationsLate, days })]
      : []),
    ...(closedLate > 0 ? [t('page.progress.accidents.closedLateSays', { n: closedLate, days })] : []),
    ...(leftAlone > 0 ? [t('page.progress.accidents.leftAlone', { n: leftAlone })] : []),
    ...(supervised + raised > 0 ? [t('page.progress.accidents.handedUp', { supervised, raised })] : []),
  ]
}

/** How many bodies and supervisors there are, how many bodies named an officer, and which places are not in that. */
export function sayBodies(
  cities: ReturnType<typeof bodiesNow>,
  { t, join, language }: PageText,
  lacks: RegisterLacks,
): string {
  const rest = sayLacks(lacks, language)
  const sum = (count: (city: (typeof cities)[number]) => number) =>
    cities.reduce((all, one) => all + count(one), 0)
  const bodies = sum((one) => one.bodies.length)
  const counts = {
    ...{ bodies: numberText(bodies), officers: numberText(sum(({ officers }) => officers)) },
    supervisors: numberText(sum(({ supervisors }) => supervisors)),
  }
  const key =
    lacks.told === 0
      ? 'page.progress.notYet'
      : bodies > 0
        ? 'page.progress.bodies.says'
        : rest === ''
          ? 'page.progress.bodies.zero'
          : 'page.progress.bodies.zeroTold'
  return join(...[t(key, counts), rest].filter((one) => one !== ''))
}
