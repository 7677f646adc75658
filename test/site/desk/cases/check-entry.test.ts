import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { type CaseEntry, emptyCase, entryOf } from '../../../../site/desk/cases/case-entry.ts'
import { checkEntry, namesOf } from '../../../../site/desk/cases/check-entry.ts'
import { caseContent } from '../../../fixtures/case.ts'

const good = entryOf({ content: caseContent, notes: '' })
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
      { firmName: '示例公司', creditCode: '000000000000000001' },
      ['firm.creditCode'],
    ],
    [
      'a firm without a document',
      { firmName: '示例公司', creditCode: '000000000000000000', documents: [] },
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
