import { expect, it } from 'vitest'
import { progressOf } from '../../../fixtures/public-progress.ts'
import { octoberRecords } from '../../../fixtures/public-records.ts'
import { editions, textOf } from './read-page.ts'

it('firms are compared over the months that name them, and the page names those that are left out', async () => {
  const months = editions.filter(({ sheet }) => sheet === 'stop-work').map(({ period }) => period)
  const last = months.toSorted().at(-1)
  const named = editions.map((draft) => ({
    ...draft,
    ...(draft.sheet === 'stop-work' &&
      draft.period !== last && {
        rows: draft.rows.map((row, n) => ({
          ...row,
          creditCode: `over-${String(n + 1).padStart(4, '0')}`,
          firm: '某企业',
        })),
      }),
  }))
  const text = await textOf('/progress/stop-work/', { ...octoberRecords, progress: progressOf(named) })
  expect(text).toContain('的企业名字已经到期隐去，和别的月份对不上，所以这些月份不算在比较里')
  const [year, month] = (last ?? '').split('-').map(Number)
  expect(text).toContain(`${year}年${month}月，在建项目收到停工通知书`)
})
