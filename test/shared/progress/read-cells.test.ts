import { describe, expect, it } from 'vitest'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import { readCells } from '../../../shared/progress/read-cells.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { readSheetFile } from '../../../shared/sheet-file/read-file.ts'
import { context } from '../../fixtures/sheet-context.ts'
import { lines, workbook } from '../../fixtures/workbook.ts'

const readFile = (sheet: SheetId, bytes: Uint8Array, more: Parameters<typeof context>[0] = {}) =>
  readCells(sheets[sheet], readSheetFile(bytes, 'a'), context(more))
const readText = (sheet: SheetId, csv: string, more: Parameters<typeof context>[0] = {}) =>
  readFile(sheet, new TextEncoder().encode(csv), more)
const codes = ({ findings }: ReturnType<typeof readFile>) =>
  findings
    .filter(({ code }) => code !== 'absent')
    .map(({ cell, line, level, code }) => `${cell ?? line} ${level} ${code}`)

describe('figures from a file', () => {
  it('are found by the names of columns and places, in any order and either language', () => {
    const { rows } = readText('figures', '总数,数,指标,地区\n1000,976,查过的项目,南京市\n')
    expect(rows).toEqual([{ area: '320100', indicator: 'checked', value: 976, of: 1000 }])
    expect(readText('figures', 'Whole;Number;Indicator;Place\n1000;976;checked;Nanjing\n').rows).toEqual(rows)
    expect(readText('figures', '说明\t地区（必填）\t指标*\t数\nx\t320115\tstops\t3').rows).toEqual([
      { area: '320115', indicator: 'stops', value: 3, note: 'x' },
    ])
  })

  it('may have a title above, and lines that are empty', () => {
    const read = readText('figures', '南京市五月\n\n地区,指标,数\n\n南京,停工通知,3\n,,\n江宁,停工通知,2\n')
    expect(read.rows.map(({ area, value }) => [area, value])).toEqual([
      ['320100', 3],
      ['320115', 2],
    ])
    expect(codes(read)).toEqual([])
  })

  it('are taken in full width, by thousands and as per cent of their whole, and what was understood is shown', () => {
    const read = readText(
      'figures',
      '地区,指标,数,总数\n南京,查过的项目,97.6%,"１，０００"\n江宁,停工通知,"1,234",\n浦口,停工通知,１２３４,\n',
    )
    expect(read.rows.map(({ value, of }) => [value, of])).toEqual([
      [976, 1000],
      [1234, undefined],
      [1234, undefined],
    ])
    expect(read.understood.map(({ cell, written, value }) => [cell, written, value])).toEqual([
      ...[
        ['A2', '南京', '320100'],
        ['C2', '97.6%', 976],
        ['D2', '１，０００', 1000],
      ],
      ...[
        ['A3', '江宁', '320115'],
        ['C3', '1,234', 1234],
        ['A4', '浦口', '320111'],
        ['C4', '１２３４', 1234],
      ],
    ])
  })

  it('are marked at their cell where they cannot be known, and never guessed', () => {
    const read = readText(
      'figures',
      '地区,指标,数,总数\n南京,停工通知,12.5万,\n江宁,查过的项目,97.61%,1000\n鼓楼区,停工通知,1.234.5,\n某地,停工通知,3,\n浦口,停工通知,50%,\n',
    )
    expect(codes(read)).toEqual([
      ...['C2 error wan', 'C3 error notWhole', 'C4 error count', 'A5 error place', 'C6 error percent'],
    ])
    expect(read.findings.find(({ code }) => code === 'wan')).toMatchObject({
      params: { number: '125000' },
      written: '12.5万',
    })
  })

  const june = { period: '2023-06', today: '2023-07-03' }
  const fined = (head: string, typed: string, title = '') =>
    readText('figures', `${title}地区,指标,${head}\n南京,罚款,"${typed}"\n`, june)

  it.each<[string, string, number]>([
    ['数（万元）', '12.5', 12.5],
    ['数/万元', '12.5', 12.5],
    ['数', '12.5万元', 12.5],
    ['数', '１，２３４ 万元', 1234],
    ['Number (10,000 yuan)', '12.5', 12.5],
    ['数（必填）', '12.5', 12.5],
    ['数（个）', '12.5', 12.5],
    ['数（金额单位：万元）', '12.5', 12.5],
    ['数（个、万元）', '12.5', 12.5],
    ['数（萬元）', '12.5', 12.5],
    ['数（以万元计）', '12.5', 12.5],
    ['Number (ten thousand yuan)', '12.5', 12.5],
  ])('under %s, %s is a number in the indicator’s own unit', (head, typed, value) => {
    const read = fined(`"${head}"`, typed)
    expect(codes(read)).toEqual([])
    expect(read.rows).toEqual([{ area: '320100', indicator: 'fines', value }])
  })

  it.each<[string, string, string, string]>([
    ['数（元）', '125000', '', 'unit'],
    ['数（亿元）', '1', '', 'unit'],
    ['数（%）', '12.5', '', 'unit'],
    ['数', '125000', '2023年6月,单位：元\n', 'unit'],
    ['数', '125000', '计量单位：元、个,\n', 'unit'],
    ['数', '125000', '单位：,元\n', 'unit'],
    ['数', '125000', '罚款统计表（元）,\n', 'unit'],
    ['数（金额单位：元）', '125000', '', 'unit'],
    ['数（仟元）', '125', '', 'unit'],
    ['Number (CNY)', '125000', '', 'unit'],
    ['数', '12.5万', '', 'inUnit'],
    ['数', '125000元', '', 'inUnit'],
    ['数', '0.00125亿元', '', 'inUnit'],
  ])('under %s, %s (%s) is asked about: the unit is 万元', (head, typed, title, code) => {
    const read = fined(head, typed, title)
    expect(codes(read).map((one) => one.split(' ').at(-1))).toEqual([code])
    if (code === 'inUnit') expect(read.findings[0]?.params).toEqual({ unit: '万元', number: 12.5 })
  })

  it.each<[string, number, string | undefined]>([
    ['0.0&quot;万元&quot;', 12.5, undefined],
    ['0.0&quot;个&quot;', 12.5, undefined],
    ['General&quot;元&quot;', 125000, 'unit'],
    ['[=0]&quot;-&quot;;0&quot;亿&quot;', 125, 'unit'],
    ['0&quot;%&quot;', 12.5, 'unit'],
    ['#,##0,', 12500, 'shown'],
    ['¥#,##0.00', 125000, 'unit'],
    ['[$¥-804]#,##0.00', 125000, 'unit'],
    ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* &quot;-&quot;??_ ;_ @_ ', 125000, 'unit'],
    ['&quot;约&quot;0&quot;元&quot;', 125000, 'shown'],
    ['0&quot;.&quot;0000&quot;万元&quot;', 125000, 'shown'],
    ['¥0.00&quot;万元&quot;', 12.5, undefined],
    ['0&quot;0000&quot;', 5, 'shown'],
    [';;;', 5, 'shown'],
    ['[h]:mm', 2, 'shown'],
  ])('a fine in the format %s is known by what the format says', (code, number, found) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`
    const row = `<row><c t="inlineStr"><is><t>南京</t></is></c><c t="inlineStr"><is><t>罚款</t></is></c><c s="1"><v>${number}</v></c></row>`
    const data = lines([['地区', '指标', '数']]) + row
    const read = readFile('figures', workbook({ sheets: { a: data }, styles }), june)
    expect(codes(read).map((one) => one.split(' ').at(-1))).toEqual(found ? [found] : [])
    expect(read.rows[0]?.value).toBe(number)
  })

  it.each<[string, number, number, string | undefined]>([
    // Of 200: 1 is seen as 1, 0.5 as 50.0%, and 1 with a written sign as 1%.
    ['[&lt;1]0.0%;0', 1, 1, undefined],
    ['[&lt;1]0.0%;0', 0.5, 100, undefined],
    ['0%', 0.5, 100, undefined],
    ['0!%', 1, 1, 'unit'],
    ['[&lt;1]0.0%;0;0', 1, 1, 'shown'],
    ['&quot;约&quot;0%', 0.5, 0.5, 'shown'],
  ])('a part in the format %s, %d, is %d of 200', (code, number, value, found) => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>`
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const row = `<row>${text('南京')}${text('查过的项目')}<c s="1"><v>${number}</v></c><c><v>200</v></c></row>`
    const data = lines([['地区', '指标', '数', '总数']]) + row
    const read = readFile('figures', workbook({ sheets: { a: data }, styles }))
    expect(codes(read).filter((one) => !one.endsWith('count'))).toEqual(found ? [`C2 error ${found}`] : [])
    expect(read.rows[0]).toMatchObject({ value, of: 200 })
  })

  it('two numbers on two lines are not one, nor what a raised sign makes of them', () => {
    for (const typed of ['5\n120', '5\t120', '5\u000b120', '1\n000', '5\u2028120', '12①个', '12²个', '1²%'])
      expect(codes(readText('figures', `地区,指标,数\n南京,停工通知,"${typed}"\n`)), typed).toEqual([
        'C2 error count',
      ])
    for (const typed of ['5\n', '\t5', '５ 个', '5'])
      expect(readText('figures', `地区,指标,数\n南京,停工通知,"${typed}"\n`).rows[0]?.value, typed).toBe(5)
  })

  it('a per cent where several units are said is of its whole', () => {
    const read = readText('figures', '单位：个、%,,,\n地区,指标,数,总数\n南京,查过的项目,90%,200\n')
    expect(codes(read)).toEqual([])
    expect(read.rows[0]).toMatchObject({ value: 180, of: 200 })
  })

  it('a unit of money says nothing of what is counted one by one', () => {
    const heads = ['金额单位：万元,\n地区,指标,数\n', '单位：元,\n地区,指标,数\n', '地区,指标,数（万元）\n']
    for (const head of heads) expect(codes(readText('figures', `${head}南京,停工通知,3\n`))).toEqual([])
    expect(codes(fined('数', '125000', '填报单位：示例局    单位：元,\n'))).toEqual(['C3 error unit'])
  })

  it('a number with its unit behind it is taken in English too, and per cent with all decimals of a spreadsheet', () => {
    expect(fined('Number', '12.5 10,000 yuan').rows[0]?.value).toBe(12.5)
    const read = readText('figures', '地区,指标,数,总数\n南京,查过的项目,85.71428571428571%,7\n')
    expect(read.rows[0]?.value).toBe(6)
  })

  it('a count under a head that says 万 is asked about, and one with its own unit is taken', () => {
    expect(codes(readText('figures', '地区,指标,数（万）\n南京,停工通知,3\n'))).toEqual(['C2 error unit'])
    expect(readText('figures', '地区,指标,数\n南京,停工通知,3个\n').rows[0]?.value).toBe(3)
    const head = 'area,creditCode,firm,notices（千）,sites'
    const firm = '南京,91350100M000100Y43,示例建设,1,4'
    expect(codes(readText('stop-work', `${head}\n${firm}\n`))).toContain('D2 error unit')
  })

  it('a per cent that makes no whole number is asked for with about what it makes', () => {
    const read = readText('figures', '地区,指标,数,总数\n南京,查过的项目,94.5%,1826\n')
    // 0.945 × 1826 is 1725.57.
    expect(read.findings[0]).toMatchObject({ code: 'notWhole', params: { percent: '94.5%', number: 1726 } })
  })

  it('a name that two places have is that of one’s own city, or marked', () => {
    const file = '地区,指标,数\n鼓楼区,停工通知,3\n'
    expect(readText('figures', file).rows[0]?.area).toBe('320106')
    expect(readText('figures', file, { area: '320300' }).rows[0]?.area).toBe('320302')
    expect(codes(readText('figures', file, { area: '320200' }))).toEqual(['A2 error ambiguous'])
  })

  it('an error of the checks stands at its cell', () => {
    const read = readText('figures', '地区,指标,数,总数\n南京,查过的项目,11,10\n南京,查过的项目,1,10\n')
    expect(codes(read)).toEqual(['C2 error part', '3 error doubled'])
    expect(read.findings.find(({ code }) => code === 'doubled')?.params).toEqual({ line: 2 })
  })
})

describe('a file that is made for another sheet', () => {
  const firms = '地区,统一社会信用代码,企业,停工通知书,在建项目,备注\n南京,91350100M000100Y43,示例建设,1,4,\n'
  const found = (sheet: SheetId, csv: string) => {
    const [{ code, params } = {}] = readText(sheet, csv).findings
    return [code, params?.sheet]
  }
  it('is called by what it seems to be', () => {
    const head = Object.keys(sheets['stop-work'].columns).join(',')
    const known = `${head}\n${firms.split('\n')[1]}\n`
    expect(found('figures', known)).toEqual(['otherSheet', 'stop-work'])
    expect(found('stop-work', 'area,indicator,value,of\n南京,停工通知,3,\n')).toEqual([
      'otherSheet',
      'figures',
    ])
  })
  it('is not told of where nothing fits', () => {
    expect(found('figures', '一,二\n1,2\n')).toEqual(['noHead', undefined])
  })
})

describe('a register from a file', () => {
  const head = '地区,督办编号,什么隐患,谁督办,挂牌日期,限期,现在\n'
  const days = (listed: string, due: string, period = 'always') =>
    readText('supervised', `${head}江宁区,5号,临边没有护栏,市,${listed},${due},还在督办\n`, { period })
      .rows[0]

  it('has days in every writing', () => {
    for (const day of [
      '2023年5月1日',
      '2023/5/1',
      '2023.5.1',
      '2023-05-01',
      '20230501',
      '２０２３年５月１日',
    ])
      expect(days(day, '2023-06-30')).toMatchObject({
        listedOn: '2023-05-01',
        supervisor: 'city',
        state: 'open',
      })
  })

  it('has no day of two numbers with a gap between, nor of a raised sign', () => {
    for (const day of ['2023-5-1 2', '2023-5-1\n2', '2023年5月1²日'])
      expect(days(`"${day}"`, '2023-06-30')?.listedOn, day).toBe(day)
    expect(days('2023 年 5 月 1 日', '2023-06-30')?.listedOn).toBe('2023-05-01')
  })

  it('a day without a year is marked; one that there is not stays as written', () => {
    const read = readText('supervised', `${head}江宁区,5号,临边没有护栏,市,5月1日,2023年2月30日,还在督办\n`, {
      period: 'always',
    })
    expect(codes(read)).toEqual(['E2 error year', 'F2 error day'])
  })

  it('has moments', () => {
    const file = (moment: string) =>
      readText('accidents', `编号,发生时间\n1,${moment}\n`, { period: 'always' }).rows[0]?.occurredAt
    for (const moment of [
      '2023-05-01 08:30',
      '2023年5月1日8时30分',
      '2023/5/1 8:30:00',
      '2023-05-01T08:30',
      '2023年5月1日 8点30分',
    ])
      expect(file(moment)).toBe('2023-05-01T08:30')
    for (const moment of ['2023年5月1日8时', '2023年5月1日 8点', '2023-05-01 8点整'])
      expect(file(moment)).toBe('2023-05-01T08:00')
    expect(file('2023-05-01 8')).toBe('2023-05-01 8')
    expect(file('2023-05-01')).toBe('2023-05-01')
  })
})

describe('a workbook', () => {
  const head = ['地区', '指标', '数']
  const good = lines([head, ['南京', '停工通知', 3]])

  it('with an example, an explanation and lists is read by its one sheet of rows', () => {
    const read = readFile('figures', workbook({ sheets: { 示例: good, 数: good, 说明: good, 选项: good } }))
    expect(read.rows).toEqual([{ area: '320100', indicator: 'stops', value: 3 }])
  })

  it('with two sheets that fit, or none, is not guessed at', () => {
    expect(codes(readFile('figures', workbook({ sheets: { a: good, b: good } })))).toEqual([
      'undefined error twoSheets',
    ])
    expect(codes(readFile('figures', workbook({ sheets: { a: lines([['别的', '表']]) } })))).toEqual([
      'undefined error noHead',
    ])
  })

  it('whose column names stand in a hidden sheet says which sheet that is', () => {
    const hidden = { sheets: { 数: good, 封面: lines([['封面']]) }, hidden: ['数'] }
    const [found] = readFile('figures', workbook(hidden)).findings
    expect(found).toEqual({ level: 'error', code: 'hiddenHead', params: { name: '数' } })
  })

  it.each(['320100199001011234', '３２０１００１９９００１０１１２３４', '1234567890', '1,234,567,890'])(
    'a count of %s is too large, not no number',
    (typed) => {
      const file = workbook({ sheets: { a: lines([head, ['南京', '停工通知', typed]]) } })
      expect(codes(readFile('figures', file))).toEqual(['C2 error tooMany'])
    },
  )

  it('says which columns are missing, twice or others', () => {
    const short = workbook({
      sheets: {
        a: lines([
          ['地区', '数'],
          ['南京', 1],
        ]),
      },
    })
    expect(codes(readFile('figures', short))).toEqual(['1 error missingColumn', '2 error required'])
    const odd = workbook({
      sheets: {
        a: lines([
          [...head, '数', '合计'],
          ['南京', '停工通知', 3, 4, 5],
        ]),
      },
    })
    expect(codes(readFile('figures', odd)).sort()).toEqual([
      ...['1 error doubledColumn', 'D1 question otherColumn', 'E1 question otherColumn'],
    ])
  })

  it('reads nothing of a line that is longer than the head, and says so at its first cell too many', () => {
    // A number by thousands without quotes: what follows it stands in the next column.
    const shifted =
      '地区,指标,数,总数\n南京,查过的项目,1,234,2000\n江宁,查过的项目,10,20,,\n浦口,查过的项目,"1,234",2000\n'
    const read = readText('figures', shifted)
    expect(codes(read)).toEqual(['E2 error longLine'])
    expect(read.findings.find(({ code }) => code === 'longLine')).toMatchObject({ line: 2, written: '2000' })
    expect(read.rows.map(({ value, of }) => [value, of])).toEqual([
      [10, 20],
      [1234, 2000],
    ])
    // Of a longer table the cells at its end are empty, and the number itself is told.
    const wide = readText(
      'figures',
      '地区,指标,数,总数,说明\n南京,查过的项目,1,234,2000,\n江宁,查过的项目,10,20,,,\n',
    )
    expect(codes(wide)).toEqual(['C2 error longLine'])
    expect(wide.findings.find(({ code }) => code === 'longLine')?.written).toBe('1,234')
    expect(wide.rows.map(({ value }) => value)).toEqual([10])
    // Also where it is the only line, and in a workbook, also of a cell that stands apart.
    expect(codes(readText('figures', '地区,指标,数\n南京,停工通知,1,234\n'))).toEqual(['D2 error longLine'])
    const book = (row: readonly (string | number)[]) =>
      codes(readFile('figures', workbook({ sheets: { a: lines([head, ['南京', '停工通知', 3], row]) } })))
    expect(book(['江宁', '停工通知', 1, 234])).toEqual(['D3 error longLine'])
    expect(book(['', '', '', 'x'])).toEqual(['D3 error longLine'])
  })

  it('asks whether two cells are one number by thousands where a note behind them is only a number', () => {
    const noted = (row: string) => readText('figures', `地区,指标,数,总数,说明\n${row}\n`)
    const read = noted('南京,查过的项目,1,234,1300')
    expect(codes(read)).toEqual(['C2 question partedNumber'])
    expect(read.findings[0]).toMatchObject({ params: { number: '1,234', note: '1300' } })
    for (const row of [
      '南京,查过的项目,1,234,共1300',
      '南京,查过的项目,"1,234",1300,',
      '南京,查过的项目,1,23,45',
    ])
      expect(codes(noted(row)), row).toEqual([])
    // What is behind the comma may be the note itself.
    expect(codes(noted('南京,查过的项目,0,1,234'))).toEqual(['D2 question partedNumber'])
    for (const row of ['南京,停工通知,1,234', '南京,停工通知,1,234.56'])
      expect(codes(readText('figures', `地区,指标,数,说明\n${row}\n`)), row).toEqual([
        'C2 question partedNumber',
      ])
    // The own unit behind a stroke in the head leaves the column what it is.
    expect(readText('figures', '地区,指标,数/个,说明\n南京,停工通知,3,\n').rows[0]?.value).toBe(3)
    // A line that is too long is told once.
    expect(codes(noted('南京,查过的项目,1,234,1,300'))).toEqual(['F2 error longLine'])
  })

  it('a formula that gives nothing is an empty cell, also right of the table and in prepared lines', () => {
    const none = '<c t="str"><f>IF(1,"","x")</f><v></v></c>'
    const row = good.replace(/<\/row>$/, `${none.repeat(3)}</row>`)
    const read = readFile('figures', workbook({ sheets: { a: `${row}<row>${none.repeat(6)}</row>` } }))
    expect(codes(read)).toEqual([])
    expect(read.rows).toEqual([{ area: '320100', indicator: 'stops', value: 3 }])
  })

  it('marks a number of which a part is raised or struck out, and no text', () => {
    const runs = (first: string) =>
      `<c t="inlineStr"><is><r><t>${first}</t></r><r><rPr><strike/></rPr><t>1</t></r></is></c>`
    const named = lines([[...head, '说明']])
    const text = (words: string) => `<c t="inlineStr"><is><t>${words}</t></is></c>`
    const row = `<row>${text('南京')}${text('停工通知')}${runs('12')}${runs('见附件')}</row>`
    expect(codes(readFile('figures', workbook({ sheets: { a: named + row } })))).toEqual(['C2 error runs'])
  })

  it('says which lines, columns and sheets are hidden', () => {
    const line = '<row><c t="inlineStr"><is><t>南京'
    const hidden = workbook({
      sheets: { a: good.replace(line, line.replace('<row>', '<row hidden="1">')), b: good },
      hidden: ['b'],
      before: '<cols><col min="3" max="3" hidden="1"/></cols>',
    })
    const found = readFile('figures', hidden).findings.filter(({ level }) => level === 'question')
    expect(found.map(({ code, line: at, cell, written }) => [code, at ?? cell ?? written])).toEqual([
      ...[
        ['hiddenSheet', 'b'],
        ['hiddenColumn', 'C1'],
        ['hiddenLine', 2],
      ],
    ])
  })

  it('marks cells without a kept value, with an error, merged, with lost digits', () => {
    const row =
      '<row r="2"><c r="A2" t="inlineStr"><is><t>南京</t></is></c><c r="B2" t="inlineStr"><is><t>停工通知</t></is></c>'
    const cell = (inner: string) =>
      codes(
        readFile(
          'figures',
          workbook({ sheets: { a: `${lines([head]).replace('<row>', '<row r="1">')}${row}${inner}</row>` } }),
        ),
      )
    expect(cell('<c r="C2"><f>1+1</f></c>')).toEqual(['C2 error formula'])
    expect(cell('<c r="C2" t="e"><v>#DIV/0!</v></c>')).toEqual(['C2 error error'])
    expect(cell('<c r="C2"><v>123456789012345678</v></c>')).toEqual(['C2 error tooMany'])
    const code = '<row r="2"><c r="A2"><v>123456789012345678</v></c></row>'
    const file = workbook({ sheets: { a: `${lines([head]).replace('<row>', '<row r="1">')}${code}` } })
    expect(codes(readFile('figures', file))).toContain('A2 error digits')
  })

  it('ten thousand lines are read, one more is not', () => {
    const file = (count: number) => readText('figures', `地区,指标,数\n${'南京,停工通知,3\n'.repeat(count)}`)
    expect(file(10_000).rows).toHaveLength(10_000)
    expect(codes(file(10_001))).toEqual(['undefined error tooManyRows'])
  })
})
