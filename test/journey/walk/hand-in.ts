import type { Page } from 'playwright-core'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { dueIndicators } from '../../../shared/progress/due-figures.ts'

/** A month's figures of a place, as a CSV that anybody could have written: nine of ten of every share, twelve of all else but what is the whole of a share. */
export function monthFile(area: string, period: string): string {
  const due = dueIndicators(campaign, area, period)
  const isWhole = (id: string) => due.some(({ whole }) => whole === id)
  const lines = due.map(({ id, zh, kind }) =>
    kind === 'ratio' ? `${area},${zh},90%,10` : `${area},${zh},"${isWhole(id) ? '１０' : '１２'}",`,
  )
  return ['地区,指标,数,总数', ...lines, ''].join('\n')
}

interface Handed {
  readonly area: string
  readonly period: string
}

/** Opens a place's month, chooses its file, and looks it through: it can be taken. */
export async function chooseMonth(page: Page, { area, period }: Handed): Promise<void> {
  await page.goto(`/desk/#/progress/${campaign.id}/figures/${period}/${area}`)
  await page.locator('summary', { hasText: '从表格文件读入' }).click()
  const buffer = Buffer.from(monthFile(area, period))
  await page.locator('#rows-file').setInputFiles({ name: `${area}.csv`, mimeType: 'text/csv', buffer })
  await page.getByText('我看过了上面的问题和读法').click()
}

/** Reads a place's month from a file, looks it through, and hands it in. */
export async function handInFigures(page: Page, handed: Handed): Promise<void> {
  await chooseMonth(page, handed)
  await page.getByRole('button', { name: /^放进来/ }).click()
  await page.getByRole('button', { name: '报送', exact: true }).click()
  await page.getByText('已报送，等上级复核。').waitFor()
}
