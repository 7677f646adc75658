import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { districts } from '../../../shared/place/division.ts'
import { type AcceptedRows, composeEdition, toldRows } from '../../../shared/progress/compose-edition.ts'
import type { SheetEdition } from '../../../shared/progress/edition.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { addDays } from '../../../shared/value/day.ts'

const row = (area: string, notices: number, more: object = {}): SheetRow => ({
  ...{ area, creditCode: '91320000MA1EXAMP1A', firm: '示例建设', notices, sites: 9 },
  ...more,
})
const from = (area: string, rows: SheetRow[], reasons = {}): AcceptedRows => ({
  ...{ area, submittedOn: '2023-10-04', rows, reasons },
})
const compose = (accepted: AcceptedRows[], before?: ReturnType<typeof composeEdition>) =>
  composeEdition({
    ...{ sheet: sheets['stop-work'], campaign, period: '2023-09', expected: ['320100', '320200'] },
    ...{ accepted, dueOn: '2023-10-05', day: '2023-10-10' },
    before: before && { ...before, sample: true, salt: '0', log: { n: 1, hash: '0' } },
  })

describe('the next edition', () => {
  const first = compose([from('320100', [row('320100', 3)])])

  it('says who reported and who did not; a revision is not late', () => {
    expect(first.areas).toEqual([{ area: '320100', submittedOn: '2023-10-04' }, { area: '320200' }])
    const late = { ...from('320200', [row('320200', 1)]), submittedOn: '2023-10-07' }
    const again = { ...from('320100', [row('320100', 3)]), submittedOn: '2023-11-01' }
    expect(compose([again, late], first).areas).toEqual([
      { area: '320100', submittedOn: '2023-10-04' },
      { area: '320200', submittedOn: '2023-10-07', lateDays: 2 },
    ])
  })

  it('keeps the due day that the first said, whatever is asked by now', () => {
    const late = { ...from('320200', [row('320200', 1)]), submittedOn: '2023-10-07' }
    const asked = { sheet: sheets['stop-work'], campaign, period: '2023-09', expected: ['320100', '320200'] }
    const before = { ...first, sample: true, salt: '0', log: { n: 1, hash: '0' } }
    const second = composeEdition({
      ...asked,
      accepted: [late],
      before,
      dueOn: '2023-10-03',
      day: '2023-11-01',
    })
    expect(second.dueOn).toBe('2023-10-05')
    expect(second.areas).toEqual([
      { area: '320100', submittedOn: '2023-10-04' },
      { area: '320200', submittedOn: '2023-10-07', lateDays: 2 },
    ])
  })

  it('has the reason that the place itself gave, and no other’s', () => {
    const key = '320100/91320000MA1EXAMP1A|notices'
    const accepted = [
      from('320100', [row('320100', 4)], { [key]: '重新数过' }),
      from('320200', [row('320200', 1)], { [key]: '别市写的' }),
    ]
    expect(compose(accepted, first).revisions).toEqual([
      {
        ...{ edition: 2, day: '2023-10-10', row: '320100/91320000MA1EXAMP1A', column: 'notices' },
        ...{ from: 3, to: 4, reason: '重新数过' },
      },
    ])
  })

  it('keeps what was published of a place that had nothing accepted, and tells of a row that went', () => {
    const second = compose([from('320200', [row('320200', 1)])], first)
    expect(second.rows.map(({ area }) => area)).toEqual(['320100', '320200'])
    expect(compose([from('320100', [])], first).revisions[0]).toMatchObject({
      row: '320100/91320000MA1EXAMP1A',
    })
  })

  const key = '320100/91320000MA1EXAMP1A'
  const taken = () => compose([from('320100', [], { [`${key}|`]: '填错了市' })], first)
  const next = (accepted: AcceptedRows[], ...all: ReturnType<typeof composeEdition>[]) =>
    composeEdition({
      ...{ sheet: sheets['stop-work'], campaign, period: '2023-09', expected: ['320100', '320200'] },
      ...{ accepted, dueOn: '2023-10-05', day: '2023-10-12', earlier: all },
      before: { ...(all.at(-1) ?? first), sample: true, salt: '0', log: { n: 1, hash: '0' } },
    })

  it('keeps every public cell of a row that is taken out as the old value', () => {
    expect(taken().revisions.map(({ column, from, to, reason }) => [column, from, to, reason])).toEqual([
      [undefined, undefined, undefined, '填错了市'],
      ['firm', '示例建设', undefined, '填错了市'],
      ['notices', 3, undefined, '填错了市'],
      ['sites', 9, undefined, '填错了市'],
    ])
  })

  it('tells of a row that comes back, however late, against the last that was public', () => {
    const second = taken()
    const third = next([from('320200', [row('320200', 1)])], first, second)
    const reasons = { [`${key}|`]: '又是本市的' }
    const fourth = next([from('320100', [row('320100', 0)], reasons)], first, second, third)
    expect(fourth.revisions.filter(({ edition }) => edition === 4)).toEqual([
      { ...{ edition: 4, day: '2023-10-12', row: key, back: true }, reason: '又是本市的' },
      {
        ...{ edition: 4, day: '2023-10-12', row: key, column: 'notices' },
        from: 3,
        to: 0,
        reason: '又是本市的',
      },
    ])
    const same = next([from('320100', [row('320100', 3)], reasons)], first, second, third)
    expect(same.revisions.filter(({ edition }) => edition === 4)).toMatchObject([{ row: key, back: true }])
    // Once it is back it is a row like others.
    const fifth = next([from('320100', [row('320100', 0)], reasons)], first, second, third, fourth)
    expect(fifth.revisions).toEqual(fourth.revisions)
  })

  it.each([
    ['a firm’s words that are others', { reply: '已整改' }, { reply: '不服' }, ['reply']],
    ['a firm’s words that are gone', { reply: '已整改' }, {}, ['reply']],
    ['a firm’s words that come', {}, { reply: '已整改' }, []],
  ])('tells of %s', (_, then, now, columns) => {
    const before = compose([from('320100', [row('320100', 3, then)])])
    const after = compose([from('320100', [row('320100', 3, now)])], before)
    expect(after.revisions.map(({ column }) => column)).toEqual(columns)
  })

  it.each([
    ['investigating', 'supervised', []],
    ['investigating', 'closed', []],
    ['raised', 'supervised', ['state']],
    ['closed', 'investigating', ['state']],
  ])('takes an investigation from %s to %s as news or as a revision', (then, now, columns) => {
    const of = (state: string): SheetRow => ({
      area: '320100',
      number: '示1',
      occurredAt: '2023-09-01T08:00',
      state,
    })
    const told = (state: string, before?: SheetEdition) => ({
      ...composeEdition({
        ...{ sheet: sheets.accidents, campaign, period: 'always', expected: ['320100'], day: '2023-10-10' },
        ...{ accepted: [from('320100', [of(state)])], before },
      }),
      ...{ sample: true, salt: '0', log: { n: 1, hash: '0' } },
    })
    expect(told(now, told(then)).revisions.map(({ column }) => column)).toEqual(columns)
  })

  it('takes what moves on by itself for no revision, and nothing private', () => {
    const changed = [row('320100', 3, { reply: '已整改', note: '内部' })]
    const next = compose([from('320100', changed)], first)
    expect(next.revisions).toEqual([])
    expect(next.rows[0]).toMatchObject({ reply: '已整改' })
    expect(next.rows[0]).not.toHaveProperty('note')
  })

  it('keeps each city’s own day of a sheet that is kept on: another city’s new report makes nothing newer', () => {
    const told = (area: string, acceptedOn: string): AcceptedRows => ({
      ...{ area, submittedOn: '2023-10-04', acceptedOn, rows: [], reasons: {} },
    })
    const next = (day: string, accepted: AcceptedRows[], before?: SheetEdition): SheetEdition => ({
      ...composeEdition({
        ...{ sheet: sheets.accidents, campaign, period: 'always', expected: ['320100', '320200'] },
        ...{ accepted, day, before },
      }),
      ...{ sample: true, salt: '0', log: { n: 1, hash: '0' } },
    })
    const first = next('2023-10-17', [told('320100', '2023-10-16'), told('320200', '2023-10-15')])
    const second = next('2026-11-20', [told('320200', '2026-11-18')], first)
    expect(second.areas.map(({ toldOn }) => toldOn)).toEqual(['2023-10-16', '2026-11-18'])
    // Of an edition from before places had their days, its own.
    const older = { ...first, areas: first.areas.map(({ toldOn: _, ...one }) => one) }
    expect(next('2026-11-20', [], older).areas.map(({ toldOn }) => toldOn)).toEqual([
      '2023-10-17',
      '2023-10-17',
    ])
  })
})

describe('a number that editions hid in between', () => {
  const id = campaign.indicators.find(({ few, kind }) => few && kind !== 'ratio')?.id ?? ''
  const told = (value: string | number) => ({ rows: [{ area: '320200', indicator: id, value }] })
  const edition = (n: number, value: string | number): SheetEdition => ({
    ...{ campaign: campaign.id, sheet: 'figures', period: '2023-10', edition: n, publishedOn: '2023-11-08' },
    ...{ areas: [], revisions: [], sample: true, salt: '0', log: { n: 1, hash: '0' }, ...told(value) },
  })
  const revised = (now: number, ...values: (string | number)[]) =>
    composeEdition({
      ...{ sheet: sheets.figures, campaign, period: '2023-10', expected: ['320200'], day: '2023-12-01' },
      accepted: [from('320200', told(now).rows, { [`320200/${id}|value`]: '漏了三人' })],
      before: edition(values.length, values.at(-1) ?? ''),
      earlier: values.map((value, n) => edition(n + 1, value)),
    }).revisions

  it('is a revision of the last that was told, and says that it was hidden', () => {
    expect(revised(217, 214, 'suppressed')).toEqual([
      {
        ...{ edition: 3, day: '2023-12-01', row: `320200/${id}`, column: 'value' },
        ...{ from: 214, to: 217, hidden: true, reason: '漏了三人' },
      },
    ])
    expect(revised(217, 210, 214, 'suppressed', 'suppressed')).toMatchObject([{ from: 214, to: 217 }])
  })

  it('is told as the old value where its row is taken out meanwhile', () => {
    const values = [214, 'suppressed']
    const { revisions } = composeEdition({
      ...{ sheet: sheets.figures, campaign, period: '2023-10', expected: ['320200'], day: '2023-12-01' },
      accepted: [from('320200', [], { [`320200/${id}|`]: '不该由我们报' })],
      before: edition(2, 'suppressed'),
      earlier: values.map((value, n) => edition(n + 1, value)),
    })
    expect(revisions.map(({ column, from: was, to, hidden }) => [column, was, to, hidden])).toEqual([
      [undefined, undefined, undefined, undefined],
      ['value', 214, undefined, true],
    ])
  })

  it('is told as the old value where there is no number any more', () => {
    const key = `320200/${id}`
    const reasons = { [`${key}|value`]: '数重了', [`${key}|missing`]: '在核对' }
    const { revisions } = composeEdition({
      ...{ sheet: sheets.figures, campaign, period: '2023-10', expected: ['320200'], day: '2023-12-01' },
      accepted: [from('320200', [{ area: '320200', indicator: id, missing: '在核对' }], reasons)],
      before: edition(2, 'suppressed'),
      earlier: [edition(1, 214), edition(2, 'suppressed')],
    })
    expect(revisions.map(({ column, from: was, to, hidden }) => [column, was, to, hidden])).toEqual([
      ['missing', undefined, '在核对', undefined],
      ['value', 214, undefined, true],
    ])
  })

  it('is told again as a revision of what was hidden where it is the same', () => {
    expect(revised(214, 214, 'suppressed')).toMatchObject([
      { column: 'value', from: 'suppressed', to: 214, reason: '可以显示了，数没有变' },
    ])
  })

  it('is none where it was never told, or is hidden still', () => {
    expect(revised(217, 'suppressed')).toEqual([])
    expect(revised(3, 214, 'suppressed')).toEqual([])
  })

  it('asks who hands it in for a reason, by the last that was told', () => {
    const rows = (value: string | number) => told(value).rows
    expect(toldRows(sheets.figures, [rows(214), rows('suppressed')])).toEqual(rows(214))
    expect(toldRows(sheets.figures, [rows('suppressed')])).toEqual(rows('suppressed'))
    expect(toldRows(sheets.figures, [rows(214), rows(215)])).toEqual(rows(215))
  })
})

describe('a verdict that was public', () => {
  const next = (sheet: 'supervised' | 'accidents', was: SheetRow, now: SheetRow, day: string) => {
    const editionOf = (rows: SheetRow[], on: string, before?: ReturnType<typeof composeEdition>) =>
      composeEdition({
        ...{ sheet: sheets[sheet], campaign, period: 'always', expected: ['320100'], day: on },
        accepted: [{ ...from('320100', rows), acceptedOn: on }],
        before: before && { ...before, sample: true, salt: '0', log: { n: 1, hash: '0' } },
      })
    const { revisions } = editionOf([now], day, editionOf([was], '2023-06-01'))
    return revisions.map(({ column, from: old, to }) => [column, old, to])
  }
  const hazard: SheetRow = {
    ...{ area: '320115', number: 'S1', hazard: '示例', supervisor: 'city', state: 'open' },
    ...{ listedOn: '2023-05-01', dueOn: '2023-06-10' },
  }
  const off = { ...hazard, state: 'delisted' }
  const accident: SheetRow = {
    ...{ area: '320100', number: 'A1', occurredAt: '2023-05-30T09:30', kind: 'fall', work: 'building' },
    ...{ level: 'ordinary', state: 'investigating' },
  }
  const reported = { ...accident, reportedAt: '2023-05-31T09:00' }
  const terms = (days: number) => addDays('2023-05-30', campaign.settings.accidents.investigationDays + days)
  const closed = (on: string) => ({ ...reported, state: 'closed', closedOn: on })

  it.each([
    [
      'overdue, and delisted in time after all',
      'supervised',
      hazard,
      { ...off, delistedOn: '2023-06-08' },
      '2023-06-11',
      ['delistedOn'],
    ],
    ['not due yet', 'supervised', hazard, { ...off, delistedOn: '2023-06-08' }, '2023-06-10', []],
    [
      'overdue, and delisted late',
      'supervised',
      hazard,
      { ...off, delistedOn: '2023-06-11', why: '示例：雨' },
      '2023-06-11',
      [],
    ],
    [
      'not reported in 48 hours, and reported in time after all',
      'accidents',
      accident,
      reported,
      '2023-06-02',
      ['hours'],
    ],
    ['perhaps still within 48 hours', 'accidents', accident, reported, '2023-06-01', []],
    [
      'reported late',
      'accidents',
      accident,
      { ...accident, reportedAt: '2023-06-03T09:00', why: '示例' },
      '2023-06-04',
      [],
    ],
    [
      'investigated too long, and closed in time after all',
      'accidents',
      reported,
      closed(terms(-1)),
      terms(1),
      ['closedOn'],
    ],
    [
      'left alone after its term, and supervised in time after all',
      ...([
        'accidents',
        reported,
        { ...reported, state: 'supervised', supervisedOn: terms(0) },
        terms(1),
      ] as const),
      ['supervisedOn'],
    ],
    ['closed in time', 'accidents', reported, closed(terms(-1)), terms(0), []],
    ['closed late', 'accidents', reported, closed(terms(1)), terms(2), []],
  ] as const)('%s: what is filled in is a revision where it turns it', (_, sheet, was, now, day, columns) => {
    expect(next(sheet, was, now, day).map(([column]) => column)).toEqual(columns)
  })
})

describe('a place that is sent back after it was published', () => {
  const cities = ['320100', '320200', '320300', '320500', '320800']
  const figures = (
    accepted: readonly AcceptedRows[],
    more: Partial<Parameters<typeof composeEdition>[0]> = {},
  ) =>
    composeEdition({
      ...{ sheet: sheets.figures, campaign, period: '2023-10', expected: cities, accepted },
      ...{ dueOn: '2023-11-05', day: '2023-11-10' },
      ...more,
    })
  const rowsOf = (n: number, banned: number, replaced: number, parts: readonly number[]): SheetRow[] => {
    const area = cities[n] ?? ''
    return [
      { area, indicator: 'banned', value: banned },
      { area, indicator: 'leadersTested', value: banned, of: banned + replaced },
      { area, indicator: 'replaced', value: replaced + parts.reduce((all, one) => all + one, 0) },
      ...parts.map((value, m) => ({
        ...{
          area: districts.filter((one) => one.cityCode === area)[m]?.code ?? '',
          indicator: 'replaced',
          value,
        },
      })),
    ]
  }
  const some = fc.tuple(fc.nat(12), fc.nat(12), fc.array(fc.nat(9), { maxLength: 3 }))
  const all = fc.tuple(some, some, some, some, some)

  it('changes nothing that is public of it or of others, nor what is suppressed', () => {
    fc.assert(
      fc.property(all, fc.nat(4), fc.nat(20), (counts, back, less) => {
        const accepted = counts.map(([one, two, parts], n) =>
          from(cities[n] ?? '', rowsOf(n, one + less, two, parts)),
        )
        const near = [counts.map(([one], n) => ({ area: cities[n] ?? '', indicator: 'banned', value: one }))]
        const first = figures(accepted, { near })
        const before = { ...first, sample: true, salt: '0', log: { n: 1, hash: '0' } }
        const others = accepted.filter((_, n) => n !== back)
        const madeOf = accepted[back]?.rows ?? []
        const second = figures(others, { near, before, madeOf })
        expect(second.rows).toEqual(first.rows)
        expect(second.revisions).toEqual([])
      }),
    )
  })

  // 8 in October, 9 in November: one came, so it is hidden, and of 30 and 30 the first with it.
  it('gives the cover of a total that moved by few to nobody else, nor does a place that comes', () => {
    const at = (area: string, value: number) => from(area, [{ area, indicator: 'banned', value }])
    const near = [[{ area: '320100', indicator: 'banned', value: 8 }]]
    const made = (one: ReturnType<typeof figures>) => ({
      ...{ ...one, sample: true, salt: '0', log: { n: 1, hash: '0' } },
    })
    const told = (one: ReturnType<typeof figures>) => one.rows.map(({ value }) => value)
    const [moved, cover, other] = [at('320100', 9), at('320200', 30), at('320300', 30)]
    const first = figures([moved, cover, other], { near })
    expect(told(first)).toEqual(['suppressed', 'suppressed', 30])
    const back = figures([moved, other], { near, before: made(first), madeOf: cover.rows })
    expect(told(back)).toEqual(['suppressed', 'suppressed', 30])
    const again = figures([moved, cover, other, at('320500', 10)], { near, before: made(back) })
    expect(told(again)).toEqual(['suppressed', 'suppressed', 30, 10])
  })

  it('takes no number away that was told, for the sake of a small one that comes: it covers nothing', () => {
    const at = (area: string, value: number, of?: number) =>
      from(area, [
        {
          area,
          indicator: of === undefined ? 'banned' : 'leadersTested',
          value,
          ...(of !== undefined && { of }),
        },
      ])
    const made = (one: ReturnType<typeof figures>) => ({
      ...{ ...one, sample: true, salt: '0', log: { n: 1, hash: '0' } },
    })
    const told = (one: ReturnType<typeof figures>) => one.rows.map(({ value }) => value)
    const first = figures([at('320100', 12), at('320200', 20)])
    const late = figures([at('320100', 12), at('320200', 20), at('320300', 3)], { before: made(first) })
    expect(told(late)).toEqual([12, 20, 'suppressed'])
    // What is said for the first time covers it.
    const more = figures([at('320100', 12), at('320200', 21), at('320300', 3)], { before: made(first) })
    expect(told(more)).toEqual([12, 'suppressed', 'suppressed'])
    const shares = figures([at('320100', 225, 247), at('320200', 100, 300)])
    const after = figures([at('320100', 225, 247), at('320200', 100, 300), at('320300', 80, 82)], {
      before: made(shares),
    })
    expect(told(after)).toEqual([225, 100, 'suppressed'])
  })

  it('keeps what was published of it where it is not what these rows say', () => {
    const accepted = cities.map((area, n) => from(area, [{ area, indicator: 'banned', value: 3 + 10 * n }]))
    const first = figures(accepted)
    const before = { ...first, sample: true, salt: '0', log: { n: 1, hash: '0' } }
    const [one = from('', [])] = accepted
    const other = figures(accepted.slice(1), { before, madeOf: [{ ...one.rows[0], indicator: 'replaced' }] })
    expect(other.rows.find(({ area }) => area === '320100')).toEqual(first.rows[0])
    expect(first.rows[0]?.value).toBe('suppressed')
  })
})
