import { expect, test } from 'vitest'
import { referralDutyText } from '../../../../site/reporter/follow/history.tsx'
import { stubPage } from '../stub-page.ts'

stubPage('follow')

const duty = { agency: 'fire', by: '2026-11-23' }

test('a duty is due until its day has passed, then missed', () => {
  expect(referralDutyText(duty, '2026-11-23')).toContain('最晚')
  expect(referralDutyText(duty, '2026-11-24')).toContain('还没有告诉')
})

test('a department that was told has it only once it confirmed', () => {
  const told = referralDutyText({ ...duty, notifiedOn: '2026-11-22' }, '2026-12-30')
  expect(told).toContain('2026年11月22日')
  expect(told).not.toContain('确认收到')
  const days = { notifiedOn: '2026-11-22', receivedOn: '2026-11-25' }
  expect(referralDutyText({ ...duty, ...days }, '2026-12-30')).toContain('2026年11月25日')
})
