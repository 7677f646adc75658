import { expect, it } from 'vitest'
import { leavesTips } from '../../../../shared/people/manage.ts'
import type { Role } from '../../../../shared/people/staff.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { leavingText } from '../../../../site/desk/people/leaving-note.tsx'

const { say } = wordsOf('zh')

it.each([
  [undefined, '正在数示例甲手上的线索……'],
  [0, '示例甲手上没有没办完的线索。'],
  [3, '示例甲手上有 3 条没办完的线索，改了以后几分钟内回到“没人办”，要另外派人。'],
])('with %s open tips the dialog says so beforehand', (open, text) => {
  expect(leavingText(open, '示例甲', say)).toBe(text)
})

it.each<[string, Role[], string, Role[], boolean, boolean]>([
  ['a handler who is gone', ['handler'], '320115', ['handler'], false, true],
  ['a handler elsewhere', ['handler'], '320114', ['handler'], true, true],
  ['a handler who only audits', ['handler'], '320115', ['auditor'], true, true],
  ['a lead who supervises alone', ['lead'], '320115', ['citySupervisor'], true, true],
  ['a handler who leads', ['handler'], '320115', ['lead'], true, false],
  ['a handler as before', ['handler'], '320115', ['handler', 'auditor'], true, false],
  ['an auditor who is gone', ['auditor'], '320115', ['auditor'], false, false],
])('%s: whether tips are left behind', (_, before, office, roles, active, wanted) => {
  expect(leavesTips({ office: '320115', roles: before }, { office, roles, active })).toBe(wanted)
})
