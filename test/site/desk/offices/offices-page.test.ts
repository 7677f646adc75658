import { expect, it } from 'vitest'
import { OfficeContact } from '../../../../shared/office/office-contact.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { contactProblem } from '../../../../site/desk/offices/offices-page.tsx'

const contact = {
  name: '示例住建局',
  phone: '025-12345678',
  source: '示例门户网站',
  confirmedOn: '2026-11-02',
}

it.each([
  ['source', 6, '出处至少写 6 个字：网址，或者函的文号。'],
  ['name', 4, '请写单位的全名，至少 4 个字。'],
] as const)('a %s that is too short hears how long it must be, not that it is missing', (name, n, text) => {
  expect(contactProblem(name, wordsOf('zh').say)).toBe(text)
  const of = (length: number) => OfficeContact.safeParse({ ...contact, [name]: '字'.repeat(length) }).success
  expect([of(n - 1), of(n)]).toEqual([false, true])
})
