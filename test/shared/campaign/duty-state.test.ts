import { describe, expect, it } from 'vitest'
import {
  type DutyState,
  dutyAreas,
  dutyAreasOf,
  dutyAt,
  dutyState,
  dutyStateIn,
  type JudgedDuty,
} from '../../../shared/campaign/duty-state.ts'
import { cities } from '../../../shared/place/division.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'

const nanjing = '320100'
const wuxi = '320200'

const duty = (more: Partial<JudgedDuty> = {}): JudgedDuty => ({
  id: 'D',
  level: 'city',
  areaCodes: [nanjing, wuxi],
  due: { zh: '', days: ['2023-06-30'] },
  ...more,
})

const row = (state: string, since: string, area = nanjing): SheetRow => ({ area, duty: 'D', state, since })

const once = duty()
const whole = duty({ due: { zh: '', from: '2023-04-06', days: ['2023-12-30'] } })
const twice = duty({ due: { zh: '', days: ['2023-06-30', '2023-09-30'] } })
const quarterly = duty({
  due: { zh: '', days: ['2023-06-30', '2023-09-30', '2023-12-31'], recurring: 'quarterly' },
})
const always = duty({ due: { zh: '', days: [], rule: 'PT48H' } })
const soft = duty({ level: 'none' })

describe('a duty that is done', () => {
  const lateOf = (one: JudgedDuty, since: string, day = '2024-02-01') =>
    dutyState(one, [row('done', since)], day).areas[0]?.late

  it('keeps the days by which its last round was late', () => {
    // 30 June to 20 July; 30 September to 9 October; 31 December to 2 January.
    expect([
      lateOf(once, '2023-07-20'),
      lateOf(twice, '2023-10-09'),
      lateOf(quarterly, '2024-01-02'),
    ]).toEqual([...[20, 9, 2]])
    expect(lateOf(once, '2023-06-30')).toBeUndefined()
    expect(lateOf(always, '2023-07-20')).toBeUndefined()
    expect(dutyState(once, [row('underWay', '2023-07-20')], '2023-08-01').areas[0]?.late).toBeUndefined()
  })
})

describe('a duty at a place', () => {
  it.each<[string, JudgedDuty, SheetRow | undefined, string, DutyState]>([
    ['nothing reported before its only day', once, undefined, '2023-06-29', 'notDue'],
    ['nothing reported on its day', once, undefined, '2023-06-30', 'notReported'],
    ['nothing reported long after: nobody knows', once, undefined, '2023-12-30', 'notReported'],
    ['nothing reported before it begins', whole, undefined, '2023-04-05', 'notDue'],
    ['nothing reported from its first day', whole, undefined, '2023-04-06', 'notReported'],
    ['under way before the day', once, row('underWay', '2023-05-01'), '2023-06-30', 'underWay'],
    ['under way the day after', once, row('underWay', '2023-05-01'), '2023-07-01', 'overdue'],
    ['begun late', once, row('underWay', '2023-07-02'), '2023-07-03', 'overdue'],
    ['done in time', once, row('done', '2023-06-30'), '2023-12-01', 'done'],
    ['done late is done', once, row('done', '2023-07-20'), '2023-08-01', 'done'],
    ['first of two done, second not due', twice, row('done', '2023-06-20'), '2023-09-30', 'underWay'],
    ['first of two done, second past', twice, row('done', '2023-06-20'), '2023-10-01', 'overdue'],
    ['second of two begun', twice, row('underWay', '2023-07-05'), '2023-09-30', 'underWay'],
    ['first of two never done', twice, row('underWay', '2023-05-05'), '2023-07-01', 'overdue'],
    ['second of two done', twice, row('done', '2023-09-28'), '2023-10-01', 'done'],
    ['second of two done late', twice, row('done', '2023-10-09'), '2023-10-10', 'done'],
    ['second of two begun late', twice, row('underWay', '2023-10-02'), '2023-10-03', 'overdue'],
    ['this quarter done', quarterly, row('done', '2023-07-15'), '2023-09-30', 'done'],
    ['the next quarter came', quarterly, row('done', '2023-07-15'), '2023-10-01', 'underWay'],
    ['a quarter left out', quarterly, row('done', '2023-05-15'), '2023-10-01', 'overdue'],
    ['the last quarter done', quarterly, row('done', '2023-12-01'), '2024-02-01', 'done'],
    ['no day: nothing reported', always, undefined, '2023-04-06', 'notReported'],
    ['no day: under way for good', always, row('underWay', '2023-04-10'), '2024-04-06', 'underWay'],
    ['no day: done as reported', always, row('done', '2023-04-10'), '2024-04-06', 'done'],
    ['nobody can say', soft, row('done', '2023-04-10'), '2023-12-31', 'unmeasured'],
  ])('%s', (_, one, reported, day, state) => {
    expect(dutyStateIn(one, nanjing, reported, day)).toBe(state)
  })

  it('it is not asked of', () => {
    expect(dutyStateIn(once, '320300', row('done', '2023-06-01', '320300'), '2023-06-30')).toBe('unmeasured')
  })
})

describe('a duty as a whole', () => {
  const on = (rows: readonly SheetRow[], day: string, one = once) => {
    const { state, behind } = dutyState(one, rows, day)
    return [state, ...behind]
  }

  it('is done when all places are', () => {
    expect(on([row('done', '2023-06-01')], '2023-06-30')).toEqual(['underWay'])
    expect(on([row('done', '2023-06-01'), row('done', '2023-06-02', wuxi)], '2023-06-30')).toEqual(['done'])
  })

  it('is overdue with who did not do it, reported or not', () => {
    expect(on([row('done', '2023-06-01')], '2023-07-01')).toEqual(['overdue', wuxi])
    const late = [row('underWay', '2023-06-01'), row('done', '2023-06-02', wuxi)]
    expect(on(late, '2023-07-01')).toEqual(['overdue', nanjing])
  })

  it('is overdue by the last due day that is past', () => {
    expect(on([row('done', '2023-06-01')], '2023-07-01', twice)).toEqual(['overdue', wuxi])
    const first = [row('done', '2023-06-01'), row('done', '2023-06-02', wuxi)]
    expect(on(first, '2023-07-01', twice)).toEqual(['underWay'])
    expect(on(first, '2023-10-01', twice)).toEqual(['overdue', nanjing, wuxi])
  })

  it('is not reported when nobody did, and not due before', () => {
    expect(on([], '2023-07-01')).toEqual(['notReported'])
    expect(on([], '2023-06-01')).toEqual(['notDue'])
    expect(on([], '2023-06-01', soft)).toEqual(['unmeasured'])
  })

  it('without any day is not due before its campaign begins', () => {
    expect(dutyState(always, [], '2023-04-05', '2023-04-06').state).toBe('notDue')
    expect(dutyState(always, [], '2023-04-06', '2023-04-06').state).toBe('notReported')
  })

  it('reads only rows of its own, at places that it is asked of', () => {
    const others = [{ ...row('done', '2023-06-01'), duty: 'E' }, row('done', '2023-06-01', '320300')]
    expect(on(others, '2023-07-01')).toEqual(['notReported'])
  })

  it('tells every place with its row', () => {
    const mine = row('done', '2023-06-01')
    expect(dutyState(once, [mine], '2023-06-30').areas).toEqual([
      { area: nanjing, state: 'done', row: mine },
      { area: wuxi, state: 'notReported' },
    ])
  })
})

it('a duty is asked of all cities, of those it names, of the province, or of nobody', () => {
  expect(dutyAreas({ level: 'city' })).toEqual(cities.map(({ code }) => code))
  expect(dutyAreas(once)).toEqual([nanjing, wuxi])
  expect(dutyAreas({ level: 'province' })).toEqual(['320000'])
  expect(dutyAreas(soft)).toEqual([])
})

describe('a duty that the plan asks of some places alone', () => {
  const jurong = '321183'
  const [zhenjiang, yangzhou] = ['321100', '321000']
  const pilots = duty({ areaCodes: ['320900', jurong, '321003'] })

  it('is told by each itself, and by the city of those that lie in one', () => {
    expect(dutyAreasOf(pilots, '320900')).toEqual(['320900'])
    expect(dutyAreasOf(pilots, zhenjiang)).toEqual([jurong])
    expect(dutyAreasOf(pilots, jurong)).toEqual([jurong])
    expect(dutyAreasOf(pilots, yangzhou)).toEqual(['321003'])
    expect(dutyAreasOf(pilots, nanjing)).toEqual([])
    expect(dutyAreasOf(pilots, '320000')).toEqual([])
    expect(dutyAreasOf(duty({ level: 'province' }), zhenjiang)).toEqual([])
  })

  it('stands at a city as at its places, and nowhere else', () => {
    const rows = [row('done', '2023-06-20', jurong), row('underWay', '2023-06-20', '321003')]
    const at = (office: string) => {
      const own = dutyAt(pilots, office)
      return own && dutyState(own, rows, '2023-07-01').state
    }
    expect([zhenjiang, jurong, yangzhou, '320900', nanjing].map(at)).toEqual([
      ...['done', 'done', 'overdue', 'notReported', undefined],
    ])
  })
})
