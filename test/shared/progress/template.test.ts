import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { exampleRow } from '../../../shared/progress/example-row.ts'
import { readCells } from '../../../shared/progress/read-cells.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { templateCsv, templateWorkbook } from '../../../shared/progress/template.ts'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { context, plan } from '../../fixtures/sheet-context.ts'

const made = (sheet: (typeof sheetIds)[number], rows = []) => ({
  ...context({ period: sheets[sheet].every === 'month' ? '2023-05' : 'always' }),
  ...{ sheet: sheets[sheet], language: 'zh' as const, rows },
})

describe('a template', () => {
  it('of figures has the rows that are due, as a workbook and as CSV', () => {
    const files = [templateWorkbook(made('figures')), new TextEncoder().encode(templateCsv(made('figures')))]
    for (const file of files) {
      const { rows, findings } = readCells(sheets.figures, readSheetFile(file, 'a'), context())
      expect(rows).toEqual(['checked', 'found', 'stops'].map((indicator) => ({ area: '320100', indicator })))
      expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['reason']))
    }
  })

  it.each(sheetIds)(
    'of %s has an example that is read without a fault, an explanation, and lists',
    (sheet) => {
      for (const language of ['zh', 'en'] as const) {
        const book = readSheetFile(templateWorkbook({ ...made(sheet), language }), 'a.xlsx')
        expect(book.sheets.map(({ name }) => name).slice(1)).toEqual(
          language === 'zh' ? ['示例', '说明', '选项'] : ['Example', 'Help', 'Lists'],
        )
        const example = { ...book, sheets: book.sheets.slice(1, 2).map((one) => ({ ...one, name: 'x' })) }
        const read = readCells(
          sheets[sheet],
          example,
          context({ today: '2023-06-03', period: made(sheet).period }),
        )
        expect(read.rows).toHaveLength(1)
        const shape = [
          'choice',
          'place',
          'day',
          'moment',
          'count',
          'amount',
          'creditCode',
          'required',
          'noSuch',
          ...['part', 'whole', 'noWhole', 'before', 'valueAndReason', 'doubled', 'notYours'],
        ]
        expect(read.findings.filter(({ code }) => shape.includes(code))).toEqual([])
        // A line for each column, below a head.
        expect(book.sheets[2]?.rows).toHaveLength(Object.keys(sheets[sheet].columns).length + 1)
      }
    },
  )

  it('of figures has an example without a whole where no ratio is due, and with one where there is', () => {
    const of = (kind: 'ratio' | 'count') => {
      const indicators = plan.indicators.filter((one) => one.kind === kind)
      return exampleRow({ ...made('figures'), campaign: { ...plan, indicators } })
    }
    expect(of('count')).toMatchObject({ indicator: 'stops', value: 12 })
    expect(of('count')).not.toHaveProperty('of')
    expect(of('ratio')).toMatchObject({ indicator: 'checked', value: 12, of: 12 })
  })

  it('offers choices, and shows days as days and codes as texts', () => {
    const xml = strFromU8(
      unzipSync(templateWorkbook(made('supervised')))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    // The fifth column says who supervises, the second list holds the three that there are; the place is the first.
    expect(xml).toContain(
      'sqref="E2:E10001"><formula1>&apos;选项&apos;!$B$2:$B$4</formula1>'.replaceAll('&apos;', "'"),
    )
    expect(xml).toContain('<col min="6" max="6" width="18" style="3"')
    expect(xml).toContain('<col min="2" max="2" width="18" style="1"')
  })

  it('is the same whenever it is made', () => {
    expect(templateWorkbook(made('duties'))).toEqual(templateWorkbook(made('duties')))
  })
})
