import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { SheetRow } from '../../../../shared/progress/sheet.ts'
import { dutyBoard } from '../../../../shared/progress/views/duty-board.ts'
import { waitsIn } from '../../../../shared/progress/views/figure-cell.ts'
import { sayBehind } from '../../../../shared/progress/views/say-behind.ts'
import { today } from '../../../../shared/progress/views/today.ts'

const duty = (id: string, clause: string, due: string[]) => ({
  ...{ id, clause, zh: id, en: id, quote: '原话', quoteEn: 'words', actors: ['省厅'] },
  ...{
    level: 'province' as const,
    due: { zh: '', from: '2023-04-06', days: due },
    measures: [],
    publish: '',
  },
})
const row = (id: string, state: string) => ({ area: '320000', duty: id, state, since: '2023-05-01' })

describe('the board of duties', () => {
  it('puts what is bad first within a clause, and counts all', () => {
    const clauses = [
      { id: '一', zh: '甲', en: 'A' },
      { id: '二', zh: '乙', en: 'B' },
    ]
    const duties = [
      duty('a', '一', ['2023-12-30']),
      duty('b', '一', ['2023-06-30']),
      duty('c', '一', ['2023-12-30']),
      duty('d', '二', ['2023-12-30']),
    ]
    const rows = [row('a', 'done'), row('b', 'underWay'), row('c', 'underWay')]
    const board = dutyBoard({ clauses, duties, phases: [] }, rows, '2023-10-18')
    const told = board.clauses.map(({ groups }) =>
      groups.map(({ state, duties: those }) => [state, ...those.map((one) => one.duty.id)]),
    )
    expect(told).toEqual([
      [
        ['overdue', 'b'],
        ['underWay', 'c'],
        ['done', 'a'],
      ],
      [['notReported', 'd']],
    ])
    expect(board.counts).toMatchObject({ overdue: 1, underWay: 1, done: 1, notReported: 1, notDue: 0 })
  })

  it('holds each of the 86 duties of 2023 once', () => {
    const board = dutyBoard(campaign, [], '2023-10-18')
    const told = board.clauses.flatMap(({ groups }) => groups.flatMap(({ duties }) => duties))
    expect(new Set(told.map(({ duty: { id } }) => id)).size).toBe(86)
    expect(told.length).toBe(86)
    expect(Object.values(board.counts).reduce((sum, n) => sum + n)).toBe(86)
  })
})

describe('a duty of which reports are waiting', () => {
  const cityDuty = { ...duty('e', '一', ['2023-06-30']), level: 'city' as const }
  const [nanjing, wuxi, xuzhou] = ['320100', '320200', '320300']
  const places = { ...cityDuty, areaCodes: [nanjing, wuxi, xuzhou] as string[] }
  const plan = { ...campaign, clauses: [{ id: '一', zh: '甲', en: 'A' }], duties: [places] }
  const board = (rows: SheetRow[], state: 'handedIn' | 'returned' = 'handedIn') =>
    dutyBoard(
      plan,
      rows,
      '2023-10-18',
      undefined,
      waitsIn({ areas: [{ area: '320200', awaited: { state, on: '2023-10-05' } }] }),
    )
  const told = (state: string) => [{ area: '320100', duty: 'e', state, since: '2023-05-01' }]

  it('is not told as not reported, and is counted in words of its own', () => {
    for (const state of ['handedIn', 'returned'] as const)
      expect(board([], state).counts).toMatchObject({ awaited: 1, notReported: 0 })
    const says = (language: 'zh' | 'en') =>
      today({ campaign, areas: [], board: board([]) }, language).find(({ about }) => about === 'duties')?.says
    expect(says('zh')).toBe('1项任务里，*还没有一项做到*，1项有报来、还没公布。')
    expect(says('en')).toBe('Of 1 duties: *none is done yet*, 1 with some report, not yet published.')
  })

  it('is told so only of what stands in the report', () => {
    const two = { ...plan, duties: [places, { ...places, id: 'f' }] }
    const came = { state: 'handedIn' as const, on: '2023-10-05', rows: ['320200/f'] }
    const { counts } = dutyBoard(
      two,
      [],
      '2023-10-18',
      undefined,
      waitsIn({ areas: [{ area: '320200', awaited: came }] }),
    )
    expect(counts).toMatchObject({ awaited: 1, notReported: 1 })
  })

  it('is not overdue where all that is published is done and only such reports are left', () => {
    const all = [...told('done'), { area: '320300', duty: 'e', state: 'done', since: '2023-05-01' }]
    expect(board(all).counts).toMatchObject({ awaited: 1, overdue: 0, underWay: 0 })
    // Xuzhou sent nothing, or said otherwise.
    expect(board(told('done')).counts).toMatchObject({ awaited: 0, overdue: 1 })
    // What was sent back lies with Wuxi itself.
    expect(board(all, 'returned').counts).toMatchObject({ awaited: 0, overdue: 1 })
    const late = { area: '320300', duty: 'e', state: 'underWay', since: '2023-05-01' }
    expect(board([...told('done'), late]).counts).toMatchObject({ awaited: 0, overdue: 1 })
  })

  it('is overdue by what one city told; who is silent or waits is not said to have not done it', () => {
    const says = (rows: SheetRow[], language: 'zh' | 'en') =>
      board(rows).clauses.flatMap(({ groups }) =>
        groups.flatMap(({ duties: own }) => own.map(({ standing }) => sayBehind(standing, language))),
      )
    expect(says(told('done'), 'zh')).toEqual(['报来还没公布的：无锡；没有报的：徐州'])
    expect(says(told('done'), 'en')).toEqual(['Handed in, not yet published: Wuxi; Not reported: Xuzhou'])
    expect(says(told('underWay'), 'zh')).toEqual(['没做到的：南京；报来还没公布的：无锡；没有报的：徐州'])
    expect(says([], 'zh')).toEqual([''])
  })
})
