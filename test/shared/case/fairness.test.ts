import { expect, it } from 'vitest'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { caseTable, firmRows, firmTable } from '../../../shared/case/case-table.ts'
import { checkFirms } from '../../../shared/case/check-firms.ts'
import { type Fairness, noFairness, unfairness } from '../../../shared/case/fairness.ts'
import { momentOf } from '../../../shared/case/order.ts'
import type { PublicCase } from '../../../shared/case/public-case.ts'
import { saidOfFirms } from '../../../shared/case/public-fairness.ts'
import { saysAny, withoutFirms, withoutNames } from '../../../shared/case/without-firms.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
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
const both = { ...named, firms: [firm(first), firm(second)] }
const toldBoth: Fairness = { ...told, noticed: [first, second] }
const reply = { day: '2026-11-10', text: '示例：没有异议。' }
const replyOf = (code: string) => ({ firm: code, ...reply })
const oneReplied = { ...both, replies: [replyOf(first)] }
const bothReplied = { ...both, replies: [replyOf(second), replyOf(first)] }
const otherReplied = { ...named, replies: [replyOf(second)] }

it.each<[string, string | undefined, CaseContent, Fairness, day?: string]>([
  ['names nobody', undefined, { ...caseContent, firms: [] }, noFairness],
  ['says not until when names stay', 'namesUntil', named, noFairness],
  ['names stay until yesterday', 'namesUntil', named, { ...told, namesUntil: '2026-11-23' }, '2026-11-24'],
  ['told nobody', 'notNoticed', named, { ...noFairness, namesUntil: '2027-11-23' }],
  ['told one of two', 'notNoticed', { ...named, firms: [firm(first), firm(second)] }, told, '2026-11-24'],
  ['may still get a reply on the last day', 'replyWindow', named, told, '2026-11-23'],
  ['the day after the last', undefined, named, told, '2026-11-24'],
  ['a reply came before', undefined, { ...named, reply }, told, '2026-11-11'],
  ['one of two replied, for the other', 'replyWindow', oneReplied, toldBoth, '2026-11-23'],
  ['one of two replied, the day after the last', undefined, oneReplied, toldBoth, '2026-11-24'],
  ['both replied', undefined, bothReplied, toldBoth, '2026-11-11'],
  ['nobody knows which of two replied', 'replyWindow', { ...both, reply }, toldBoth, '2026-11-11'],
  ['another firm than the one named replied', 'replyWindow', otherReplied, told, '2026-11-11'],
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

it('a reply of a firm whose name leaves is nobody’s in particular', () => {
  const content = { ...both, replies: [{ ...replyOf(second), text: `示例${second}公司：没有异议。` }] }
  expect(withoutFirms(content, [`示例${second}公司`, first, second]).replies).toEqual([
    { day: '2026-11-10', text: '某企业：没有异议。' },
  ])
})

it.each([
  ['of a firm of the text', undefined, [replyOf(first)]],
  ['of each firm', undefined, [replyOf(first), replyOf(second)]],
  ['of a firm that is not named', 'replyOf content.replies.0.firm', [replyOf('91000000MA0EXAMP3U')]],
  ['of nobody in particular', 'replyOf content.replies.1.firm', [replyOf(first), reply]],
  ['twice of one firm', 'firmTwice content.replies.1.firm', [replyOf(first), replyOf(first)]],
])('a reply %s: %s', (_, wanted, replies) => {
  let refused: string | undefined
  try {
    checkFirms({ ...both, replies })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    refused = [error.code, ...error.fields].join(' ')
  }
  expect(refused).toBe(wanted)
})

it('each reply stands in the table of firms beside its firm, and in the one of cases with whose it is', () => {
  const replies = [replyOf(second), { ...replyOf(first), day: '2026-11-12', text: '示例：已经改了。' }]
  const record = (content: CaseContent): PublicCase => ({
    ...{ state: 'published', id: 'a', number: '示例1号', edition: 1, publisher: '320000', sample: true },
    ...{ publishedOn: '2026-11-20', updatedOn: '2026-11-20', salt: '', log: { n: 1, hash: '' } },
    ...{ content, changes: [] },
  })
  const one = record({ ...both, replies })
  const said = (name: 'reply' | 'replied_on') =>
    firmRows(one).map((row) => firmTable.columns[name]?.value(row))
  expect(said('reply')).toEqual(['示例：已经改了。', '示例：没有异议。'])
  expect(said('replied_on')).toEqual(['2026-11-12', '2026-11-10'])
  const inCases = (of: PublicCase) => [
    caseTable.columns.reply?.value(of),
    caseTable.columns.replied_on?.value(of),
  ]
  expect(inCases(one)).toEqual([
    `示例${second}公司：示例：没有异议。\n示例${first}公司：示例：已经改了。`,
    '2026-11-12',
  ])
  expect(inCases(record({ ...named, reply }))).toEqual([reply.text, reply.day])
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

it('what becomes public says which firms nobody asked, and never why', () => {
  const why = { namesUntil: '2027-11-23', waived: '示例：企业已注销', waivedFor: [second] }
  expect(saidOfFirms(both, { ...told, ...why })).toEqual({ namesUntil: '2027-11-23', notNoticed: [second] })
  // It was told, and only not waited for.
  expect(saidOfFirms(both, { ...toldBoth, ...why })).toEqual({ namesUntil: '2027-11-23' })
  // Written when nobody wrote yet of which firms: of all.
  const { waivedFor: _, ...ofAll } = why
  expect(saidOfFirms(both, { ...noFairness, ...ofAll }).notNoticed).toEqual([first, second])
  expect(saidOfFirms(caseContent, { ...noFairness, ...why })).toEqual({})
})
