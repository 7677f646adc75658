import { expect, test } from 'vitest'
import { LONGEST, lengthTrouble } from '../../../../site/reporter/follow/send-message.ts'
import { stubPage } from '../stub-page.ts'

stubPage('follow')

test('an empty message and one that is too long are not sent, and it is said by how much', () => {
  expect(lengthTrouble('')).toBeTruthy()
  expect(lengthTrouble('坑'.repeat(LONGEST))).toBeUndefined()
  expect(lengthTrouble('坑'.repeat(LONGEST + 3))).toContain('3')
})
