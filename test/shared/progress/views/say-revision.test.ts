import { describe, expect, it } from 'vitest'
import type { SheetId } from '../../../../shared/campaign/sheet-ids.ts'
import type { Revision, SheetEdition } from '../../../../shared/progress/edition.ts'
import { revisionRows, revisionTable } from '../../../../shared/progress/revision-table.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { figureRevisions } from '../../../../shared/progress/views/figure-revisions.ts'
import { registerLines, revisionLines } from '../../../../shared/progress/views/say-revision.ts'
import { csvOf } from '../../../../shared/table/csv.ts'
import { pageText } from '../../../../site/text/page-text.ts'

const edition = (
  sheet: SheetId,
  period: string,
  rows: readonly SheetRow[],
  revisions: readonly Partial<Revision>[],
): SheetEdition => ({
  ...{ campaign: '2023', sheet, period, edition: 2, publishedOn: '2023-10-10', areas: [], rows: [...rows] },
  revisions: revisions.map((one) => ({ edition: 2, day: '2023-10-10', row: '', reason: '示例原因', ...one })),
  ...{ sample: true, salt: '0', log: { n: 1, hash: '0' } },
})
const hazard = { area: '320115', number: '宁督1', state: 'open', dueOn: '2027-01-31' }
const moved = { row: '320115/宁督1', column: 'dueOn', from: '2023-10-31', to: '2027-01-31' }
const firm = { area: '320100', creditCode: '91320000MA1EXAMP1A', firm: '示例建设', notices: 4, sites: 9 }
const code = `320100/${firm.creditCode}`

describe('revisions of a register', () => {
  it('say what a day was moved from and to, why and when', () => {
    expect(registerLines([edition('supervised', 'always', [hazard], [moved])], pageText('zh'))).toEqual([
      {
        ...{ day: '2023年10月10日', what: '江宁，宁督1，限期', reason: '示例原因', isWritten: true },
        ...{ from: '2023年10月31日', to: '2027年1月31日' },
      },
    ])
  })

  it('of all months stand together, the newest first, by the firm and its numbers', () => {
    const months = [
      edition(
        'stop-work',
        '2023-08',
        [firm],
        [{ row: code, column: 'notices', from: 3, to: 4, day: '2023-10-12' }],
      ),
      edition('stop-work', '2023-09', [firm], [{ row: code, column: 'sites', from: 1200, to: 9 }]),
    ]
    expect(registerLines(months, pageText('zh')).map(({ what, from, to }) => [what, from, to])).toEqual([
      ['南京，示例建设，2023年8月，停工通知书份数', '3', '4'],
      ['南京，示例建设，2023年9月，在建项目数', '1,200', '9'],
    ])
  })

  it.each(['zh', 'en'] as const)('stand by the day itself, not by its words, in %s', (language) => {
    const moves = [
      { ...moved, day: '2023-09-10', reason: '甲' },
      { ...moved, day: '2023-10-09', reason: '乙' },
      { ...moved, day: '2023-10-12', reason: '丙' },
      { ...moved, day: '2023-11-02', reason: '丁' },
      // Of one day, what was told last stands first.
      { ...moved, day: '2023-11-02', reason: '戊' },
    ]
    const editions = [edition('supervised', 'always', [hazard], moves)]
    const stand = ['戊', '丁', '丙', '乙', '甲']
    expect(registerLines(editions, pageText(language)).map(({ reason }) => reason)).toEqual(stand)
    const asked = revisionLines(editions, { indicators: [], duties: [] }, pageText(language))
    expect(asked.map(({ reason }) => reason)).toEqual(stand)
    expect(figureRevisions(editions).map(({ reason }) => reason)).toEqual(stand)
  })

  it('name no firm that is named no more, nor one whose row is gone', () => {
    const nameless = { ...firm, creditCode: 'over-0001', firm: '某企业' }
    const lines = registerLines(
      [
        edition(
          'stop-work',
          '2023-08',
          [nameless],
          [{ row: '320100/over-0001', column: 'firm' }, { row: '320200/91320000MA1EXAMP2B' }],
        ),
      ],
      pageText('zh'),
    )
    expect(lines.map(({ what, from, to }) => [what, from, to])).toEqual([
      ['无锡，2023年8月，这一行', '有这一行', '去掉了'],
      ['南京，2023年8月，企业名称', '名字已隐去', '名字已隐去'],
    ])
  })

  it('say that a number was hidden in between', () => {
    const cell = { row: code, column: 'notices', from: 214, to: 217, hidden: true as const }
    const [line] = registerLines([edition('stop-work', '2023-08', [firm], [cell])], pageText('zh'))
    expect([line?.from, line?.to]).toEqual(['214（中间隐去过）', '217'])
  })

  it('are a table of their own, a cell a row', () => {
    const csv = csvOf(
      revisionTable,
      revisionRows(edition('supervised', 'always', [hazard], [moved, { row: moved.row }])),
    )
    expect(csv.split('\r\n').slice(1, 3)).toEqual([
      '2023,supervised,always,2,2023-10-10,320115,南京市江宁区,320115/宁督1,due_on,2023-10-31,2027-01-31,,示例原因,sample',
      '2023,supervised,always,2,2023-10-10,320115,南京市江宁区,320115/宁督1,whole_row,,,,示例原因,sample',
    ])
  })
})
