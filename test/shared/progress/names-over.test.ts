import { describe, expect, it } from 'vitest'
import {
  namesOverOn,
  namesUntil,
  shownEdition,
  staysOver,
  withoutOldNames,
} from '../../../shared/progress/names-over.ts'
import { sheets } from '../../../shared/progress/sheets.ts'

const stopWork = sheets['stop-work']
const [a, b] = ['91320000MA1EXAMP1A', '91320000MA1EXAMP2B']
const row = (creditCode: string, firm: string, more: Record<string, string> = {}) => ({
  ...{ area: '320100', creditCode, firm, notices: 3, sites: 9, ...more },
})
const known = (newest: ReturnType<typeof row>[], later: ReturnType<typeof row>[] = []) => ({
  ...{ publishedOn: '2026-01-31', months: 12, newest, later },
})

describe('the time of a name', () => {
  const of = (sheet: keyof typeof sheets, cells: Record<string, string>) =>
    namesUntil(sheets[sheet], { area: '320100', ...cells }, { publishedOn: '2026-01-31', months: 13 })

  it('is so many months from publication, ends earlier where the office says so and never later', () => {
    expect(of('stop-work', {})).toBe('2027-02-28')
    expect(of('stop-work', { namesUntil: '2026-03-01' })).toBe('2026-03-01')
    expect(of('stop-work', { namesUntil: '2030-01-01' })).toBe('2027-02-28')
  })

  it('begins where a row is closed, and names that are no firm’s have none', () => {
    expect(of('accidents', { penalties: '罚款' })).toBeUndefined()
    expect(of('accidents', { closedOn: '2026-05-10' })).toBe('2027-06-10')
    expect(of('supervised', { delistedOn: '2023-05-10' })).toBe('2027-02-28')
    expect(of('bodies', {})).toBeUndefined()
  })
})

describe('rows whose names are over', () => {
  it('are all of a month once its time is, none before', () => {
    const rows = [row(a, '甲公司'), row(b, '乙公司')]
    expect(namesOverOn(stopWork, rows, known(rows), '2027-01-28')).toEqual([])
    expect(namesOverOn(stopWork, rows, known(rows), '2027-01-29')).toBe('all')
  })

  it('are one firm’s after its own day, in older editions and earlier months too, and stay so', () => {
    const old = [row(a, '甲公司'), row(b, '乙公司')]
    const ended = [row(a, '甲公司', { namesUntil: '2026-06-01' }), row(b, '乙公司')]
    expect(namesOverOn(stopWork, old, known(ended), '2026-06-01')).toEqual([])
    expect(namesOverOn(stopWork, old, known(ended), '2026-06-02')).toEqual([`320100/${a}`])
    expect(namesOverOn(stopWork, old, known(old, ended), '2026-06-02')).toEqual([`320100/${a}`])
    const before = { on: '2026-06-02', rows: [`320100/${a}`] }
    expect(namesOverOn(stopWork, old, { ...known(old), before }, '2026-06-02')).toEqual([`320100/${a}`])
  })
})

describe('rows under appeal', () => {
  const open = [row(a, '甲公司', { appeal: 'open' }), row(b, '乙公司', { appeal: 'decided' })]
  const key = `320100/${a}`

  it('name nobody while that is open, in every edition of their period, and in no other', () => {
    expect(namesOverOn(stopWork, open, known(open), '2026-02-01')).toEqual([key])
    const before = [row(a, '甲公司'), row(b, '乙公司')]
    expect(namesOverOn(stopWork, before, known(open), '2026-02-01')).toEqual([key])
    expect(namesOverOn(stopWork, before, known(before, open), '2026-02-01')).toEqual([])
    const shown = shownEdition(stopWork, { rows: open, revisions: [] }, { on: '2026-02-01', rows: [key] })
    expect(shown).not.toHaveProperty('namesOver')
    expect(shown.rows.map((one: Record<string, unknown>) => [one.firm, one.appeal])).toEqual([
      ['乙公司', 'decided'],
      ['某企业', 'open'],
    ])
  })

  it('are named again in a later edition, unless their time is over too', () => {
    const over = { on: '2026-02-01', rows: [key, `320100/${b}`] }
    expect(staysOver(stopWork, open, over)).toEqual({ ...over, rows: [`320100/${b}`] })
    const both = [row(a, '甲公司', { appeal: 'open', namesUntil: '2026-01-31' })]
    expect(staysOver(stopWork, both, over)).toEqual(over)
    expect(staysOver(stopWork, open, { ...over, rows: 'all' })).toEqual({ ...over, rows: 'all' })
  })

  it.each([
    ['supervised', { number: 'H-1', project: '示例花园', hazard: '深基坑', state: 'open' }, 'project'],
    ['accidents', { number: 'A-1', penalties: '对甲公司罚款', closedOn: '2026-01-02' }, 'penalties'],
  ] as const)('of %s too', (id, cells, named) => {
    const one = { area: '320100', ...cells, appeal: 'open' }
    const rows = namesOverOn(sheets[id], [one], { ...known([]), newest: [one] }, '2026-02-01')
    const shown = shownEdition(sheets[id], { rows: [one], revisions: [] }, { on: '2026-02-01', rows })
    const { [named]: _, ...rest } = one as Record<string, string>
    expect(shown.rows).toEqual([rest])
  })
})

describe('an edition without the names', () => {
  const edition = {
    rows: [
      row(a, '甲公司', { reply: '我们改了' }),
      row(b, '乙公司', { reply: '是甲 公司分包的，91320000ma1examp1a' }),
    ],
    revisions: [
      {
        edition: 2,
        day: '2026-02-01',
        row: `320100/${a}`,
        column: 'firm',
        from: '甲建',
        to: '甲公司',
        reason: '甲公司更名',
      },
      {
        edition: 2,
        day: '2026-02-01',
        row: `320100/${b}`,
        column: 'notices',
        from: 2,
        to: 3,
        reason: '漏报',
      },
    ],
  }
  it('says a firm nowhere, in its own row and in what others wrote, and keeps counts and other firms', () => {
    const shown = withoutOldNames(stopWork, edition, { on: '2026-06-02', rows: [`320100/${a}`] })
    const text = JSON.stringify(shown).toLowerCase()
    for (const word of ['甲公司', '甲 公司', '甲建', a.toLowerCase(), '我们改了'])
      expect(text).not.toContain(word)
    expect(shown.rows).toEqual([
      expect.objectContaining({ creditCode: b, firm: '乙公司', notices: 3, sites: 9 }),
      { area: '320100', creditCode: 'over-0001', firm: '某企业', notices: 3, sites: 9 },
    ])
    expect(shown.revisions[0]).toEqual({
      ...{ edition: 2, day: '2026-02-01', row: '320100/over-0001', column: 'firm', reason: '某企业更名' },
    })
    expect(shown.revisions[1]).toMatchObject({ row: `320100/${b}`, from: 2, to: 3 })
  })

  it('keeps its rows apart and says how many names left, and since when', () => {
    const shown = shownEdition(stopWork, edition, { on: '2027-02-01', rows: 'all' })
    expect(shown.rows.map((one) => [one.creditCode, one.firm])).toEqual([
      ['over-0001', '某企业'],
      ['over-0002', '某企业'],
    ])
    expect(shown).toMatchObject({ namesOver: { on: '2027-02-01', rows: 2 } })
    expect(shownEdition(stopWork, edition, undefined)).toBe(edition)
  })

  it('of other registers is without what names a firm there', () => {
    const accident = { area: '320100', number: 'A-1', penalties: '对甲公司罚款', level: 'ordinary' }
    const over = { on: '2027-02-01', rows: ['320100/A-1'] }
    expect(withoutOldNames(sheets.accidents, { rows: [accident], revisions: [] }, over).rows).toEqual([
      { area: '320100', number: 'A-1', level: 'ordinary' },
    ])
  })
})
