import { expect, it } from 'vitest'
import { type Fairness, noFairness, unfairness } from '../../../shared/case/fairness.ts'
import { momentOf } from '../../../shared/case/order.ts'
import { saysAny, withoutFirms, withoutNames } from '../../../shared/case/without-firms.ts'
import { caseContent } from '../../fixtures/case.ts'

const [first, second] = ['91000000MA0EXAMP1M', '91000000MA0EXAMP2Q'] as const
const firm = (creditCode: string) => ({
  role: 'contractor' as const,
  name: `示例${creditCode}公司`,
  creditCode,
})
const named = { ...caseContent, firms: [firm(first)] }
const told: Fairness = {
  ...{ noticedOn: '2026-11-02', noticed: [first], replyUntil: '2026-11-23', appeal: 'none' },
  namesUntil: '2027-11-23',
}
const reply = { day: '2026-11-10', text: '示例：没有异议。' }

it.each<[string, string | undefined, typeof named, Fairness, day?: string]>([
  ['names nobody', undefined, { ...caseContent, firms: [] }, noFairness],
  ['says not until when names stay', 'namesUntil', named, noFairness],
  ['names stay until yesterday', 'namesUntil', named, { ...told, namesUntil: '2026-11-23' }, '2026-11-24'],
  ['told nobody', 'notNoticed', named, { ...noFairness, namesUntil: '2027-11-23' }],
  ['told one of two', 'notNoticed', { ...named, firms: [firm(first), firm(second)] }, told, '2026-11-24'],
  ['may still get a reply on the last day', 'replyWindow', named, told, '2026-11-23'],
  ['the day after the last', undefined, named, told, '2026-11-24'],
  ['a reply came before', undefined, { ...named, reply }, told, '2026-11-11'],
  ['is appealed against', 'appealOpen', { ...named, reply }, { ...told, appeal: 'open' }, '2026-11-24'],
  ['the appeal is decided', undefined, named, { ...told, appeal: 'decided' }, '2026-11-24'],
  [
    'nobody waits, with a reason',
    undefined,
    named,
    { ...noFairness, waived: '示例', namesUntil: '2027-01-01' },
  ],
  [
    ...(['an appeal stops it even so', 'appealOpen', named] as const),
    { ...noFairness, appeal: 'open', waived: '示例', namesUntil: '2027-01-01' },
  ],
])('a case that %s: %s', (_, wanted, content, fairness, day = '2026-11-20') => {
  expect(unfairness({ content, fairness }, day)).toBe(wanted)
})

it('a wall time of Shanghai is one moment, whatever the machine’s own zone', () => {
  expect(momentOf('2026-11-24T09:30').toISOString()).toBe('2026-11-24T01:30:00.000Z')
  expect(momentOf('2026-12-31T00:00').toISOString()).toBe('2026-12-30T16:00:00.000Z')
})

it('a text without its firms names none of them, in no field, and keeps all else', () => {
  const name = '示例建筑工程甲有限公司'
  const content = {
    ...named,
    firms: [{ ...firm(first), name }],
    title: `关于${name}的通报（示例）`,
    problems: [`${name}（${first}）没有支护。`],
    reply: { day: '2026-11-10', text: `${name}没有异议。` },
  }
  const without = withoutFirms(content, [first, name])
  expect(JSON.stringify(without)).not.toContain(name)
  expect(JSON.stringify(without)).not.toContain(first)
  expect(without).toEqual({
    ...content,
    firms: [],
    title: '关于某企业的通报（示例）',
    problems: ['某企业（某企业）没有支护。'],
    reply: { day: '2026-11-10', text: '某企业没有异议。' },
  })
})

it.each([
  ['half-width brackets', '示例(江北)建筑工程有限公司'],
  ['other brackets', '示例【江北】建筑工程有限公司'],
  ['blanks', '示例（江北） 建筑　工程有限公司'],
  ['invisible characters', '示例（江\u200b北）建\u2060筑工\u3164程有限公司'],
  ['a code in small letters', '91000000ma0examp1m'],
  ['a code in full width', '９１００００００ＭＡ０ＥＸＡＭＰ１Ｍ'],
  ['a code with blanks', '91000000 MA0EXAMP1M'],
])('a name with %s is the same name', (_, written) => {
  const names = ['示例（江北）建筑工程有限公司', first]
  expect(saysAny({ deep: [{ text: `在${written}工地` }] }, names)).toBe(true)
  expect(withoutNames(`在${written}工地`, names)).toBe('在某企业工地')
})

it('of names that overlap no part is left, and what is like none stays as it was typed', () => {
  expect(withoutNames('甲乙丙丁（戊）', ['甲乙丙', '丙丁'])).toBe('某企业（戊）')
  const other = '示例（江南）建筑 工程有限公司\n'
  expect(withoutNames(other, ['示例（江北）建筑工程有限公司', first])).toBe(other)
  expect(saysAny({ other }, ['示例（江北）建筑工程有限公司', '', first])).toBe(false)
})
