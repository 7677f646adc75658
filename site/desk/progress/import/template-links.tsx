import type { SheetContext } from '../../../../shared/progress/sheet.ts'
import { sheetName } from '../../../../shared/progress/sheet-text.ts'
import { SHEET_TYPE } from '../../../../shared/sheet-file/workbook-parts.ts'
import { Button } from '../../frame/form/button.tsx'
import { Problem } from '../../frame/form/problem.tsx'
import { saveFile } from '../../frame/save-file.ts'
import { useAct } from '../../frame/use-act.ts'
import { useWords } from '../../frame/words.ts'
import type { SheetAt } from '../address.ts'

/** Templates to fill in elsewhere, made here of the sheet's columns. */
export function TemplateLinks({ at, context }: { at: SheetAt; context: SheetContext }) {
  const { say, language } = useWords()
  const act = useAct()
  const save = (kind: 'xlsx' | 'csv') =>
    act.run(async () => {
      const { templateCsv, templateWorkbook } = await import('../../../../shared/progress/template.ts')
      const { campaign, sheet, period } = at
      const made = { campaign, sheet, period, area: context.area, language, rows: [] }
      const name = `${sheetName(sheet.id, language)}-${period}.${kind}`
      if (kind === 'csv') saveFile(templateCsv(made), name, 'text/csv;charset=utf-8')
      else saveFile(templateWorkbook(made), name, SHEET_TYPE)
    })
  return (
    <>
      <p class="acts">
        <Button onClick={() => void save('xlsx')}>{say('progress.template.workbook')}</Button>
        <Button onClick={() => void save('csv')}>{say('progress.template.csv')}</Button>
      </p>
      <Problem error={act.error} />
    </>
  )
}
