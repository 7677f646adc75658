import { findIndicator } from '../../../shared/campaign/campaign.ts'
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { type FileFinding, type ReadCode, readCodes } from '../../../shared/progress/file-finding.ts'
import type { FindingCode } from '../../../shared/progress/sheet.ts'
import { sheetName } from '../../../shared/progress/sheet-text.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import type { Words } from '../frame/words.ts'

/** What is wrong, in words for who fills in. */
export function findingText(
  { code, params = {} }: Pick<FileFinding, 'code' | 'params'>,
  campaign: Campaign,
  { say, language }: Words,
): string {
  const indicator =
    params.indicator === undefined ? undefined : findIndicator(campaign, String(params.indicator))
  const sheet = Object.values(sheets).find(({ id }) => id === params.sheet)
  const filled = {
    ...params,
    ...(indicator && { indicator: indicator[language] }),
    ...(sheet && { sheet: sheetName(sheet.id, language) }),
  }
  return isReadCode(code) ? say(`progress.read.${code}`, filled) : say(`progress.finding.${code}`, filled)
}

const isReadCode = (code: ReadCode | FindingCode): code is ReadCode =>
  (readCodes as readonly string[]).includes(code)
