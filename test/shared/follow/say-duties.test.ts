import { expect, test } from 'vitest'
import type { FollowedTip } from '../../../shared/contract/follow.ts'
import { lateLines, referralDutyText } from '../../../shared/follow/say-duties.ts'
import { voice } from '../../../site/reporter/follow/voice.ts'
import { stubPage } from '../../site/reporter/stub-page.ts'

stubPage('follow')

const duty = { agency: 'fire', by: '2026-11-23' }

test('a duty is due until its day has passed, then missed', () => {
  expect(referralDutyText(voice, duty, '2026-11-23')).toContain('最晚')
  expect(referralDutyText(voice, duty, '2026-11-24')).toContain('还没有告诉')
})

test('a department that was told has it only once it confirmed', () => {
  const told = referralDutyText(voice, { ...duty, notifiedOn: '2026-11-22' }, '2026-12-30')
  expect(told).toContain('2026年11月22日')
  expect(told).not.toContain('确认收到')
  const days = { notifiedOn: '2026-11-22', receivedOn: '2026-11-25' }
  expect(referralDutyText(voice, { ...duty, ...days }, '2026-12-30')).toContain('2026年11月25日')
})

const tip = {
  state: 'accepted',
  office: '320115',
  upper: '320100',
  dueBy: '2026-11-23',
  events: [],
} as unknown as FollowedTip

test('nothing is said before the day has passed, nor once a tip is settled', () => {
  expect(lateLines(voice, tip, '2026-11-22')).toEqual([])
  expect(lateLines(voice, tip, '2026-11-23')).toEqual([])
  expect(lateLines(voice, { ...tip, state: 'closed' }, '2026-12-30')).toEqual([])
})

test('from the next day on: whom to call, the office above with its telephone, never the receipt', () => {
  const text = lateLines(voice, tip, '2026-11-24').join('\n')
  for (const part of ['2026年11月23日', '12345', '示例市局', '025-00000000', '不要说查询码'])
    expect(text).toContain(part)
  expect(text).toContain('还没有记下')
})

test('that it went up is said only when it did', () => {
  const events = [{ n: 2, day: '2026-11-24', kind: 'escalated', state: 'accepted' }] as const
  const text = lateLines(voice, { ...tip, events: [...events] }, '2026-11-25').join('\n')
  expect(text).toContain('2026年11月24日，已经自动报给示例市局')
  expect(text).not.toContain('还没有记下')
})

test('a telephone that is not confirmed is not given, and nobody stands above the province', () => {
  const { upper: _, ...alone } = tip
  expect(lateLines(voice, alone, '2026-11-24').join()).toContain('请 12345 转')
  const province = lateLines(voice, { ...alone, office: '320000' }, '2026-11-24')
  expect(province.join()).not.toContain('示例省厅，')
  expect(province.length).toBe(4)
})
