import { expect, it } from 'vitest'
import { campaign } from '../../../shared/campaign/campaign.ts'
import { releaseDays } from '../../../shared/open-data/release-days.ts'

it('days of release are set ahead, over the end of a year too, the soonest first', () => {
  const days = releaseDays('2023-11-26', [campaign])
  expect(days.slice(0, 5)).toEqual([
    { day: '2023-12-01', what: 'handling', month: '2023-11' },
    { day: '2023-12-05', what: 'progress', month: '2023-11' },
    { day: '2024-01-01', what: 'handling', month: '2023-12' },
    { day: '2024-01-05', what: 'progress', month: '2023-12' },
    { day: '2024-02-01', what: 'handling', month: '2024-01' },
  ])
  expect(releaseDays('2023-11-01', [campaign])[0]).toEqual({
    ...{ day: '2023-11-05', what: 'progress', month: '2023-10' },
  })
  expect(releaseDays('2023-12-31', [campaign])[0]).toEqual({
    ...{ day: '2024-01-01', what: 'handling', month: '2023-12' },
  })
})

it('of a campaign that is over, or has not begun, no figures are to come', () => {
  expect(releaseDays('2026-11-26', [campaign]).map(({ what }) => what)).not.toContain('progress')
  expect(releaseDays('2026-11-26', [campaign])).toHaveLength(6)
})
