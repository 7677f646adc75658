import { expect, it } from 'vitest'
import type { ReportVersion } from '../../../../shared/progress-report/progress-report.ts'
import { isOwnReport } from '../../../../site/desk/progress-reports/own-report.ts'

const words = { overview: '示例：总的情况', inspection: '', enforcement: '', problems: '', next: '' }
const stands: ReportVersion = {
  ...{ campaign: '2023', kind: 'midterm', area: '320000', version: 3, words, period: '2023-06' },
  ...{ day: '2026-11-23', by: 'me', name: '示例' },
}
const saved = { seen: 2, words, period: '2023-06', by: 'me' }

it('a saved version is one’s own over the one that was seen, by its words', () => {
  const versions = [stands]
  expect(isOwnReport({ versions }, saved)).toBe(true)
  expect(isOwnReport({ versions }, { ...saved, words: { ...words, next: '示例：另一个窗口写的' } })).toBe(
    false,
  )
  expect(isOwnReport({ versions }, { ...saved, period: '2023-07' })).toBe(false)
  expect(isOwnReport({ versions }, { ...saved, by: 'other' })).toBe(false)
  expect(isOwnReport({ versions }, { ...saved, seen: 1 })).toBe(false)
  expect(isOwnReport({ versions: [] }, { ...saved, seen: 0 })).toBe(false)
})
