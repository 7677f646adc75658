import type { SheetContext, SheetRow } from '../../../../shared/progress/sheet.ts'
import { sheetFileName } from '../../../../shared/progress/sheet-text.ts'
import { SHEET_TYPE } from '../../../../shared/sheet-file/workbook-parts.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { saveFile } from '../../frame/save-file.ts'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'

interface Props {
  readonly at: SheetAt
  readonly context: SheetContext
  /** What stands in the form now. */
  readonly rows: readonly SheetRow[]
}

/** Templates to fill in elsewhere, made here of the sheet's columns; and the rows as they stand in the same form, to be changed there and read in again. */
export function TemplateLinks({ at, context, rows }: Props) {
  const { say, language } = useWords()
  const act = useAct()
  const save = (kind: 'xlsx' | 'csv', now: readonly SheetRow[]) =>
    act.run(async () => {
      const { templateCsv, templateWorkbook } = await import('../../../../shared/progress/template.ts')
      const { campaign, sheet, period } = at
      const made = { campaign, sheet, period, area: context.area, language, rows: now }
      const name = sheetFileName(sheet.id, period, language)
      const called = now.length === 0 ? name : say('progress.template.rowsName', { name, n: now.length })
      if (kind === 'csv') saveFile(templateCsv(made), `${called}.csv`, 'text/csv;charset=utf-8')
      else saveFile(templateWorkbook(made), `${called}.xlsx`, SHEET_TYPE)
    })
  const n = rows.length
  return (
    <>
      <p class="acts">
        <Button onClick={() => void save('xlsx', [])}>{say('progress.template.workbook')}</Button>
        <Button onClick={() => void save('csv', [])}>{say('progress.template.csv')}</Button>
      </p>
      {n > 0 && (
        <p class="acts">
          <Button onClick={() => void save('xlsx', rows)}>
            {say('progress.template.rowsWorkbook', { n })}
          </Button>
          <Button onClick={() => void save('csv', rows)}>{say('progress.template.rowsCsv', { n })}</Button>
        </p>
      )}
      <Problem error={act.error} />
    </>
  )
}
