import { expect, it } from 'vitest'
import type { SheetEdition } from '../../../../shared/progress/edition.ts'
import { progressOf } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { editions, textOf } from './read-page.ts'

it('says of a place that is overdue what it reported, of one that is done since when, and what is looked at', async () => {
  // Of the plan: one round until 30 December, and two sweeps until the end of June and of September.
  const [once, sweeps] = ['T01-1', 'T01-2']
  const row = (area: string, duty: string, state: string, since: string) => ({ area, duty, state, since })
  const [reported] = editions.flatMap((edition): SheetEdition[] =>
    edition.sheet === 'duties'
      ? [
          {
            ...edition,
            areas: [
              ...['320100', '320200', '320300'].map((area) => ({ area, submittedOn: '2024-01-04' })),
              { area: '320400', awaited: { state: 'handedIn', on: '2024-01-05' } },
            ],
            rows: [
              row('320100', once, 'underWay', '2023-06-15'),
              row('320200', once, 'done', '2023-11-20'),
              row('320300', once, 'done', '2024-01-02'),
              row('320100', sweeps, 'done', '2023-06-20'),
            ],
          },
        ]
      : [],
  )
  const records = { ...octoberRecords, day: '2024-01-06', progress: progressOf(reported ? [reported] : []) }
  const text = await textOf(`/progress/duty/${once}/`, records)
  expect(text).toContain('南京 过期 报的是2023年6月15日起在做')
  expect(text).toContain('无锡 做到了 2023年11月20日 ')
  expect(text).toContain('徐州 做到了 2024年1月2日 迟3天')
  expect(text).toContain('常州 没有公布，2024年1月5日报来的还在看')
  expect(await textOf(`/en/progress/duty/${once}/`, records)).toContain(
    'reported as under way since 15 June 2023',
  )
  expect(await textOf(`/progress/duty/${sweeps}/`, records)).toContain('报的是2023年6月20日做到')
})
