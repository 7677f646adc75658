import { describe, expect, it } from 'vitest'
import { message } from '../../../shared/messages/message.ts'
import { readCells } from '../../../shared/progress/read-cells.ts'
import { monthsIn, readMonth } from '../../../shared/progress/read-month.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { templateCsv, templateWorkbook } from '../../../shared/progress/template.ts'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { findingText } from '../../../site/desk/progress/finding-text.ts'
import { context, plan } from '../../fixtures/sheet-context.ts'

const today = '2023-08-03'
const read = (
  file: string | Uint8Array,
  called = '',
  period = '2023-06',
  sheet: keyof typeof sheets = 'figures',
) => {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  return readCells(sheets[sheet], readSheetFile(bytes, called), context({ period, today }), called)
}
const found = (...of: Parameters<typeof read>) =>
  read(...of).findings.flatMap(({ code, level, cell, params }) =>
    ['otherMonth', 'namedMonth', 'noMonth', 'otherColumn'].includes(code)
      ? [[code, level, cell, params?.of, params?.here].filter((one) => one !== undefined).join(' ')]
      : [],
  )
const figures = (head: string, ...lines: string[]) =>
  `地区,指标,数${head}\n${lines.map((one) => `南京,停工通知,3${one}\n`).join('')}`

describe('a file of another month', () => {
  it.each(['figures', 'stop-work'] as const)(
    'is refused where it is a template of %s, with lines or without',
    (sheet) => {
      for (const language of ['zh', 'en'] as const)
        for (const make of [templateCsv, templateWorkbook]) {
          const file = make({ ...context({ period: '2023-05' }), sheet: sheets[sheet], language, rows: [] })
          const other = read(file, '', '2023-06', sheet)
          expect(other.rows).toEqual([])
          expect(other.findings).toHaveLength(1)
          expect(other.findings[0]).toMatchObject({
            ...{ level: 'error', code: 'otherMonth', line: 1, params: { of: '2023-05', here: '2023-06' } },
          })
          expect(read(file, '', '2023-05', sheet).findings.map(({ code }) => code)).not.toContain(
            'otherMonth',
          )
        }
    },
  )

  it('is refused where a column says so, by whatever name and in whatever writing', () => {
    for (const name of ['报送期', '报送期（必填）', 'period', 'Period', '月份', '统计月份', ' 报 送 期 '])
      expect(found(figures(`,${name}`, ',2023-05', ',2023-05')), name).toEqual([
        'otherMonth error D2 2023-05 2023-06',
      ])
    for (const month of [
      '2023年5月',
      '2023/5/1',
      '202305',
      '5月',
      '2023.05',
      'May-23',
      'May 2023',
      '２０２３年５月份',
    ])
      expect(found(figures(',报送期', `,${month}`)), month).toEqual(['otherMonth error D2 2023-05 2023-06'])
  })

  it('is refused where the head alone says so, in brackets or behind a colon', () => {
    for (const head of ['报送期（2023年5月）', '报送期：2023年5月', 'period: 2023-05'])
      expect(found(figures(`,${head}`, ',')), head).toEqual(['otherMonth error D1 2023-05 2023-06'])
  })

  it('is refused with every line that is of another, where some are of the right one', () => {
    expect(found(figures(',报送期', ',2023-06', ',2023-05', ',', ',2023-04'))).toEqual([
      'otherMonth error D3 2023-05 2023-06',
      'otherMonth error D5 2023-04 2023-06',
    ])
  })

  it('is asked about where its name, its sheet or a line above the table alone says so', () => {
    expect(found(figures('', ''), '每月数字-2023-05.csv')).toEqual(['namedMonth question 2023-05 2023-06'])
    expect(found(`南京市2023年5月每月数字\n${figures('', '')}`)).toEqual([
      'namedMonth question A1 2023-05 2023-06',
    ])
    expect(read(figures('', ''), '每月数字-2023-05.csv').rows).toHaveLength(1)
    // What the column says is surer than a name.
    expect(found(figures(',报送期', ',2023-06'), '每月数字-2023-05.csv')).toEqual([])
  })

  it('is told of with both months and what to do', () => {
    const say = (language: 'zh' | 'en') => ({
      ...{
        language,
        say: (key: Parameters<typeof message>[1], params = {}) => message(language, key, params),
      },
    })
    const one = { code: 'otherMonth' as const, params: { of: '2023-10', here: '2023-11' } }
    expect(findingText(one, plan, say('zh') as never)).toMatch(
      /^这是2023年10月的表，这里报的是2023年11月。请到2023年10月那里选这个文件。/,
    )
    expect(findingText(one, plan, say('en') as never)).toMatch(
      /^This is the table of October 2023; here November 2023 is filled in\. Choose the file at October 2023\./,
    )
  })
})

describe('a file of no month, or of the right one', () => {
  it('is read as before', () => {
    expect(found(figures('', ''), '表.csv')).toEqual([])
    expect(found(figures(',报送期', ',2023-06', ',', ',2023年6月'))).toEqual([])
    expect(found(figures(',报送期', ',二季度'))).toEqual(['noMonth question D2'])
    expect(read(figures(',报送期', ',2023-06')).rows).toEqual([
      { area: '320100', indicator: 'stops', value: 3 },
    ])
  })

  it('has none where its register is kept on', () => {
    const csv =
      '地区,督办编号,什么隐患,谁督办,挂牌日期,限期,现在,月份\n江宁区,5号,临边没有护栏,市,2023-05-01,2023-06-01,还在督办,2023-04\n'
    expect(found(csv, '2023-04.csv', 'always', 'supervised')).toEqual(['otherColumn question H1'])
    const made = {
      ...context({ period: 'always' }),
      sheet: sheets.supervised,
      language: 'zh' as const,
      rows: [],
    }
    expect(templateCsv(made)).not.toContain('报送期')
  })
})

describe('a month', () => {
  it('is read as people and spreadsheets write it', () => {
    expect(
      ['2023-5', '2023年13月', '第5月', '13', '十三月', '', '2023', 'Maybe 23x', '99999'].map((one) =>
        readMonth(one, '2023-06'),
      ),
    ).toEqual(['2023-05', ...Array.from({ length: 8 }, () => undefined)])
    // 1 September 2023 is day 45170 of spreadsheets.
    const nines = [
      '9',
      '09',
      '九月',
      '23年9月',
      '2023年九月份',
      '2023-09-01 00:00:00',
      '2023年9月1日-30日',
      '45170',
      '二〇二三年九月',
      '二○二三年九月份',
    ]
    expect(nines.map((one) => readMonth(one, '2023-10'))).toEqual(nines.map(() => '2023-09'))
    // What a spreadsheet keeps of 2023.10, which it takes for a number, is that of January too.
    expect(readMonth('2023.1', '2023-10')).toBeUndefined()
    expect([readMonth('2023.1', '2023-06'), readMonth('2023.10', '2023-10')]).toEqual(['2023-01', '2023-10'])
    expect([readMonth('十月', '2023-06'), readMonth('十一月', '2023-06')]).toEqual(['2023-10', '2023-11'])
    expect([readMonth('12月', '2024-01'), readMonth('1月', '2023-12')]).toEqual(['2023-12', '2024-01'])
  })

  it('is found in a name, where a day or a range is none', () => {
    const of = (text: string) => monthsIn(text, '2023-06')
    expect(of('每月数字-2023-05（现在的 72 行） (1)')).toEqual(['2023-05'])
    expect(of('数字_202305')).toEqual(['2023-05'])
    expect(of('5月份数字')).toEqual(['2023-05'])
    expect(of('Figures May 2023')).toEqual(['2023-05'])
    for (const text of ['徐州市九月份报表', '徐州市2023年九月每月数字', '二〇二三年九月'])
      expect(of(text), text).toEqual(['2023-09'])
    expect(of('十二月报表')).toEqual(['2023-12'])
    expect(of('5月-徐州')).toEqual(['2023-05'])
    for (const text of [
      '导出20230702',
      '数字 2023-07-02',
      '2023年1-5月',
      '2023年7月2日',
      '7月2日',
      '1—5月',
      '南京市',
      '九月十日报',
      '1月至10月',
      '一月—十月',
      '1月-10月',
      '安全生产一月一报',
      '一月一调度',
      '3号楼',
    ])
      expect(of(text), text).toEqual([])
  })
})
