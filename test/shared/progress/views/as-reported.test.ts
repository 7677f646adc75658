import { expect, it } from 'vitest'
import { asReported } from '../../../../shared/progress/views/as-reported.ts'

it('tells by which day’s report something is so once 45 days have passed', () => {
  // From 17 October, 1 December is the 45th day.
  expect(asReported('4处过期。', '2023-10-17', '2023-12-01', 'zh')).toBe('4处过期。')
  expect(asReported('4处过期。', '2023-10-17', '2023-12-02', 'zh')).toBe('按2023年10月17日报的，4处过期。')
  expect(asReported('4 overdue.', '2023-10-17', '2026-11-26', 'en')).toBe(
    'As reported on 17 October 2023: 4 overdue.',
  )
})
