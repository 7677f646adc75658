import { describe, expect, it } from 'vitest'
import { namesOverOn, namesUntil, shownEdition, staysOver } from '../../../shared/progress/names-over.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { withoutOldNames } from '../../../shared/progress/without-old-names.ts'

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

  it.each([
    ['2026-11-30', 12, '2027-11-30'],
    ['2026-08-31', 12, '2027-08-31'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2023-12-30', 2, '2024-02-29'],
  ])('ends on its own day of the month where there is one: %s and %i months', (publishedOn, months, last) => {
    expect(namesUntil(stopWork, { area: '320100' }, { publishedOn, months })).toBe(last)
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
    expect(namesOverOn(stopWork, rows, known(rows), '2027-01-31')).toEqual([])
    expect(namesOverOn(stopWork, rows, known(rows), '2027-02-01')).toBe('all')
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
    const shown = withoutOldNames(stopWork, edition, { rows: [`320100/${a}`] })
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
    const over = { rows: ['320100/A-1'] }
    expect(withoutOldNames(sheets.accidents, { rows: [accident], revisions: [] }, over).rows).toEqual([
      { area: '320100', number: 'A-1', level: 'ordinary' },
    ])
  })
})

describe('what else tells a firm or a site whose time is over', () => {
  const revision = { edition: 2, day: '2026-02-01', column: 'notices', from: 2, to: 3 }
  const shown = (
    sheet: keyof typeof sheets,
    rows: Record<string, string>[],
    reasons: [string, string][],
    over: string,
  ) =>
    withoutOldNames(
      sheets[sheet],
      { rows, revisions: reasons.map(([key, reason]) => ({ ...revision, row: key, reason })) },
      { rows: [over] },
    )

  it('in short, in what another firm replied and in reasons; two characters only in words of its own row', () => {
    const rows = [
      row(a, '江苏云中鹤建设集团有限公司'),
      row(b, '江苏宏远建设有限公司', { reply: '由云中鹤集团承包，云中鹤公司停了工' }),
    ]
    const of = { rows: rows as never[], key: `320100/${a}` }
    const { rows: left, revisions } = shown(
      'stop-work',
      of.rows,
      [
        [of.key, '示例：云中鹤复议后减轻'],
        [`320100/${b}`, '与云中鹤建设无关'],
      ],
      of.key,
    )
    expect(JSON.stringify({ left, revisions })).not.toContain('云中鹤')
    expect(left.map(({ reply }) => reply).filter(Boolean)).toEqual(['由某企业承包，某企业停了工'])
    const far = shown(
      'stop-work',
      of.rows,
      [
        [`320100/${b}`, '宏远说错了'],
        [of.key, '宏远路工地'],
      ],
      `320100/${b}`,
    )
    expect(far.revisions.map(({ reason }) => reason)).toEqual(['某企业说错了', '宏远路工地'])
  })

  it('in a register of accidents: firms that penalties named, and any that words of the row name whole', () => {
    const accident = {
      ...{ area: '320400', number: 'A-1', penalties: '对示例海陆空建筑安装工程有限公司罚款30万元' },
      why: '示例海陆空公司没有上报，江苏示例监理有限公司也没有',
    }
    const key = '320400/A-1'
    const { rows, revisions } = shown(
      'accidents',
      [accident],
      [
        [key, '海陆空建筑安装工程有限公司复议后减轻'],
        ['320400/A-2', '同示例海陆空公司一案'],
      ],
      key,
    )
    expect(rows).toEqual([{ area: '320400', number: 'A-1', why: '某企业没有上报，某企业也没有' }])
    expect(revisions.map(({ reason }) => reason)).toEqual(['某企业复议后减轻', '同某企业一案'])
  })

  it('in a register of hazards: the site, by its name without what part of it', () => {
    const hazard = {
      area: '320115',
      number: 'S-1',
      project: '示例花园二期3号楼项目',
      hazard: '深基坑',
      why: '示例花园二期雨后停工',
    }
    const { rows } = shown(
      'supervised',
      [hazard, { ...hazard, number: 'S-2', project: '另一工地', why: '与示例花园无关' }],
      [],
      '320115/S-1',
    )
    expect(rows.map(({ why }) => why)).toEqual(['某企业雨后停工', '与示例花园无关'])
  })
})
