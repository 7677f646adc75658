import { expect, it } from 'vitest'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import {
  agenciesText,
  differenceText,
  dutyText,
  handlerText,
  wrongLinesText,
} from '../../../../site/desk/routing/rule-text.ts'

const zh = wordsOf('zh')

it('agencies stand in a line, or nobody else is told', () => {
  expect(agenciesText(['POLICE', 'EM'], zh)).toBe('公安机关、应急管理部门')
  expect(agenciesText(['POLICE', 'HEALTH'], wordsOf('en'))).toBe('Police, Health dept')
  expect(agenciesText([], zh)).toBe('不用告诉别的部门')
})

it('rules are said with places and agencies, and no name of a box is left in them', () => {
  expect(handlerText('320115', '320100', zh)).toBe('南京市江宁区：交给南京市')
  expect(dutyText('PIT-01', ['POLICE'], zh)).toBe('基坑出现裂缝、变形、塌方迹象：公安机关')
})

it.each([
  [{ kind: 'zone', place: 'Z320101', on: true } as const, '南京江北新区（直管区）：自己收线索。'],
  [
    { kind: 'handler', place: '320115', before: undefined, after: '320100' } as const,
    '南京市江宁区：原来交给自己的单位，改为交给南京市。',
  ],
  [
    { kind: 'duty', topic: 'PIT-01', before: ['EM'], after: [] } as const,
    '基坑出现裂缝、变形、塌方迹象：原来要告诉应急管理部门，改为不用告诉别的部门。',
  ],
])('a difference is said in words', (line, text) => {
  expect(differenceText(line, zh)).toBe(text)
})

it('a refused table names its lines, any other refusal none', () => {
  const refusal = new Refusal('table', { fields: ['handlers.320115', 'duties.PIT-01'] })
  expect(wrongLinesText(refusal, zh)).toBe('请看：南京市江宁区、基坑出现裂缝、变形、塌方迹象')
  expect(wrongLinesText(new Refusal('conflict'), zh)).toBeUndefined()
  expect(wrongLinesText(undefined, zh)).toBeUndefined()
})
