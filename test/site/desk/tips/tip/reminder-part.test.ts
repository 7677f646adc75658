import { describe, expect, it } from 'vitest'
import type { OfficeRecord } from '../../../../../shared/tip/office-record.ts'
import { mayRemind, orderedIn } from '../../../../../site/desk/tips/tip/reminder-part.tsx'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

type Content = OfficeRecord['content']
const outcome = (...due: string[]): Content => ({
  ...{ kind: 'outcome', firm: '', creditCode: '', note: '' },
  measures: ['', ...due].map((day) => ({
    ...{ kind: 'rectify', number: '示例1号', day: '2026-11-20' },
    ...(day !== '' && { due: day }),
  })),
})
const inspection = (measures: string): Content => ({
  ...{ kind: 'inspection', day: '2026-11-20', people: '', found: '示例', measures },
})

describe('what a record orders', () => {
  it.each<[string, Content | undefined, ReturnType<typeof orderedIn>]>([
    [
      'the first day that is not over',
      outcome('2026-12-20', '2026-12-01', '2026-11-01'),
      { due: '2026-12-01' },
    ],
    ['today counts', outcome('2026-11-26'), { due: '2026-11-26' }],
    ['nothing, when all are over', outcome('2026-11-25'), undefined],
    ['nothing, without a day', outcome(), undefined],
    ['of an inspection, something by no known day', inspection('责令改正'), { due: undefined }],
    ['of an inspection without measures, nothing', inspection(''), undefined],
    ['of a note, nothing', { kind: 'note', text: '示例' }, undefined],
    ['of what does not open, nothing', undefined, undefined],
  ])('%s', (_, content, ordered) => {
    expect(orderedIn(content, '2026-11-26')).toEqual(ordered)
  })
})

describe('who may set the day', () => {
  const me = (office: string, role: 'handler' | 'auditor') =>
    ({ sub: 's', office, roles: [role] }) as unknown as Parameters<typeof mayRemind>[1]
  it.each([
    ['a handler of the office', {}, me('320115', 'handler'), true],
    ['nobody of another office', {}, me('320100', 'handler'), false],
    ['no auditor', {}, me('320115', 'auditor'), false],
    ['nobody once it is settled', { state: 'closed' } as const, me('320115', 'handler'), false],
  ])('%s', (_, more, who, may) => {
    expect(mayRemind(queuedTip(more), who)).toBe(may)
  })
})
