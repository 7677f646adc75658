import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import { dutyBoard } from '../../../../shared/progress/views/duty-board.ts'

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
