import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { dutyAreasOf } from '../../../shared/campaign/duty-state.ts'
import { sheetIds } from '../../../shared/campaign/sheet-ids.ts'
import { exampleRow } from '../../../shared/progress/example-row.ts'
import { readCells } from '../../../shared/progress/read-cells.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheetFileName } from '../../../shared/progress/sheet-text.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { templateCsv, templateWorkbook } from '../../../shared/progress/template.ts'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { escapeXml } from '../../../shared/table/escape-xml.ts'
import { context, plan } from '../../fixtures/sheet-context.ts'
import { workbook } from '../../fixtures/workbook.ts'

const made = (sheet: (typeof sheetIds)[number], rows: readonly SheetRow[] = []) => ({
  ...context({ period: sheets[sheet].every === 'month' ? '2023-05' : 'always' }),
  ...{ sheet: sheets[sheet], language: 'zh' as const, rows },
})

/** Lines of a workbook's first sheet, as they stand in it. */
const unzippedRows = (file: Uint8Array) =>
  strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/<row>.*?<\/row>/g) ?? []

const bytes = (text: string) => new TextEncoder().encode(text)

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
        // A line for each column, below a head; of a month for that, and of figures for each indicator that is due.
        const more = { figures: 1 + 3, 'stop-work': 1, duties: 0, supervised: 0, accidents: 0, bodies: 0 }
        expect(book.sheets[2]?.rows).toHaveLength(Object.keys(sheets[sheet].columns).length + 1 + more[sheet])
      }
    },
  )

  // The codes that Excel, WPS and LibreOffice give what is typed into a template; 45047 is 1 May 2023.
  it.each([
    ...[
      'General',
      '0',
      '#,##0',
      '0.00',
      '#,##0.00',
      '@',
      '0_ ',
      '#,##0_ ',
      '0_);[Red]\\(0\\)',
      '[$-804]General',
    ],
    ...['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0%', '0.0%', '0.00%'],
  ])('that a spreadsheet saved again, its numbers shown by %s, is read as before', (code) => {
    const months = ['yyyy"年"m"月"', 'yyyy\\-mm\\-dd', '[$-804]yyyy"年"m"月";@', 'yyyy/m/d;@']
    for (const month of months) {
      const formats = [code, month].map(
        (one, n) => `<numFmt numFmtId="${170 + n}" formatCode="${escapeXml(one)}"/>`,
      )
      const styles = `<numFmts>${formats.join('')}</numFmts><cellXfs><xf/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`
      const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
      const line = (indicator: string, ...numbers: number[]) =>
        `<row>${text('南京市')}${text(indicator)}${[0, 1].map((n) => (n in numbers ? `<c s="1"><v>${numbers[n]}</v></c>` : '<c s="1"/>')).join('')}<c/><c/><c s="2"><v>45047</v></c></row>`
      const [head = ''] = unzippedRows(templateWorkbook(made('figures')))
      const isPercent = code.includes('%')
      // Nought is nought in each, and a half is 50% of 200.
      const rows = isPercent ? line('查过的项目', 0.5) : line('查过的项目', 180, 200) + line('停工通知', 0)
      const data = isPercent ? rows.replace('<c s="1"/>', '<c><v>200</v></c>') : rows
      const { findings, rows: read } = readCells(
        ...([
          sheets.figures,
          readSheetFile(workbook({ sheets: { a: head + data }, styles }), 'a.xlsx'),
        ] as const),
        context(),
      )
      expect(findings.filter((one) => one.code !== 'absent')).toEqual([])
      expect(read[0]).toMatchObject({ value: isPercent ? 100 : 180, of: 200 })
      if (!isPercent) expect(read[1]).toMatchObject({ value: 0 })
    }
  })

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

  it('warns of what is no number from 0, and lets it be written', () => {
    const xml = (sheet: 'figures' | 'stop-work') =>
      strFromU8(unzipSync(templateWorkbook(made(sheet)))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const rule = (type: string, column: string, words: string) =>
      `<dataValidation type="${type}" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorStyle="warning" error="${words}" sqref="${column}2:${column}10001"><formula1>0</formula1></dataValidation>`
    for (const column of ['C', 'D'])
      expect(xml('figures')).toContain(rule('decimal', column, '这里填 0 或者大于 0 的数。'))
    expect(xml('stop-work')).toContain(rule('whole', 'D', '这里填整数，没有就填 0。'))
    expect(xml('figures')).toMatch(/<dataValidations count="4">.*type="list"[^>]*error="选项里没有这个名字/)
  })

  it('has for its example a place of whoever fills it in', () => {
    const help = (area: string, language: 'zh' | 'en' = 'zh') => {
      const book = readSheetFile(templateWorkbook({ ...made('figures'), area, language }), 'a.xlsx')
      return book.sheets[2]?.rows[1]?.cells.get(3)?.text
    }
    expect(help('320600')).toBe('南通市通州区，也可以写代码 320612。')
    expect(help('320115')).toBe('南京市江宁区，也可以写代码 320115。')
    expect(help('320600', 'en')).toMatch(/, Nantong or 320612\.$/)
  })

  it('of duties names every one of the place, and one of which nothing is said is no row', () => {
    const says = { area: '320100', duty: 'D1', state: 'underWay', since: '2023-05-20' }
    const files = [templateWorkbook(made('duties')), bytes(templateCsv(made('duties')))]
    for (const file of files) {
      const book = readSheetFile(file, 'a')
      expect(book.sheets[0]?.rows.map(({ cells }) => cells.get(1)?.text)).toEqual(['任务', '两轮排查'])
      expect(readCells(sheets.duties, book, context()).findings.map(({ code }) => code)).toEqual(['noRows'])
    }
    // What a person wrote beside it is read, beside those that were left.
    const csv = `${templateCsv(made('duties'))}南京,两轮排查,underWay,2023-05-20\r\n`
    expect(readCells(sheets.duties, readSheetFile(bytes(csv), 'a'), context()).rows).toEqual([says])
  })

  it('of every city and district names no duty or place that is read as another', () => {
    for (const area of ['320100', '320115', '320500', '321183', '320000'])
      for (const language of ['zh', 'en'] as const) {
        const whole = { ...made('duties'), campaign, area, language }
        const csv = templateCsv(whole).replace(/,,,,\r\n/g, ',underWay,2023-09-01,,\r\n')
        const { rows, findings } = readCells(
          sheets.duties,
          readSheetFile(bytes(csv), 'a'),
          context({ campaign, area, today: '2023-09-02' }),
        )
        const due = campaign.duties.flatMap((duty) => dutyAreasOf(duty, area).map((at) => `${at}/${duty.id}`))
        expect(rows.map((row) => `${row.area}/${row.duty}`)).toEqual(due)
        const wrong = findings.filter(({ code }) => code !== 'needsReason').map(({ code }) => code)
        expect(wrong).toEqual(due.length === 0 ? ['noRows'] : [])
      }
  })

  it('is called by its sheet, and by its month where it has one', () => {
    expect(sheetFileName('supervised', 'always', 'zh')).toBe('挂牌督办的重大隐患')
    expect(sheetFileName('figures', '2023-05', 'zh')).toBe('每月数字-2023-05')
  })

  it('is the same whenever it is made', () => {
    expect(templateWorkbook(made('duties'))).toEqual(templateWorkbook(made('duties')))
  })
})

describe('rows as they stand', () => {
  const rows: Readonly<Record<(typeof sheetIds)[number], readonly SheetRow[]>> = {
    figures: [
      { area: '320100', indicator: 'checked', value: 976, of: 1000, note: '含“一处”，已核对\n另起一行' },
      { area: '320115', indicator: 'stops', value: 0.5 },
      { area: '320115', indicator: 'found', missing: '=没有系统' },
    ],
    duties: [
      { area: '320100', duty: 'D1', state: 'done', since: '2023-05-20', evidence: '示例〔2023〕5号, 附表' },
    ],
    'stop-work': [
      {
        area: '320115',
        creditCode: '91350100M000100Y43',
        firm: '示例建设',
        notices: 2,
        sites: 1234,
        note: '-1',
      },
    ],
    supervised: [
      {
        ...{ area: '320115', number: '00012', hazard: '+没有护栏', supervisor: 'city', state: 'delisted' },
        ...{ listedOn: '2023-05-01', dueOn: '2023-06-01', delistedOn: '2023-05-20', note: '—' },
      },
      {
        ...{ area: '320102', number: '123456789012345678', hazard: '@深基坑', supervisor: 'district' },
        ...{ state: 'open', listedOn: '2023-05-02', dueOn: '2023-06-01' },
      },
    ],
    accidents: [
      {
        ...{
          area: '320115',
          number: '示例1',
          occurredAt: '2023-05-01T08:00',
          reportedAt: '2023-05-01T23:59',
        },
        ...{
          kind: 'fall',
          work: 'building',
          level: 'ordinary',
          state: 'investigating',
          why: '示例：通信中断',
        },
      },
    ],
    bodies: [exampleRow(made('bodies'))],
  }

  it.each(sheetIds)(
    'of %s are read in again unchanged, from both kinds of file and in both languages',
    (id) => {
      for (const language of ['zh', 'en'] as const) {
        const whole = { ...made(id, rows[id]), language }
        for (const file of [templateWorkbook(whole), bytes(templateCsv(whole))]) {
          const read = readCells(sheets[id], readSheetFile(file, 'a'), context({ period: whole.period }))
          expect(read.rows).toEqual(rows[id])
        }
      }
    },
  )
})
