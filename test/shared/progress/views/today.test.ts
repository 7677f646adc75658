import { describe, expect, it } from 'vitest'
import { campaign } from '../../../../shared/campaign/campaign.ts'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { dutyBoard } from '../../../../shared/progress/views/duty-board.ts'
import { supervisedNow } from '../../../../shared/progress/views/supervised-now.ts'
import { today } from '../../../../shared/progress/views/today.ts'

const areas = ['320100', '320200', '320300', '320400', '320500']
const says = (more: object, language: 'zh' | 'en' = 'zh') =>
  today({ campaign, areas, ...more }, language).map((one) => one.says)
const figures = (values: (number | undefined)[]): SheetEdition => ({
  ...{ campaign: '2023', sheet: 'figures', period: '2023-09', edition: 1, publishedOn: '2023-10-12' },
  ...{ areas: [], revisions: [], sample: true, salt: '0', log: { n: 1, hash: 'a' } },
  rows: values.flatMap((value, n) =>
    value === undefined ? [] : [{ area: areas[n] ?? '', indicator: 'sweep2', value, of: 100 }],
  ),
})
/** The month as today is told from it, with no other beside. */
const headline = (values: (number | undefined)[]) => ({
  ...{ edition: figures(values), period: '2023-09', of: areas.length, later: [] },
  told: values.filter((value) => value !== undefined).length,
})
const hazard = (n: number, dueOn: string, delistedOn?: string) => ({
  ...{ area: '320115', number: `${n}`, hazard: '基坑', supervisor: 'city', listedOn: '2023-06-01', dueOn },
  ...(delistedOn ? { state: 'delisted', delistedOn } : { state: 'open' }),
})
const supervised = (...rows: object[]) => ({ supervised: supervisedNow(rows as never, '2023-10-18') })

describe('the three sentences', () => {
  it('say that nothing was published, before anything was', () => {
    expect(says({})).toEqual([
      '86项任务做得怎么样，还没有公布过。',
      '各市的数字还没有公布过。',
      '挂牌督办的重大隐患还没有公布过。',
    ])
    expect(says({ figures: headline([]) })[1]).toBe('各市的数字还没有公布过。')
  })

  it('count duties, and leave out what is none', () => {
    const done = { area: '320000', state: 'done', since: '2023-05-01' }
    const province = campaign.duties.filter(({ level }) => level === 'province')
    const board = dutyBoard(
      campaign,
      province.map(({ id }) => ({ ...done, duty: id })),
      '2023-05-02',
    )
    const sentence = says({ board })[0] ?? ''
    expect(sentence).toMatch(/^86项任务里，\*\d+项做到了\*/)
    expect(sentence).not.toContain('过期')
    expect(says({ board: dutyBoard(campaign, [], '2023-10-18') })[0]).toContain('*还没有一项做到*')
  })

  it('say who reached the target, who did not, and who did not report', () => {
    const told = (...values: (number | undefined)[]) => says({ figures: headline(values) })[1]
    const name = '第2次排查，到2023年9月底，'
    expect(told(100, 100, 90, 80, undefined)).toBe(`${name}*2个市达到100%，2个市没有*，苏州没有报。`)
    expect(told(100, 100, 100, 100, 100)).toBe(`${name}*有数的5个市都达到100%*。`)
    expect(told(90, 80, undefined, undefined, undefined)).toBe(
      `${name}*有数的2个市都没有达到100%*，徐州、常州、苏州没有报。2023年9月只有2个市有数，一共5个市。`,
    )
    expect(told(90)).toBe(
      `${name}*有数的1个市都没有达到100%*，4个市没有报。2023年9月只有1个市有数，一共5个市。`,
    )
  })

  it('say the same in English', () => {
    expect(says({ figures: headline([100, 90, 90, 90]) }, 'en')[1]).toBe(
      'Second sweep, by the end of September 2023: *1 city reached 100%, 3 did not*, Suzhou did not report.',
    )
  })

  it('say of supervised hazards what is open and overdue', () => {
    const done = hazard(1, '2023-09-30', '2023-08-01')
    expect(says(supervised())[2]).toBe('没有挂牌督办的重大隐患。')
    expect(says(supervised(done))[2]).toBe('挂牌督办的重大隐患1处，*都改好了*。')
    expect(says(supervised(done, hazard(2, '2023-11-01')))[2]).toBe(
      '挂牌督办的重大隐患2处，改好1处，*1处在期限里改*。',
    )
    expect(says(supervised(done, hazard(2, '2023-11-01'), hazard(3, '2023-10-01')))[2]).toBe(
      '挂牌督办的重大隐患3处，改好1处，*2处没改好，其中1处过期*。',
    )
  })

  it('leave hazards out where the campaign keeps no such register', () => {
    expect(today({ campaign: { ...campaign, sheets: ['figures', 'duties'] }, areas }, 'zh').length).toBe(2)
  })
})
