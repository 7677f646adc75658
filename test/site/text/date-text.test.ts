import { expect, test } from 'vitest'
import { dateText, monthDayText, monthText } from '../../../site/text/date-text.ts'

test('days and months are written as people of each language write them, whatever the machine', () => {
  expect(dateText('2026-11-03', 'zh')).toBe('2026年11月3日')
  expect(dateText('2026-11-03', 'en')).toBe('3 November 2026')
  expect(monthText('2023-06', 'zh')).toBe('2023年6月')
  expect(monthText('2023-06', 'en')).toBe('June 2023')
  expect(monthDayText('2026-04-06', 'zh')).toBe('4月6日')
  expect(monthDayText('2026-04-06', 'en')).toBe('6 Apr')
})
