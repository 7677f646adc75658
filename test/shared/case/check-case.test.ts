import { expect, it } from 'vitest'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { checkCase } from '../../../shared/case/check-case.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { isEarly } from '../../../site/desk/cases/outcome-fields.tsx'
import { caseContent } from '../../fixtures/case.ts'

/** What a text is refused for: code and boxes. */
function refusedOf(other: Partial<CaseContent>, known?: Parameters<typeof checkCase>[1]): string | undefined {
  try {
    checkCase({ ...caseContent, ...other }, known)
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, ...error.fields].join(' ')
  }
}
const document = (kind: CaseContent['documents'][number]['kind'], day: string, number = '示例1号') => ({
  kind,
  day,
  number,
})

it.each<[string, string | undefined, Partial<CaseContent>]>([
  ['a title of emoji', 'noWords content.title', { title: '🚧🚧🚧🚧' }],
  ['a title of stops', 'noWords content.title', { title: '……！！' }],
  ['a title of figures', 'noWords content.title', { title: '2026 11' }],
  ['a title with one letter', 'noWords content.title', { title: '坑🚧🚧🚧' }],
  ['a title with words and emoji', undefined, { title: '基坑🚧🚧' }],
  ['what was found in signs', 'noWords content.basics', { basics: '。。。' }],
  ['a problem of signs', 'noWords content.problems.1', { problems: ['示例', '✅'] }],
  ['measures of signs', 'noWords content.measures', { measures: '—' }],
  ['a step of signs', 'noWords content.timeline.0.text', { timeline: [{ day: '2026-11-03', text: '👍👍' }] }],
  ['a rule of signs', 'noWords content.basis.0', { basis: ['《》'] }],
  ['a reply of signs', 'noWords content.replies.0.text', { replies: [{ day: '2026-11-03', text: '🙏🙏' }] }],
  [
    'a document without a number',
    'noWords content.documents.0.number',
    { documents: [document('stop', '2026-11-02', '〔〕')] },
  ],
  ['a document of figures', undefined, { documents: [document('stop', '2026-11-02', '20261102')] }],
])('%s: %s', (_, wanted, other) => {
  expect(refusedOf(other)).toBe(wanted)
})

it.each<[string, string | undefined, Partial<CaseContent>]>([
  ['put right before the stop', 'dayOrder content.rectifiedOn', { rectifiedOn: '2026-11-01' }],
  ['put right on the day of the stop', undefined, { rectifiedOn: '2026-11-02' }],
  ['due before the stop', 'dayOrder content.rectifyBy', { rectifyBy: '2026-11-01' }],
  [
    'put right between two orders',
    undefined,
    {
      rectifiedOn: '2026-11-05',
      documents: [document('order', '2026-11-09'), document('inspection', '2026-11-02')],
    },
  ],
  [
    'put right before the penalty alone',
    undefined,
    { rectifiedOn: '2026-11-01', documents: [document('penalty', '2026-11-20')] },
  ],
])('%s: %s', (_, wanted, other) => {
  expect(refusedOf(other)).toBe(wanted)
})

it.each<[string, Partial<CaseContent>]>([
  ['content.documents.0.day', { documents: [document('stop', '2026-11-11')] }],
  [
    'content.timeline.1.day',
    {
      timeline: [
        { day: '2026-11-03', text: '示例一步' },
        { day: '2027-01-01', text: '示例下一步' },
      ],
    },
  ],
  ['content.replies.0.day', { replies: [{ day: '2026-11-11', text: '示例回应' }] }],
  ['content.rectifiedOn', { rectifiedOn: '2026-12-01' }],
])('a day to come is no day of what was done: %s', (box, other) => {
  const before = { documents: [document('stop', '2026-11-02')], timeline: [], replies: [] }
  const known = { today: '2026-11-10' }
  expect(refusedOf({ ...before, ...other }, known)).toBe(`dayAhead ${box}`)
  expect(refusedOf({ ...before, rectifyBy: '2026-12-01', rectifiedOn: undefined }, known)).toBeUndefined()
})

it('a repair before every document is asked about', () => {
  const documents = [
    { kind: 'penalty' as const, number: '', day: '2026-11-20', amount: '' },
    { kind: 'penalty' as const, number: '', day: '2026-11-22', amount: '' },
  ]
  expect(isEarly({ rectifiedOn: '2026-11-19', documents })).toBe(true)
  expect(isEarly({ rectifiedOn: '2026-11-20', documents })).toBe(false)
  expect(isEarly({ rectifiedOn: '', documents })).toBe(false)
  expect(isEarly({ rectifiedOn: '2026-11-19', documents: [] })).toBe(false)
})
