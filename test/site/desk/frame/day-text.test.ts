import { expect, it } from 'vitest'
import { momentText, shortDay } from '../../../../site/desk/frame/day-text.ts'

it('a day in a list goes without its year', () => {
  expect(shortDay('2026-11-03', 'zh')).toBe('11月3日')
  expect(shortDay('2026-11-03', 'en')).toBe('3 Nov')
})

it('a moment is said as clocks in Shanghai show it, whatever the machine’s own zone', () => {
  expect(momentText('2026-11-23T16:05:00Z', 'zh')).toMatch(/2026年11月24日.*00:05/)
  expect(momentText('2026-11-23T01:00:00Z', 'en')).toMatch(/23 Nov 2026.*09:00/)
})
