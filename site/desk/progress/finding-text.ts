import { findIndicator } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { type FileFinding, type ReadCode, readCodes } from '../../../shared/progress/file-finding.ts'
import type { FindingCode } from '../../../shared/progress/sheet.ts'
import { sheetName } from '../../../shared/progress/sheet-text.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { numberText } from '../../../shared/progress/views/say-number.ts'
import { isDay } from '../../../shared/value/day.ts'
import { Month } from '../../../shared/value/month.ts'
import { dateText, monthText } from '../../text/date-text.ts'
import type { Words } from '../frame/words.ts'
import type { Outlier } from './review/outliers.ts'

/** What is wrong, in words for who fills in. */
export function findingText(
  { code, params = {} }: Pick<FileFinding, 'code' | 'params'>,
  campaign: Campaign,
  words: Words,
): string {
  const filled = filledIn(params, campaign, words)
  return isReadCode(code)
    ? words.say(`progress.read.${code}`, filled)
    : words.say(`progress.finding.${code}`, filled)
}

/** What stands out, in words for who looks it through: nobody is asked for a reason that stands there already. */
export function outlierText(one: Outlier, campaign: Campaign, words: Words): string {
  const code = answered.find((known) => known === one.code)
  if (!one.explained || code === undefined) return findingText(one, campaign, words)
  const what = words.say(`progress.stands.${code}`, filledIn(one.params ?? {}, campaign, words))
  return words.say('progress.stands.explained', { what })
}

/** What a note or a reason answers. */
const answered = [
  ...(['fell', 'aboveLater', 'jump', 'apart', 'needsReason', 'lateInvestigation', 'lateReport'] as const),
  ...(['noSites', 'manyNotices', 'noticesJump', 'otherName'] as const),
]

/** The values of a text, with indicators and sheets by their names, figures by their thousands and days in words; a line is a number like its file's, and what was written stands as it was. */
function filledIn(
  params: NonNullable<FileFinding['params']>,
  campaign: Campaign,
  { language }: Words,
): NonNullable<FileFinding['params']> {
  const indicator =
    params.indicator === undefined ? undefined : findIndicator(campaign, String(params.indicator))
  const sheet = Object.values(sheets).find(({ id }) => id === params.sheet)
  const figures = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' && name !== 'line' && name !== 'n' ? [[name, numberText(value)] as const] : [],
  )
  const days = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'found' && isDay(value)
      ? [[name, dateText(value, language)] as const]
      : [],
  )
  const months = (['of', 'here'] as const).flatMap((name) =>
    Month.safeParse(params[name]).success ? [[name, monthText(String(params[name]), language)] as const] : [],
  )
  return {
    ...params,
    ...Object.fromEntries([...figures, ...days, ...months]),
    ...(indicator && { indicator: indicator[language] }),
    ...(sheet && { sheet: sheetName(sheet.id, language) }),
  }
}

const isReadCode = (code: ReadCode | FindingCode): code is ReadCode =>
  (readCodes as readonly string[]).includes(code)
