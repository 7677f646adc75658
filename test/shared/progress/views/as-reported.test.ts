import { expect, it } from 'vitest'
import {
  asReported,
  officeDays,
  registerDays,
  toldDays,
  toldOn,
} from '../../../../shared/progress/views/as-reported.ts'

it('tells by which day’s report something is so once 45 days have passed', () => {
  const on = { oldest: '2023-10-17', newest: '2023-10-17' }
  // From 17 October, 1 December is the 45th day.
  expect(asReported('4处过期。', on, '2023-12-01', 'zh')).toBe('4处过期。')
  expect(asReported('4处过期。', on, '2023-12-02', 'zh')).toBe('按2023年10月17日报的，4处过期。')
  expect(asReported('4 overdue.', on, '2026-11-26', 'en')).toBe('As reported on 17 October 2023: 4 overdue.')
})

it('goes by each city’s own day, however new the edition is that another city’s report came with', () => {
  const edition = {
    publishedOn: '2026-11-20',
    areas: [
      { area: '320100', submittedOn: '2023-10-10', toldOn: '2023-10-17' },
      { area: '320200', submittedOn: '2023-10-10', toldOn: '2026-11-18' },
      { area: '320300', submittedOn: '2023-10-10' },
    ],
  }
  const rows = [{ area: '320115' }, { area: '320205' }, { area: '320300' }]
  expect(rows.map((row) => toldOn(edition, row))).toEqual(['2023-10-17', '2026-11-18', '2026-11-20'])
  const days = toldDays(edition, rows)
  expect(days).toEqual({ oldest: '2023-10-17', newest: '2026-11-20' })
  expect(asReported('4处过期。', days, '2026-11-26', 'zh')).toBe('最早的按2023年10月17日报的，4处过期。')
  expect(asReported('4处过期。', toldDays(edition, rows.slice(1)), '2026-11-26', 'zh')).toBe('4处过期。')
})

it('goes on after the colon as a sentence does, in English', () => {
  const on = { oldest: '2023-10-17', newest: '2023-10-17' }
  const say = (says: string) => asReported(says, on, '2026-11-26', 'en')
  expect(say('Of 5 *2 are not*.')).toBe('As reported on 17 October 2023: of 5 *2 are not*.')
  expect(say('States as of 26 November 2026.')).toBe(
    'As reported on 17 October 2023: states as of 26 November 2026.',
  )
  expect(asReported('Of 5.', on, '2023-10-18', 'en')).toBe('Of 5.')
})

it('tells a register by the days of places without a line too: an old nought is no fresh one', () => {
  const areas = [
    { area: '320100', submittedOn: '2023-04-20', toldOn: '2023-10-16' },
    { area: '320200', submittedOn: '2023-04-20', toldOn: '2023-05-01' },
    // Of which nothing was accepted: it tells of no day.
    { area: '320300' },
  ]
  const days = registerDays({ areas, rows: [{ area: '320100' }], publishedOn: '2023-10-17' })
  expect(days).toEqual({ oldest: '2023-05-01', newest: '2023-10-16' })
  expect(asReported('1起事故。', days, '2023-10-18', 'zh')).toBe('最早的按2023年5月1日报的，1起事故。')
})

it('tells nothing by a day on which nobody reported', () => {
  const [on, row] = ['2023-10-17', { area: '320102' }]
  const nobody = { areas: [{ area: '320100' }], rows: [], publishedOn: on }
  expect(registerDays(nobody)).toBeUndefined()
  expect(asReported('82项没有报。', registerDays(nobody), '2026-11-26', 'zh')).toBe('82项没有报。')
  expect(officeDays(nobody, '320100')).toBeUndefined()
  // A report without a line, and lines of its districts, are its reports; another city's are not.
  const told = [{ area: '320100', submittedOn: '2023-10-05', toldOn: '2023-10-10' }, { area: '320200' }]
  expect(officeDays({ ...nobody, areas: told }, '320100')).toEqual({
    oldest: '2023-10-10',
    newest: '2023-10-10',
  })
  expect(officeDays({ ...nobody, rows: [row] }, '320100')).toEqual({ oldest: on, newest: on })
  expect(officeDays({ ...nobody, areas: told, rows: [row] }, '320200')).toBeUndefined()
})
