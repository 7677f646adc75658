import { describe, expect, it } from 'vitest'
import type { CaseContent } from '../../../../shared/case/case-content.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import {
  CaseDraft,
  type CaseEntry,
  caseContentOf,
  caseEntryOf,
  casePrivateOf,
  checkEntry,
  emptyCase,
  namesOf,
} from '../../../../site/desk/cases/case-entry.ts'
import { caseContent } from '../../../fixtures/case.ts'

const firmOf = (name: string, creditCode: string) => ({ role: 'contractor' as const, name, creditCode })

const whole: CaseContent = {
  ...caseContent,
  ...{ replies: [{ firm: '000000000000000000', day: '2026-12-18', text: '示例：企业说已停工。' }] },
  rectifiedOn: '2026-12-20',
  ...{
    project: '示例花园三期',
    basis: ['示例规定第三条'],
    timeline: [{ day: '2026-12-20', text: '示例：复查。' }],
  },
  firms: [firmOf('示例建筑公司', '000000000000000000')],
  documents: [{ kind: 'penalty', number: '示例罚〔2026〕1号', day: '2026-11-02', amount: 30000 }],
}

it('a saved case stands in the boxes and comes out as it went in', () => {
  expect(caseContentOf(caseEntryOf({ content: whole, notes: '示例' }))).toEqual(whole)
  expect(caseContentOf(caseEntryOf({ content: caseContent, notes: '' }))).toEqual(caseContent)
})

it('a reply that was kept without its firm is the only firm’s; a box of one reply is read as it was kept', () => {
  const { replies, ...before } = whole
  const reply = { day: '2026-12-18', text: '示例：企业说已停工。' }
  expect(caseContentOf(caseEntryOf({ content: { ...before, reply }, notes: '示例' }))).toEqual(whole)
  const { replies: _, ...boxes } = caseEntryOf({ content: whole, notes: '示例' })
  const kept = { ...boxes, reply: reply.text, replyDay: reply.day }
  const draft = CaseDraft.parse({ version: 1, revision: 0, id: 'abcdefghijklm', entry: kept })
  expect(draft.entry.replies).toEqual([{ firm: '', ...reply }])
})

it('a fine is a number, and no fine is none', () => {
  const [document] = caseEntryOf({ content: whole, notes: '' }).documents
  expect(document?.amount).toBe('30000')
  expect(caseEntryOf({ content: caseContent, notes: '' }).documents[0]?.amount).toBe('')
})

it('a fine is read as people type it; what is no number is a fault of its box', () => {
  const amounts = (amount: string) => {
    const { documents } = caseEntryOf({ content: whole, notes: '' })
    return checkEntry({ ...good, documents: documents.map((one) => ({ ...one, amount })) })
  }
  expect(amounts('３０，０００')).toMatchObject({ content: { documents: [{ amount: 30000 }] } })
  for (const amount of ['3万', '1.5', '-1', 'x'])
    expect(amounts(amount), amount).toEqual({ fields: ['documents.0.amount'] })
})

it('spaces around what was typed do not count, and a credit code is in capitals', () => {
  const entry = { ...emptyCase, title: ' 示例 ', problems: [' 一 '], firms: [firmOf(' 甲 ', ' ９1a ')] }
  expect(caseContentOf(entry)).toMatchObject({
    ...{ title: '示例', problems: ['一'] },
    firms: [{ role: 'contractor', name: '甲', creditCode: '91A' }],
  })
})

it('boxes that were left empty are left out', () => {
  const content = caseContentOf({ ...emptyCase, replies: [{ firm: '', day: '', text: '  ' }], basis: [' '] })
  expect(content).not.toHaveProperty('replies')
  expect(content).toMatchObject({ basis: [], firms: [] })
  expect(content).not.toHaveProperty('rectifyBy')
})

it('a draft that was kept is read again, and nothing of another shape', () => {
  const draft = {
    version: 0,
    revision: 0,
    id: 'abcdefghijklm',
    entry: caseEntryOf({ content: whole, notes: 'n' }),
  }
  expect(CaseDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  expect(CaseDraft.safeParse({ ...draft, entry: { ...draft.entry, problems: 'x' } }).success).toBe(false)
})

const good = caseEntryOf({ content: caseContent, notes: '' })
const fields = (part: Partial<CaseEntry>) => {
  const checked = checkEntry({ ...good, ...part })
  return 'fields' in checked ? checked.fields : []
}

describe('a case before it is sent', () => {
  it('is ready when every box is right', () => {
    expect(checkEntry(good)).toEqual({ content: caseContent })
  })

  it.each<[string, Partial<CaseEntry>, string[]]>([
    ['a title of three characters', { title: '三个字' }, ['title']],
    ['a problem that was left empty', { problems: ['一', ' '] }, ['problems.1']],
    ['a topic that does not exist', { topic: 'PIT-99' }, ['topic']],
    ['a place that does not exist', { division: '320199' }, ['division']],
    [
      'a document without a number',
      { documents: [{ kind: 'order', number: '', day: '2026-11-02', amount: '' }] },
      ['documents.0.number'],
    ],
    [
      'a fine that is no number',
      { documents: [{ kind: 'penalty', number: '1', day: '2026-11-02', amount: 'x' }] },
      ['documents.0.amount'],
    ],
    [
      'a firm whose code has a wrong last character',
      { firms: [firmOf('示例公司', '000000000000000001')] },
      ['firms.0.creditCode'],
    ],
    [
      'a firm without a document',
      { firms: [firmOf('示例公司', '000000000000000000')], documents: [] },
      ['documents'],
    ],
  ])('names the box of %s', (_, part, names) => {
    expect(fields(part)).toEqual(names)
  })

  it('names every box of an empty one that must be filled in', () => {
    const checked = checkEntry(emptyCase)
    expect('fields' in checked && checked.fields).toEqual(
      expect.arrayContaining(['title', 'division', 'topic', 'basics', 'problems.0', 'measures']),
    )
  })
})

it('the server’s refusal names the same boxes', () => {
  expect(namesOf(new Refusal('topic', { fields: ['content.topic', 'notes'] }))).toEqual(['topic', 'notes'])
  expect(namesOf(new TypeError('no line'))).toEqual([])
  expect(namesOf(undefined)).toEqual([])
})

describe('what goes with a case and is not public', () => {
  const kept = [
    { kind: 'name' as const, found: '王小明', reason: 'agreed' as const, words: '示例', by: '甲' },
  ]
  it('stands in the form again as it was decided, and goes back the same, without who decided', () => {
    const entry = caseEntryOf({ content: caseContent, notes: '示例', kept, notBefore: '2027-01-05' })
    expect(casePrivateOf(entry)).toEqual({
      ...{ notes: '示例', notBefore: '2027-01-05' },
      kept: [{ kind: 'name', found: '王小明', reason: 'agreed', words: '示例' }],
    })
  })

  it('a day has to be said before it goes to the second person, and it only goes later', () => {
    const fieldsOf = (part: Partial<CaseEntry>, submit: boolean) => {
      const checked = checkEntry({ ...good, ...part }, submit)
      return 'fields' in checked ? checked.fields : []
    }
    expect(fieldsOf({ notBefore: '' }, false)).toEqual([])
    expect(fieldsOf({ notBefore: '' }, true)).toEqual(['notBefore'])
    expect(fieldsOf({ notBefore: '2027-01-04', floor: '2027-01-05' }, true)).toEqual(['notBefore'])
    expect(fieldsOf({ notBefore: '2027-01-05', floor: '2027-01-05' }, true)).toEqual([])
    expect(caseEntryOf({ content: caseContent, notes: '', notBefore: '2027-01-05' }).floor).toBe('2027-01-05')
  })
})

it('what is only too long says so', () => {
  const checked = checkEntry({ ...good, title: '字'.repeat(101) })
  expect(checked).toMatchObject({ fields: ['title'], refused: { code: 'tooLong' } })
  expect(checkEntry({ ...good, title: '字'.repeat(101), basics: '' })).toEqual({
    fields: ['title', 'basics'],
  })
})
