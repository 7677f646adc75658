import { describe, expect, it } from 'vitest'
import { mergedRows } from '../../../../shared/progress/merged-rows.ts'
import { reasonsAsked, toldReasons } from '../../../../shared/progress/reasons-asked.ts'
import { dutiesSheet } from '../../../../shared/progress/sheets/duties.ts'
import { figuresSheet } from '../../../../shared/progress/sheets/figures.ts'
import { stopWorkSheet } from '../../../../shared/progress/sheets/stop-work.ts'
import { supervisedSheet } from '../../../../shared/progress/sheets/supervised.ts'
import { sheets } from '../../../../shared/progress/sheets.ts'
import { differences } from '../../../../site/desk/frame/drafts/differences.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { carriedOver } from '../../../../site/desk/progress/entry/carry-over.tsx'
import { boxName, byRow, draftCellName } from '../../../../site/desk/progress/entry/draft-cell-name.ts'
import { targetOf, whereText } from '../../../../site/desk/progress/entry/findings-list.tsx'
import {
  changedCells,
  draftOf,
  partsTaken,
  readDraft,
  SheetDraft,
  shownFindings,
  takenOver,
  tellingReasons,
  unexplained,
  withFile,
  withRow,
} from '../../../../site/desk/progress/entry/sheet-draft.ts'
import { strayRows } from '../../../../site/desk/progress/entry/stray-rows.tsx'
import { context, plan } from '../../../fixtures/sheet-context.ts'
import { smallCampaign } from '../../../fixtures/small-campaign.ts'

const today = '2023-06-10'
const at = { campaign: context().campaign, sheet: figuresSheet, period: '2023-05' }
const row = (indicator: string, more: object, area = '320100') => ({ area, indicator, ...more })
const codes = (rows: readonly Record<string, string>[], tried: boolean) =>
  shownFindings(readDraft(figuresSheet, rows, context()).findings, tried).map(
    ({ row: n, column, code }) => `${n} ${column} ${code}`,
  )

describe('what is typed', () => {
  it('is read as a file is: full width, thousands, per cent of its whole', () => {
    const { rows } = readDraft(figuresSheet, [row('checked', { value: '９７．６%', of: '1,000' })], context())
    expect(rows).toEqual([{ area: '320100', indicator: 'checked', value: 976, of: 1000 }])
  })

  it('says what is wrong at once, and what is missing only once it was handed in', () => {
    const rows = [
      row('checked', { value: '11', of: '10' }),
      row('found', { value: '12.5万' }),
      row('stops', { value: '' }),
    ]
    expect(codes(rows, false)).toEqual(['1 value wan', '0 value part'])
    expect(codes(rows, true)).toEqual(['1 value wan', '0 value part', '2 missing reason'])
    expect(codes([], false)).toEqual([])
    expect(codes([], true)).toEqual(['-1 indicator absent', '-1 indicator absent', '-1 indicator absent'])
  })

  it('stays as it was typed, and comes back from the server as the same', () => {
    const reply = {
      ...{ submission: undefined, parts: [], published: [], gone: [], isPublic: true, today },
      rows: [{ area: '320100', indicator: 'stops', value: 3 }],
    }
    const draft = draftOf(reply, at)
    expect(draft).toEqual({
      version: 0,
      revision: 0,
      rows: [row('stops', { value: '3' })],
      attachments: [],
      reasons: {},
    })
    expect(SheetDraft.parse(draft)).toEqual(draft)
    expect(readDraft(figuresSheet, draft.rows, context()).rows).toEqual(reply.rows)
  })
})

it('a reason goes with its own change: one that is public already is not offered for the next', () => {
  const was = [{ area: '320100', indicator: 'stops', value: 3 }]
  const now = [{ area: '320100', indicator: 'stops', value: 5 }]
  const submission = {
    ...{ campaign: '2023', sheet: 'figures' as const, period: '2023-05', area: '320100', version: 4 },
    ...{ state: 'accepted' as const, rows: { hash: 'a'.repeat(64), count: 1 }, attachments: [], remarks: [] },
    ...{ history: [], reasons: { '320100/stops|value': '示例：补报两份' } },
  }
  const reasons = (published: readonly (typeof was)[number][]) =>
    draftOf(
      { submission, rows: now, parts: [], published: [...published], gone: [], isPublic: true, today },
      at,
    ).reasons
  expect(reasons(was)).toEqual(submission.reasons)
  expect(reasons(now)).toEqual({})
})

describe('rows of figures', () => {
  it('come with what is typed, change by their key, and go when nothing is left', () => {
    const one = withRow(figuresSheet, [], row('stops', { value: '3' }))
    expect(one).toHaveLength(1)
    expect(withRow(figuresSheet, one, row('stops', { value: '4' }))).toEqual([row('stops', { value: '4' })])
    expect(withRow(figuresSheet, one, row('stops', { value: '4' }, '320115'))).toHaveLength(2)
    expect(withRow(figuresSheet, one, row('stops', { value: '', missing: '' }))).toEqual([])
    expect(withRow(figuresSheet, [], row('stops', { value: '' }))).toEqual([])
  })

  it('of districts are taken over in the place of what stands of them, and nothing else', () => {
    const mine = [
      row('stops', { value: '9' }),
      row('stops', { value: '1' }, '320115'),
      row('found', { value: '2' }, '320115'),
    ]
    expect(takenOver(mine, [{ area: '320115', indicator: 'stops', value: 5 }])).toEqual([
      ...[row('stops', { value: '9' }), row('stops', { value: '5' }, '320115')],
    ])
  })

  it('of which a finding is told lead to their box', () => {
    const rows = [row('stops', { value: 'x' })]
    expect(targetOf({ row: 0, column: 'value', level: 'error', code: 'amount' }, at, rows)).toEqual([
      '320100',
      'cell-320100_stops-value',
    ])
    const absent = {
      row: -1,
      column: 'indicator',
      level: 'error',
      code: 'absent',
      params: { area: '320115', indicator: 'found' },
    } as const
    expect(targetOf(absent, at, rows)).toEqual(['320115', 'cell-320115_found-value'])
  })
})

describe('what was published and is another now', () => {
  const published = [{ area: '320100', indicator: 'stops', value: 3 }]

  it('needs a reason, a row that goes too', () => {
    const changed = changedCells(at, { published, gone: [], isPublic: true, today }, [
      { area: '320100', indicator: 'stops', value: 4 },
    ])
    expect(changed).toEqual([{ row: '320100/stops', column: 'value', from: 3, to: 4 }])
    expect(unexplained(changed, {})).toHaveLength(1)
    expect(unexplained(changed, { '320100/stops|value': ' 错 ' })).toHaveLength(1)
    expect(unexplained(changed, { '320100/stops|value': '漏了一份' })).toEqual([])
    const gone = changedCells(at, { published, gone: [], isPublic: true, today }, [])
    expect(gone).toEqual([{ row: '320100/stops' }, { row: '320100/stops', column: 'value', from: 3 }])
    expect(unexplained(gone, { '320100/stops|': '不该由我们报' })).toEqual([])
    expect(changedCells(at, { published, gone: [], isPublic: true, today }, published)).toEqual([])
  })

  it('needs none of its own for the note that explains a number with a reason', () => {
    const of = { published, gone: [], isPublic: true, today }
    const noted = { area: '320100', indicator: 'stops', value: 4, note: '补报一份' }
    const both = changedCells(at, of, [noted])
    expect(both.map(({ column }) => column)).toEqual(['value', 'note'])
    expect(reasonsAsked(at.sheet, both)).toEqual(['320100/stops|value'])
    expect(unexplained(both, { '320100/stops|value': '漏了一份' })).toEqual([])
    expect(unexplained(both, {}).map(({ column }) => column)).toEqual(['value', 'note'])
    // The number stands: what was typed for it explains no note.
    const alone = changedCells(at, of, [{ ...noted, value: 3 }])
    expect(reasonsAsked(at.sheet, alone)).toEqual(['320100/stops|note'])
    expect(unexplained(alone, { '320100/stops|value': '漏了一份' })).toHaveLength(1)
  })

  it('needs a reason where it comes though its absence was a verdict', () => {
    const of = { ...at, sheet: dutiesSheet, campaign: smallCampaign() }
    const none = { published: [], gone: [], isPublic: true, today: '2027-07-05' }
    const done = { area: '320100', duty: 'A-1', state: 'done', since: '2027-06-28' }
    const turned = [{ row: '320100/A-1', column: 'state', to: 'done' }]
    expect(changedCells(of, none, [done])).toEqual(turned)
    // Under way after the day it says that what was due is done; late is told as late, and overdue stays that.
    expect(changedCells(of, none, [{ ...done, since: '2027-07-02' }])).toEqual([])
    expect(changedCells(of, none, [{ ...done, state: 'underWay', since: '2027-06-01' }])).toEqual([])
    expect(changedCells(of, { ...none, today: '2027-06-30' }, [done])).toEqual([])
    expect(changedCells(of, { ...none, isPublic: false }, [done])).toEqual([])
    // The province stood as silent.
    const dated = smallCampaign().duties.map((one) => ({
      ...one,
      due: { zh: '6月底前', days: ['2027-06-30'] },
    }))
    const own = { area: '320000', duty: 'A-2', state: 'done', since: '2027-06-28' }
    expect(changedCells({ ...of, campaign: { ...of.campaign, duties: dated } }, none, [own])).toEqual([
      { row: '320000/A-2', column: 'state', to: 'done' },
    ])
  })

  it('needs a reason when it comes back after it was taken out, against what it last was', () => {
    const was = { published: [], gone: published, isPublic: true, today }
    const back = changedCells(at, was, [{ area: '320100', indicator: 'stops', value: 1 }])
    expect(back).toEqual([
      { row: '320100/stops', back: true },
      { row: '320100/stops', column: 'value', from: 3, to: 1 },
    ])
    expect(changedCells(at, was, published)).toEqual([{ row: '320100/stops', back: true }])
    expect(changedCells(at, was, [])).toEqual([])
  })

  it('needs a reason where it turns a verdict that pages show: overdue, and delisted in time after all', () => {
    const hazard = {
      area: '320115',
      number: 'S1',
      state: 'open',
      listedOn: '2023-05-01',
      dueOn: '2023-06-09',
    }
    const off = [{ ...hazard, state: 'delisted', delistedOn: '2023-06-08' }]
    const of = { ...at, sheet: supervisedSheet }
    expect(changedCells(of, { published: [hazard], gone: [], isPublic: true, today }, off)).toEqual([
      { row: '320115/S1', column: 'delistedOn', to: '2023-06-08' },
    ])
    expect(
      changedCells(of, { published: [hazard], gone: [], isPublic: true, today: '2023-06-09' }, off),
    ).toEqual([])
  })

  it('of a duty needs one reason for its row, which goes along and is read like others', () => {
    const duty = { area: '320100', duty: 'D1', state: 'underWay', since: '2023-05-20' }
    const changed = changedCells(
      { ...at, sheet: dutiesSheet },
      { published: [duty], gone: [], isPublic: true, today },
      [{ ...duty, state: 'done', since: '2023-05-02' }],
    )
    expect(changed.map(({ column }) => column)).toEqual(['state', 'since'])
    expect(unexplained(changed, {})).toHaveLength(2)
    const reasons = { '320100/D1|': '验收后补报' }
    expect(unexplained(changed, reasons)).toEqual([])
    expect(toldReasons(changed, reasons)).toEqual(reasons)
    const told = { '320100/D1|': '电话13800138000' }
    expect([...tellingReasons(dutiesSheet, changed, told).keys()]).toEqual(['320100/D1|'])
    const gone = changedCells(
      { ...at, sheet: dutiesSheet },
      { published: [duty], gone: [], isPublic: true, today },
      [],
    )
    expect(gone.map(({ column, from }) => [column, from])).toEqual([
      [undefined, undefined],
      ['state', 'underWay'],
      ['since', '2023-05-20'],
    ])
  })
})

describe('lines of the last period', () => {
  it('are gone on with, without numbers, where they are not there yet', () => {
    const last = [
      {
        area: '320100',
        creditCode: '91350100M000100Y43',
        firm: '示例建设',
        notices: 2,
        sites: 5,
        note: '内部',
      },
    ]
    expect(carriedOver(stopWorkSheet, [], last)).toEqual([
      { area: '320100', creditCode: '91350100M000100Y43', firm: '示例建设' },
    ])
    expect(carriedOver(stopWorkSheet, [{ area: '320100', creditCode: '91350100M000100Y43' }], last)).toEqual(
      [],
    )
    const hazard = { area: '320115', number: '5号', hazard: '没有护栏', note: '内部' }
    expect(carriedOver(supervisedSheet, [], [hazard])).toEqual([hazard])
  })
})

describe('rows of a file added to those that stand there', () => {
  const row = (area: string, number: string, hazard: string) => ({ area, number, hazard })
  it('take the place of the same ones, come after the others, and leave the rest as it was typed', () => {
    const typed = [
      row('320115', '1', '旧的'),
      row('南京市江宁区', '2', '没有动'),
      row('江宁区', '3 ', '也是旧的'),
    ]
    const read = [row('320115', '1', '旧的'), row('320115', '2', '没有动'), row('320115', '3', '也是旧的')]
    const file = [row('320115', '3', '新的三'), row('320115', '4', '新加的'), row('320115', '1', '新的一')]
    expect(mergedRows(supervisedSheet, typed, read, file)).toEqual({
      rows: [file[2], typed[1], file[0], file[1]],
      ...{ added: 1, changed: 2, kept: 1 },
    })
  })

  it('leave the file that the others came from as a paper', () => {
    const paper = (sign: string) => ({ hash: sign.repeat(64), name: `示例${sign}.csv`, bytes: 1 })
    const [one, two, three] = [paper('a'), paper('b'), paper('c')]
    expect(withFile({ file: one, attachments: [two] }, three)).toEqual({
      file: three,
      attachments: [two, one],
    })
    expect(withFile({ file: one, attachments: [two] }, one)).toEqual({ file: one, attachments: [two] })
    expect(withFile({ attachments: [] }, one)).toEqual({ file: one, attachments: [] })
    const full = Array.from({ length: 20 }, (_, n) => paper(String.fromCharCode(100 + n)))
    expect(withFile({ file: one, attachments: full }, two)).toEqual({ file: two, attachments: full })
  })
})

describe('rows that no line of the form stands for', () => {
  const figures = { campaign: plan, sheet: figuresSheet, period: '2023-05' }

  it('are of an indicator that is none, of a place that is another’s, or there twice', () => {
    const rows = [
      { area: '320100', indicator: 'stops', value: '1' },
      { area: '320100', indicator: 'gone', value: '2' },
      { area: '320500', indicator: 'stops', value: '3' },
      { area: '320100', indicator: 'stops', value: '4' },
    ]
    const clauses = [{ id: '一', zh: '排查', en: 'Checks' }]
    expect(strayRows({ ...figures, campaign: { ...plan, clauses } }, '320100', rows)).toEqual([1, 2, 3])
  })

  it('are of a duty that is none', () => {
    const [duty] = plan.duties.filter(({ level, areaCodes }) => level === 'city' && areaCodes === undefined)
    const rows = [
      { area: '320100', duty: duty?.id ?? '' },
      { area: '320100', duty: 'gone' },
    ]
    expect(strayRows({ campaign: plan, sheet: dutiesSheet, period: 'always' }, '320100', rows)).toEqual([1])
  })

  it('are not those of a place within a city that a duty names alone', () => {
    const named = {
      ...plan,
      duties: plan.duties.map((one) => ({ ...one, areaCodes: ['321183'] })).slice(0, 1),
    }
    const at = { campaign: named, sheet: dutiesSheet, period: 'always' }
    const rows = ['321183', '321100'].map((area) => ({ area, duty: 'D1' }))
    expect(strayRows(at, '321100', rows)).toEqual([1])
    expect(strayRows(at, '320100', rows)).toEqual([0, 1])
  })

  it('there are none in a register, which shows every row', () => {
    const rows = [{ area: '320500', number: '1' }]
    expect(strayRows({ campaign: plan, sheet: supervisedSheet, period: 'always' }, '320100', rows)).toEqual(
      [],
    )
  })
})

describe('what a city saw of its places', () => {
  const part = (area: string, sign: string) => ({ area, hash: sign.repeat(64) })
  const seen = [part('320102', 'a'), part('320115', 'b')]

  it('stays as it was when the form was opened, but for places whose rows are taken over', () => {
    const now = [part('320102', 'c'), part('320115', 'd'), part('320116', 'e')]
    const taken = [{ area: '320115', indicator: 'stops', value: 3 }]
    expect(partsTaken(seen, now, taken)).toEqual([part('320102', 'a'), part('320115', 'd')])
    expect(partsTaken(undefined, now, taken)).toEqual([part('320115', 'd')])
    expect(
      draftOf(
        { submission: undefined, rows: [], parts: seen, published: [], gone: [], isPublic: true, today },
        at,
      ).parts,
    ).toEqual(seen)
  })
})

it('names the cells in which two texts of a draft differ, by place, indicator and column', () => {
  const figures = { campaign: plan, sheet: sheets.figures, period: '2023-05' }
  const rows = [{ area: '320115', indicator: 'stops', value: '3' }]
  const name = (...path: string[]) => draftCellName(path, rows, figures, wordsOf('zh'))
  expect(name('rows', '0', 'value')).toBe('南京市江宁区 停工通知 数')
  expect(name('rows', '4', 'value')).toBe('第 5 行 数')
  expect(name('reasons', '320115/stops|value')).toBe('南京市江宁区 停工通知 数，为什么改')
  expect(name('attachments', '0', 'name')).toBe('附件')
  for (const path of [['version'], ['attachments', '0', 'hash'], ['parts', '0', 'hash']])
    expect(name(...path)).toBeUndefined()
})

it('of two texts of a sheet rows are compared by what they are of, not by where they stand', () => {
  const figures = { campaign: plan, sheet: sheets.figures, period: '2023-05' }
  const [one, other] = [
    { area: '320115', indicator: 'stops', value: '3' },
    { area: '320102', indicator: 'stops', value: '4' },
  ]
  const text = (...rows: Record<string, string>[]) => byRow(figures.sheet, { rows })
  const found = differences(text(one, other), text({ ...other, value: '5' }, one))
  expect(
    found.map(({ path, mine, theirs }) => [boxName(path, figures, wordsOf('zh')), mine, theirs]),
  ).toEqual([['南京市玄武区 停工通知 数', '4', '5']])
})

it('of two texts of a sheet each row of one key has its turn, and what names a row is no difference', () => {
  const figures = { campaign: plan, sheet: sheets.figures, period: '2023-05' }
  const at = { area: '320115', indicator: 'stops' }
  const text = (...values: string[]) =>
    byRow(figures.sheet, { rows: values.map((value) => ({ ...at, value })) })
  const found = differences(text('3', '4'), text('3')).flatMap(({ path, mine, theirs }) => {
    const name = boxName(path, figures, wordsOf('zh'))
    return name === undefined ? [] : [[name, mine, theirs]]
  })
  expect(found).toEqual([['南京市江宁区 停工通知 数', '4', '']])
})

describe('a reason', () => {
  const changed = [
    { row: '320100/stops', column: 'value', from: 1, to: 2 },
    { row: '320100/checked', column: 'of', from: 1, to: 2 },
  ]
  it('that the server would refuse is marked at its box, with the word, and no other', () => {
    const reasons = { '320100/stops|value': '因张建国漏报', '320100/checked|of': '因台风“梅花”停工' }
    expect([...tellingReasons(figuresSheet, changed, reasons)]).toEqual([
      ['320100/stops|value', { code: 'personal', found: '张建国' }],
    ])
  })
  it('goes along only with a cell that changed: none is refused that has no box', () => {
    const reasons = {
      '320100/stops|value': '重新数过',
      '320100/gone|value': '张建国改的',
      '320100/checked|of': ' ',
    }
    expect(toldReasons(changed, reasons)).toEqual({ '320100/stops|value': '重新数过' })
  })
})

describe('where a finding is', () => {
  const words = wordsOf('zh')
  const rows = [
    { area: '320100', duty: 'D1' },
    { area: '320115', duty: 'D1' },
  ]
  const where = (row: number, sheet: typeof dutiesSheet, column?: string) =>
    whereText(
      { row, level: 'error', code: 'required', ...(column && { column }) },
      { ...at, campaign: plan, sheet },
      rows,
      words,
      '320100',
    )
  it('is told by the duty’s name, for its lines have no numbers', () => {
    expect(where(0, dutiesSheet, 'since')).toBe('两轮排查 从哪天起')
    expect(where(1, dutiesSheet)).toBe('南京市江宁区 两轮排查')
  })
  it('of figures names its place only where the sheet is of several', () => {
    const at = { campaign: plan, sheet: sheets.figures, period: '2023-05' }
    const where = (area: string, own: string) =>
      whereText(
        { row: -1, level: 'error', code: 'absent', params: { area, indicator: 'found' } },
        at,
        [],
        words,
        own,
      )
    expect(where('320115', '320115')).toBe('查出的隐患')
    expect(where('320115', '320100')).toBe('南京市江宁区 查出的隐患')
    expect(where('320100', '320100')).toBe('南京市 查出的隐患')
  })
  it('of a register by its line', () => {
    expect(where(1, supervisedSheet, 'hazard')).toBe('第 2 行 什么隐患')
  })
})
