import { expect, test } from 'vitest'
import { lengthTrouble, MESSAGE_LENGTH } from '../../../shared/follow/message-length.ts'
import { voice } from '../../../site/reporter/follow/voice.ts'
import { stubPage } from '../../site/reporter/stub-page.ts'

stubPage('follow')

test('an empty message and one that is too long are not sent, and it is said by how much', () => {
  expect(lengthTrouble(voice, '')).toBeTruthy()
  expect(lengthTrouble(voice, '坑'.repeat(MESSAGE_LENGTH))).toBeUndefined()
  expect(lengthTrouble(voice, '坑'.repeat(MESSAGE_LENGTH + 3))).toContain('3')
})
