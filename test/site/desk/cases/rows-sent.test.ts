import { expect, it } from 'vitest'
import { caseEntryOf, checkEntry } from '../../../../site/desk/cases/case-entry.ts'
import { boxOf } from '../../../../site/desk/cases/rows-sent.ts'
import { caseContent } from '../../../fixtures/case.ts'

const entry = {
  ...caseEntryOf({ content: caseContent, notes: '' }),
  notBefore: '',
  basis: ['', '示例规定第三条', ' ', '示例规定第五条'],
  timeline: [
    { day: '2026-12-20', text: '示例：复查合格。' },
    { day: '2026-12-01', text: '示例：责令停工。' },
  ],
  replies: [
    { firm: '', day: '', text: ' ' },
    { firm: '', day: '2026-12-18', text: '示例：企业说已停工。' },
  ],
}

it.each([
  ['basis.0', 'basis.1'],
  ['basis.1', 'basis.3'],
  ['timeline.0.text', 'timeline.1.text'],
  ['timeline.1.day', 'timeline.0.day'],
  ['replies.0.text', 'replies.1.text'],
  ['title', 'title'],
  ['basis', 'basis'],
  ['photos.0', 'photos.0'],
])('what %s was sent from is the box %s', (name, box) => expect(boxOf(entry, name)).toBe(box))

it('a fault is at the row where it was typed, though rows go by day and empty ones are left out', () => {
  const [late] = entry.timeline
  const timeline = late ? [late, { day: '2026-12-01', text: '' }] : []
  expect(checkEntry({ ...entry, timeline })).toEqual({ fields: ['timeline.1.text'] })
  const long = checkEntry({ ...entry, basis: ['', '长'.repeat(5000)] })
  expect(long).toMatchObject({ fields: ['basis.1'], refused: { code: 'tooLong' } })
})
