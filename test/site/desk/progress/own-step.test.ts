import { expect, it } from 'vitest'
import type { SubmissionReply } from '../../../../shared/contract/progress.ts'
import type { Submission } from '../../../../shared/progress/submission.ts'
import { isOwnStep } from '../../../../site/desk/progress/own-step.ts'

const paper = { hash: '1'.repeat(64), name: '示例通报.csv', bytes: 7 }
const file = { hash: '2'.repeat(64), name: '示例.xlsx', bytes: 9 }
const rows = [{ area: '320200', indicator: 'inspected', value: 7 }]
const reasons = { '320200/inspected|value': '示例：漏了一处' }
const submission: Submission = {
  ...{ campaign: '2023', sheet: 'figures', period: '2023-11', area: '320200' },
  ...{ state: 'submitted', version: 5, rows: { hash: '3'.repeat(64), count: 1 }, remarks: [] },
  ...{ file, attachments: [paper], reasons },
  history: [{ n: 5, day: '2026-11-23', step: 'submit', by: 'me', name: '示例' }],
}
const stands = { submission, rows } satisfies Pick<SubmissionReply, 'submission' | 'rows'>
const handedIn = { rows, file, attachments: [paper], reasons }
const own = { version: 4, step: 'submit', by: 'me', sent: handedIn }

it('a hand-in is one’s own when all of it stands: rows, papers, reasons and the file', () => {
  expect(isOwnStep(own)(stands)).toBe(true)
  for (const other of [
    { rows: [] },
    { rows: [{ area: '320200', indicator: 'inspected', value: 8 }] },
    { attachments: [] },
    { attachments: [{ ...paper, hash: '4'.repeat(64) }] },
    { reasons: {} },
    { reasons: { '320200/inspected|value': '示例：另一个窗口写的' } },
    { file: undefined },
    { file: { ...file, hash: '4'.repeat(64) } },
  ])
    expect(isOwnStep({ ...own, sent: { ...handedIn, ...other } })(stands)).toBe(false)
  expect(isOwnStep({ ...own, version: 3 })(stands)).toBe(false)
  expect(isOwnStep({ ...own, by: 'other' })(stands)).toBe(false)
  expect(isOwnStep({ ...own, step: 'save' })(stands)).toBe(false)
})

it('a return is one’s own with the remarks that were sent', () => {
  const remarks = [{ row: '320200/inspected', text: '示例：请再核对' }, { text: '示例：总的意见' }]
  const returned: typeof stands = {
    ...stands,
    submission: {
      ...{ ...submission, state: 'returned', remarks },
      history: [{ n: 5, day: '2026-11-23', step: 'return', by: 'me', name: '示例' }],
    },
  }
  const back = { version: 4, step: 'return', by: 'me' }
  expect(isOwnStep({ ...back, sent: { remarks } })(returned)).toBe(true)
  expect(isOwnStep({ ...back, sent: { remarks: remarks.slice(1) } })(returned)).toBe(false)
  expect(isOwnStep({ ...back, sent: { remarks: [...remarks].reverse() } })(returned)).toBe(false)
})
