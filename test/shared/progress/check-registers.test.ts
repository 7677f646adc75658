import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import type { SheetId } from '../../../shared/campaign/sheet-ids.ts'
import { checkRows } from '../../../shared/progress/check-rows.ts'
import { openRows } from '../../../shared/progress/public-rows.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { context } from '../../fixtures/sheet-context.ts'

const found = (sheet: SheetId, row: SheetRow, area = '320100') =>
  checkRows(
    sheets[sheet],
    [row],
    context({ period: sheet === 'stop-work' ? '2023-05' : 'always', area }),
  ).map(({ column, level, code }) => `${column} ${level} ${code}`)

describe('a supervised hazard', () => {
  const row = {
    area: '320115',
    number: '宁督〔2023〕5号',
    hazard: '深基坑没有支护',
    supervisor: 'city',
    listedOn: '2023-05-10',
    dueOn: '2023-06-10',
    state: 'open',
  }
  it.each([
    ['open and in time', {}, []],
    [
      'a deadline before its listing',
      { dueOn: '2023-05-09' },
      ['dueOn error before', 'why question needsReason'],
    ],
    ['listed tomorrow', { listedOn: '2023-06-04', dueOn: '2023-06-10' }, ['listedOn error toCome']],
    ['overdue', { dueOn: '2023-06-02' }, ['why question needsReason']],
    ['overdue and said why', { dueOn: '2023-06-02', why: '换了施工单位' }, []],
    ['delisted without a day', { state: 'delisted' }, ['delistedOn error needsDay']],
    [
      'delisted before it was listed',
      { state: 'delisted', delistedOn: '2023-05-01' },
      ['delistedOn error before'],
    ],
    [
      'delisted late',
      { state: 'delisted', dueOn: '2023-05-20', delistedOn: '2023-05-21' },
      ['why question needsReason'],
    ],
    [
      'open, with a day on which it was taken off',
      { delistedOn: '2023-05-20' },
      ['delistedOn error notReached'],
    ],
    ['an unknown state', { state: '开着' }, ['state error choice']],
    ['a mobile in a public column', { why: '电话13912345678' }, ['why error personalNumber']],
    ['a mobile in a private one', { note: '电话13912345678' }, []],
    ['a column that there is not', { more: 'x' }, ['more error unknownColumn']],
  ])('%s', (_, more, expected) => {
    expect(found('supervised', { ...row, ...more })).toEqual(expected)
  })
})

describe('an accident', () => {
  const row = {
    area: '320100',
    number: '1',
    occurredAt: '2023-05-01T08:00',
    reportedAt: '2023-05-03T08:00',
    kind: 'fall',
    work: 'building',
    level: 'ordinary',
    state: 'investigating',
  }
  it.each([
    ['reported in forty-eight hours', {}, []],
    ['a minute later', { reportedAt: '2023-05-03T08:01' }, ['why question lateReport']],
    ['a minute later and said why', { reportedAt: '2023-05-03T08:01', why: '系统停了' }, []],
    ['reported before it was', { reportedAt: '2023-05-01T07:59' }, ['reportedAt error before']],
    ['closed without a day', { state: 'closed' }, ['closedOn error needsDay']],
    ['closed before it was', { state: 'closed', closedOn: '2023-04-30' }, ['closedOn error before']],
    ['in a district', { area: '320115' }, ['area error place']],
    ['raised without a day', { state: 'raised' }, ['raisedOn error needsDay']],
    ['supervised without a day', { state: 'supervised' }, ['supervisedOn error needsDay']],
    ['raised before it was', { state: 'raised', raisedOn: '2023-04-30' }, ['raisedOn error before']],
    [
      'supervised tomorrow',
      { state: 'supervised', supervisedOn: '2023-06-04' },
      ['supervisedOn error toCome'],
    ],
    ['investigated still, with a day of its end', { closedOn: '2023-05-09' }, ['closedOn error notReached']],
    [
      'supervised, with a day of a later step',
      { state: 'supervised', supervisedOn: '2023-05-09', raisedOn: '2023-05-20' },
      ['raisedOn error notReached'],
    ],
    [
      'closed, with the days of all its steps',
      { state: 'closed', supervisedOn: '2023-05-05', raisedOn: '2023-05-09', closedOn: '2023-05-20' },
      [],
    ],
    [
      'of before the campaign',
      { occurredAt: '2022-05-01T08:00', why: '补报', note: '在查' },
      ['occurredAt error ofBefore'],
    ],
    ['told by its day alone', { occurredAt: '2023-05-01' }, ['occurredAt error moment']],
    ['at no known minute', { occurredAt: '2023-05-01T08:60' }, ['occurredAt error moment']],
    ['reported at a time that nobody knows', { reportedAt: '不详' }, ['reportedAt error moment']],
    ['a name of a victim', { penalties: '死者：李大勇，家属已赔偿' }, ['penalties error personal']],
  ])('%s', (_, more, expected) => {
    expect(found('accidents', { ...row, ...more })).toEqual(expected)
  })

  /** Forty-eight hours to the minute, and one more, over the ends of years and Februaries. */
  it.each([
    ['2023-12-31T23:59', '2024-01-02T23:59', '2024-01-03T00:00'],
    ['2024-12-30T00:00', '2025-01-01T00:00', '2025-01-01T00:01'],
    ['2024-02-28T12:30', '2024-03-01T12:30', '2024-03-01T12:31'],
    ['2025-02-27T12:30', '2025-03-01T12:30', '2025-03-01T12:31'],
  ])('at %s is in time until %s, and late at %s', (occurredAt, last, first) => {
    const year = { area: '320100', period: 'always', today: '2025-03-09' }
    const codes = (reportedAt: string) =>
      checkRows(sheets.accidents, [{ ...row, occurredAt, reportedAt, note: '在查' }], context(year)).map(
        ({ code }) => code,
      )
    expect(codes(last)).toEqual([])
    expect(codes(first)).toEqual(['lateReport'])
    const hours = (reportedAt: string) =>
      openRows(sheets.accidents, [{ ...row, occurredAt, reportedAt }])[0]?.hours
    expect([hours(last), hours(first)]).toEqual([48, 49])
  })

  // 1 May and sixty days is 30 June.
  it.each([
    ['on its last day', '2023-06-30', {}, []],
    ['a day later', '2023-07-01', {}, ['state question lateInvestigation']],
    ['and the note says why', '2023-07-01', { note: '等鉴定' }, []],
    ['under supervision', '2023-07-01', { state: 'supervised', supervisedOn: '2023-07-01' }, []],
    ['raised', '2023-07-01', { state: 'raised', raisedOn: '2023-07-01' }, []],
    ['closed', '2023-07-01', { state: 'closed', closedOn: '2023-07-01' }, []],
  ])('investigated for too long is asked about: %s', (_, today, more, expected) => {
    const found = checkRows(sheets.accidents, [{ ...row, ...more }], context({ period: 'always', today }))
    expect(found.map(({ column, level, code }) => `${column} ${level} ${code}`)).toEqual(expected)
  })

  it('not reported is late when the hours are certainly over', () => {
    const { reportedAt: _, ...open } = row
    expect(found('accidents', { ...open, occurredAt: '2023-06-01T00:01' })).toEqual([])
    expect(found('accidents', { ...open, occurredAt: '2023-05-31T23:59' })).toEqual([
      'why question lateReport',
    ])
  })
})

describe('a stop-work line', () => {
  const row = { area: '320100', creditCode: '91350100M000100Y44', firm: '示例建设', notices: 1, sites: 4 }
  it('has a code with its check character, and counts', () => {
    expect(found('stop-work', row)).toEqual(['creditCode error creditCode'])
    expect(found('stop-work', { ...row, creditCode: '91350100M000100Y43' })).toEqual([])
    const no = { ...row, creditCode: '91350100M000100Y43', sites: 0 }
    expect(found('stop-work', no)).toEqual(['sites question noSites'])
    expect(found('stop-work', { ...no, note: '当月完工' })).toEqual([])
  })

  const right = { ...row, creditCode: '91350100M000100Y43' }
  const asked = (more: SheetRow, before: SheetRow = { notices: 1 }) =>
    checkRows(sheets['stop-work'], [{ ...right, ...more }], context({ last: [{ ...right, ...before }] })).map(
      ({ column, level, code }) => `${column} ${level} ${code}`,
    )
  it.each([
    ['three notices for a site', { notices: 12 }, { notices: 2 }, []],
    ['more than three', { notices: 13 }, { notices: 2 }, ['notices question manyNotices']],
    ['ten times the last month', { notices: 20, sites: 9 }, { notices: 2 }, ['notices question noticesJump']],
    ['nearly ten times', { notices: 19, sites: 9 }, { notices: 2 }, []],
    ['nine after none: few', { notices: 9 }, { notices: 0 }, []],
    ['the same code with another name', { firm: '别的建设' }, {}, ['firm question otherName']],
    ['all of it, with a note', { notices: 200, firm: '别的建设', note: '更名，专项检查' }, {}, []],
  ])('is asked about %s', (_, more, before, expected) => {
    expect(asked(more, before)).toEqual(expected)
  })
})

describe('a duty', () => {
  const row = { area: '320100', duty: 'D1', state: 'done', since: '2023-06-01', evidence: '示例〔2023〕1号' }
  it.each([
    ['done in time', {}, []],
    ['done tomorrow', { since: '2023-06-04' }, ['since error toCome']],
    // The plan's first day is 6 April 2023.
    ['done on the campaign’s first day', { since: '2023-04-06' }, []],
    ['done the day before the campaign', { since: '2023-04-05' }, ['since error beforeCampaign']],
    ['done years before', { since: '2019-06-01' }, ['since error beforeCampaign']],
    [
      'under way since years before',
      { state: 'underWay', since: '2019-06-01' },
      ['since error beforeCampaign'],
    ],
    ['done, and why there is nothing to see it by', { evidence: '口头布置，没有文件' }, []],
    ['that there is not', { duty: 'D9' }, ['duty error noSuch']],
    ['that nobody reports', { duty: 'D3' }, ['duty error noSuch']],
    ['of the province, told by a city', { duty: 'D2' }, ['area error notYours']],
  ])('%s', (_, more, expected) => {
    expect(found('duties', { ...row, ...more })).toEqual(expected)
  })

  it('that is done is asked by what one sees it; one under way is not', () => {
    const { evidence: _, ...bare } = row
    expect(found('duties', bare)).toEqual(['evidence question needsEvidence'])
    expect(found('duties', { ...bare, state: 'underWay' })).toEqual([])
  })

  it('of the pilots is told by the three places that the plan names, and by no other', () => {
    const told = (area: string, office: string) => {
      const cells = { area, duty: 'T10-1', state: 'done', since: '2023-06-20', evidence: '示例〔2023〕1号' }
      const asked = context({ campaign, area: office, period: 'always', today: '2023-06-25' })
      return checkRows(sheets.duties, [cells], asked).map(({ column, code }) => `${column} ${code}`)
    }
    expect(told('320900', '320900')).toEqual([])
    // Jurong by Zhenjiang, Hanjiang by Yangzhou.
    expect(told('321183', '321100')).toEqual([])
    expect(told('321003', '321000')).toEqual([])
    for (const [area, office] of [
      ['321100', '321100'],
      ['320902', '320900'],
      ['321183', '321000'],
    ] as const)
      expect(told(area, office), area).toEqual(['area notYours'])
  })

  it('that is late is asked why', () => {
    const late = (more: object) =>
      checkRows(sheets.duties, [{ ...row, ...more }], context({ period: 'always', today: '2023-07-01' })).map(
        ({ code }) => code,
      )
    expect(late({ state: 'underWay' })).toEqual(['needsReason'])
    expect(late({ since: '2023-07-01' })).toEqual(['needsReason'])
    expect(late({ since: '2023-06-30' })).toEqual([])
  })
})

describe('a supervision body', () => {
  const row = { area: '320115', name: '江宁区建设工程质量安全监督站', supervisors: 12 }
  it('has a public landline, and no mobile', () => {
    expect(found('bodies', { ...row, phone: '025-52281234' })).toEqual([])
    expect(found('bodies', { ...row, phone: '13912345678' })).toEqual(['phone error personal'])
    expect(found('bodies', { ...row, officer: '张建国', officerPhone: '13912345678' })).toEqual([])
  })
})
