import { expect, it } from 'vitest'
import { isCode, memberCode, officeKeyCode } from '../../../shared/office-keys/spoken-codes.ts'

// Computed with Python: int(sha256(text)) % 10**25.
it('the code of a key is 25 digits of its hash', () => {
  expect(memberCode('age1pq1example')).toBe('91880 38638 39477 83224 03902')
  expect(officeKeyCode('320115', 3, 'ab'.repeat(32))).toBe('58236 71187 25284 77237 38941')
})

it.each([
  ['as it is shown', '91880 38638 39477 83224 03902', true],
  ['without blanks', '9188038638394778322403902', true],
  [
    'with hyphens, and full-width digits and blanks of a Chinese keyboard',
    '９１８８０　38638-39477-83224-03902',
    true,
  ],
  ['with one digit wrong', '91880 38638 39477 83224 03903', false],
  ['cut off', '91880 38638 39477 83224', false],
  ['not at all', '', false],
])('typed %s', (_, typed, right) => {
  expect(isCode(typed, '91880 38638 39477 83224 03902')).toBe(right)
})
