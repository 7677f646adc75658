import { describe, expect, it } from 'vitest'
import type { DueSheet } from '../../../../shared/contract/progress.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { progressAddress, readAddress } from '../../../../site/desk/progress/address.ts'
import { grouped, inOrder, isDone } from '../../../../site/desk/progress/due-list.tsx'
import { figureGroups, typedPercent } from '../../../../site/desk/progress/entry/figure-groups.ts'
import { figurePercent, figureText, lastFigures } from '../../../../site/desk/progress/figure-text.tsx'
import { findingText, outlierText } from '../../../../site/desk/progress/finding-text.ts'
import { waysFor } from '../../../../site/desk/progress/import/file-result.tsx'
import {
  findingsReport,
  reportName,
  stopping,
} from '../../../../site/desk/progress/import/findings-report.ts'
import { notRevised } from '../../../../site/desk/progress/review/difference-list.tsx'
import { outliersOf } from '../../../../site/desk/progress/review/outliers.ts'
import { lastHandedIn, placesIn } from '../../../../site/desk/progress/review/sheet-page.tsx'
import { cellText, sentNumber, valueText } from '../../../../site/desk/progress/row-text.ts'
import { context, plan } from '../../../fixtures/sheet-context.ts'

const at = { campaign: plan, sheet: sheets.figures, period: '2023-05' }

describe('an address', () => {
  it('names a sheet, its period and a place; anything else is the start', () => {
    expect(progressAddress(plan.id, 'figures', '2023-05', '320100')).toBe(
      `#/progress/${plan.id}/figures/2023-05/320100`,
    )
    const read = (...path: string[]) => readAddress(path, [plan])
    expect(read(plan.id, 'figures', '2023-05', '320100')).toMatchObject({
      at: { period: '2023-05' },
      area: '320100',
    })
    expect(read(plan.id, 'supervised', 'always')).toMatchObject({ area: undefined })
    for (const path of [
      [],
      ['other', 'figures', '2023-05'],
      [plan.id, 'nothing', '2023-05'],
      [plan.id, 'figures', '2023-13'],
      [plan.id, 'figures'],
    ])
      expect(read(...path)).toBeUndefined()
  })
})

describe('what is due', () => {
  const due = (more: Partial<DueSheet>): DueSheet => ({
    ...{
      campaign: plan.id,
      sheet: 'figures',
      period: '2023-05',
      handedIn: 0,
      accepted: 0,
      expected: 0,
      edition: 0,
      revised: 0,
    },
    ...{ waiting: 0, fresh: 0, hiding: 0, reports: true },
    ...more,
  })

  it('is open until it is handed in and all from below is accepted', () => {
    expect(isDone(due({ own: 'submitted' }))).toBe(true)
    expect(isDone(due({ own: 'draft' }))).toBe(false)
    expect(isDone(due({ own: 'returned' }))).toBe(false)
    expect(isDone(due({ own: 'accepted', expected: 12, accepted: 11 }))).toBe(false)
    expect(isDone(due({ expected: 13, accepted: 13, edition: 1, reports: false }))).toBe(true)
    expect(isDone(due({ expected: 13, accepted: 13, reports: false }))).toBe(false)
    expect(isDone(due({ expected: 13, accepted: 13, edition: 1, reports: false, fresh: 1 }))).toBe(false)
    expect(isDone(due({ period: 'always', own: 'accepted' }))).toBe(false)
    expect(isDone(due({ own: 'accepted', revised: 1 }))).toBe(false)
  })

  it('is not done for who did not hand in because others’ reports were published', () => {
    expect(isDone(due({ sheet: 'stop-work', edition: 1 }))).toBe(false)
  })

  it('keeps every month in reach: the newest three, older ones in which something waits, the others by year', () => {
    const month = (period: string, more: Partial<DueSheet> = {}) =>
      due({ period, dueOn: `${period}-05`, ...more })
    const sheetsOfAll = [
      ...['2023-12', '2023-11', '2023-10', '2023-09'].map((period) => month(period)),
      month('2023-08', { waiting: 1 }),
      month('2023-07', { revised: 1 }),
      month('2023-06', { own: 'returned' }),
      month('2023-05', { fresh: 1 }),
      ...['2023-04', '2022-12', '2022-11'].map((period) => month(period)),
      due({ sheet: 'supervised', period: 'always' }),
    ]
    const { now, older } = grouped({ today: '2024-01-03', sheets: sheetsOfAll }, plan.id)
    expect(now.map(({ period }) => period)).toEqual([
      ...['2023-05', '2023-06', '2023-07', '2023-08', '2023-10', '2023-11', '2023-12', 'always'],
    ])
    expect(older.map(({ year, sheets: of }) => [year, of.map(({ period }) => period)])).toEqual([
      ['2023', ['2023-09', '2023-04']],
      ['2022', ['2022-12', '2022-11']],
    ])
  })

  it('keeps an old month in sight, before what is done and not as late, in which words wait to be hidden', () => {
    const done = (period: string, hiding = 0) =>
      due({ period, dueOn: `${period}-05`, edition: 1, reports: false, hiding })
    const months = ['2023-12', '2023-11', '2023-10', '2023-09', '2023-08'].map((one) => done(one))
    const waiting = done('2023-03', 1)
    const { now, older } = grouped({ today: '2024-01-03', sheets: [...months, waiting] }, plan.id)
    expect(now.map(({ period }) => period)).toEqual(['2023-03', '2023-12', '2023-11', '2023-10'])
    expect(older.flatMap(({ sheets: of }) => of.map(({ period }) => period))).toEqual(['2023-09', '2023-08'])
    expect(isDone(waiting)).toBe(true)
  })

  it('tells the day on which rows were handed in last, not the first', () => {
    const step = (day: string, one: 'submit' | 'return' | 'accept', n: number) => ({
      ...{ n, day, step: one, by: 'x', name: '示例' },
    })
    const history = [step('2023-06-02', 'submit', 1), step('2023-06-03', 'return', 2)]
    expect(lastHandedIn({ history: [...history, step('2026-11-27', 'submit', 3)] })).toBe('2026-11-27')
    expect(lastHandedIn({ history })).toBe('2023-06-02')
  })

  it('stands by its day, what is kept on after it, what is done at the end', () => {
    const all = [
      due({ period: '2023-03', dueOn: '2023-04-05', own: 'accepted' }),
      due({ sheet: 'supervised', period: 'always' }),
      due({ period: '2023-05', dueOn: '2023-06-05' }),
      due({ period: '2023-04', dueOn: '2023-05-05' }),
      due({ campaign: 'other' }),
    ]
    const order = inOrder({ today: '2023-06-03', sheets: all }, plan.id).map(
      ({ sheet, period }) => `${sheet} ${period}`,
    )
    expect(order).toEqual(['figures 2023-04', 'figures 2023-05', 'supervised always', 'figures 2023-03'])
  })
})

describe('figures', () => {
  it('stand under the part of the plan that they measure, those alone that are due', () => {
    const clauses = [{ id: '一', zh: '排查', en: 'Checks' }]
    const groups = figureGroups({ ...plan, clauses }, '320100', '2023-05')
    expect(groups.map(({ clause, indicators }) => [clause.id, indicators.map(({ id }) => id)])).toEqual([
      ['一', ['checked', 'found', 'stops']],
    ])
  })

  it('have their per cent as they are typed', () => {
    expect(typedPercent('９７６', '1,000')).toBe(97.6)
    for (const [value, of] of [
      ['', '10'],
      ['11', '10'],
      ['x', '10'],
      ['0', '0'],
    ])
      expect(typedPercent(value, of)).toBeUndefined()
    expect(figureText({ value: 976, of: 1000 })).toBe('976 / 1,000　97.6%')
    expect(figureText({ value: 12345.5 })).toBe('12,345.5')
    expect(figureText({ missing: 'x' })).toBe('')
    expect([{ value: 8, of: 10 }, { value: 8 }, { value: 8, of: 0 }].map(figurePercent)).toEqual([
      '80%',
      '',
      '',
    ])
  })

  it('stand beside the last month’s, and of one that has no number then beside an earlier month’s', () => {
    const row = (indicator: string, value?: number) => ({
      ...{ area: '320100', indicator },
      ...(value === undefined ? { missing: '示例：在核对' } : { value }),
    })
    const last = [row('found', 569), row('stops')]
    const older = [{ period: '2023-03', row: row('stops', 8) }]
    expect([...lastFigures(sheets.figures, last, older)]).toEqual([
      ['320100/found', { row: row('found', 569) }],
      ['320100/stops', { period: '2023-03', row: row('stops', 8) }],
    ])
  })
})

describe('a file', () => {
  it('is stopped by what is wrong in it, not by what is to be explained or filled in afterwards', () => {
    const found = [
      { level: 'error', code: 'amount', cell: 'C2', column: 'value', written: '=坏' },
      { level: 'question', code: 'hiddenLine', line: 3 },
      { level: 'error', code: 'absent', params: { area: '320100', indicator: 'found' } },
    ] as const
    expect(stopping(found)).toEqual([found[0]])
    expect(findingsReport(found, at, wordsOf('zh'))).toBe(
      "\uFEFF要不要改,格,列,写的是,怎么了\r\n要改,C2,数,'=坏,要填不小于 0 的数，最多两位小数\r\n要核对,第 3 行,,,这一行是隐藏的，也会读进来\r\n要核对,,,,“查出的隐患”还没有填\r\n",
    )
    expect(reportName({ ...at, period: '2023-09' }, wordsOf('zh'))).toBe('每月数字-2023-09-要改的地方.csv')
    const register = { ...at, sheet: sheets.supervised, period: 'always' }
    expect(reportName(register, wordsOf('zh'))).toBe('挂牌督办的重大隐患-要改的地方.csv')
  })
})

describe('a file where rows stand', () => {
  it('is added to a register sooner than put in its place; where nothing stands there is one way', () => {
    expect(waysFor({ sheet: sheets.supervised }, 5)).toEqual(['add', 'replace'])
    expect(waysFor({ sheet: sheets.figures }, 5)).toEqual(['replace', 'add'])
    expect(waysFor({ sheet: sheets.supervised }, 0)).toEqual(['replace'])
  })
})

describe('who looks it through', () => {
  it('sees what stands out also where it is explained', () => {
    const rows = [{ area: '320100', indicator: 'stops', value: 90, note: '专项检查' }]
    const last = [{ area: '320100', indicator: 'stops', value: 30 }]
    expect(outliersOf(sheets.figures, rows, context({ last })).map(({ row, code }) => [row, code])).toEqual([
      [0, 'jump'],
    ])
  })

  it('reads what stands out by thousands, and a line as its file numbers it', () => {
    const said = (code: 'jump' | 'doubled', params: Record<string, number>) =>
      findingText({ code, params }, plan, wordsOf('zh'))
    expect(said('jump', { before: 1234, now: 56789.5 })).toContain('1,234 → 56,789.5')
    expect(said('doubled', { line: 1234 })).toBe('和第 1234 行重复')
  })

  it('reads a day as it is read everywhere, and what was written as it was', () => {
    const late = { code: 'needsReason', params: { due: '2023-12-05' } } as const
    expect(findingText(late, plan, wordsOf('zh'))).toBe('过了2023年12月5日，请写一句为什么')
    expect(findingText(late, plan, wordsOf('en'))).toBe('Past 5 December 2023: say why')
    const found = { code: 'personal', params: { found: '2023-12-05' } } as const
    expect(findingText(found, plan, wordsOf('zh'))).toContain('“2023-12-05”')
  })

  it('is asked for no reason that stands there already, and reads a moment as day and hour', () => {
    const accident = {
      ...{ area: '320100', number: '示例1', occurredAt: '2023-05-01T08:00', reportedAt: '2023-05-03T08:01' },
      ...{ kind: 'fall', work: 'building', level: 'ordinary', state: 'investigating' },
    }
    const said = (row: Record<string, string>) =>
      outliersOf(sheets.accidents, [row], context({}))
        .filter(({ code }) => code === 'lateReport')
        .map((one) => outlierText(one, plan, wordsOf('zh')))
    expect(said(accident)).toEqual([expect.stringContaining('请写一句为什么')])
    const [explained] = said({ ...accident, why: '示例：通信中断' })
    expect(explained).toMatch(/^超过 \d+ 小时才报（已写说明）$/)
    expect(cellText(sheets.accidents, 'occurredAt', '2023-06-22T08:00', 'zh')).toBe('2023年6月22日 08:00')
    expect(cellText(sheets.accidents, 'number', 'T1', 'zh')).toBe('T1')
    expect(cellText(sheets.supervised, 'listedOn', '2023-11-01', 'en')).toBe('1 November 2023')
    expect(cellText(sheets.supervised, 'listedOn', '去年', 'zh')).toBe('去年')
  })

  it('reads what differs in words of its language: a number that is not shown, a choice, none', () => {
    const [zh, en] = [wordsOf('zh'), wordsOf('en')]
    const supervised = { ...at, sheet: sheets.supervised }
    expect(valueText(at, 'value', 'suppressed', zh)).toBe('隐去')
    expect(valueText(at, 'of', 'suppressed', en)).toBe('suppressed')
    expect(valueText(at, 'value', 1990, zh)).toBe('1,990')
    expect(valueText(at, 'value', undefined, zh)).toBe('未报')
    // Words that are gone were no report that is missing.
    expect(valueText(at, 'note', undefined, zh)).toBe('（空）')
    expect(valueText(at, 'note', undefined, en)).toBe('(empty)')
    expect(valueText(supervised, 'state', 'delisted', zh)).toBe('已摘牌')
    expect(valueText(supervised, 'state', 'delisted', en)).toBe('Delisted')
    // Words are told as they were written, whatever they are.
    expect(valueText(at, 'note', 'suppressed', zh)).toBe('suppressed')
    expect(valueText({ ...at, sheet: sheets.accidents }, 'occurredAt', '2023-06-22T08:00', zh)).toBe(
      '2023年6月22日 08:00',
    )
  })

  it('sees one’s own office first, then all that are to hand in or did', () => {
    const submissions = [{ area: '320118' }] as never
    expect(placesIn({ expected: ['320100', '320102'], submissions }, '320100')).toEqual([
      '320100',
      '320102',
      '320118',
    ])
  })
})

describe('what differs from the last edition', () => {
  it('is told once: what a revision says with its reason is not listed again', () => {
    const lines = [
      { kind: 'changed', row: '320100/found', column: 'value', from: 5, to: 6 },
      { kind: 'changed', row: '320100/found', column: 'note', to: '示例' },
      { kind: 'gone', row: '320100/stops' },
      { kind: 'came', row: '320200/found' },
      { kind: 'came', row: '320200/stops' },
    ] as const
    const revised = [
      { row: '320100/found', column: 'value' },
      { row: '320100/stops' },
      { row: '320100/stops', column: 'value' },
      { row: '320200/found', back: true },
      { row: '320200/stops', column: 'value' },
    ] as const
    expect(notRevised([...lines], revised)).toEqual([lines[1], lines[4]])
  })
})

it.each([
  ['1020', '1,020'],
  ['12', '12'],
  ['１２３４', '1,234'],
  ['没有', '没有'],
  ['', ''],
  [undefined, undefined],
])('a number that was sent is read as everywhere: %s', (written, said) => {
  expect(sentNumber(written)).toBe(said)
})
