import { describe, expect, it } from 'vitest'
import { platformWords } from '../../../shared/case/platform-words.ts'

describe('words that the platform wrote into a record', () => {
  it.each([
    ['先撤下', 'Taken down'],
    ['恢复公布', 'Shown again'],
    ['不再写企业名称', 'The firm’s name is no longer shown'],
    [
      '企业名称显示到 2026-11-30，期限已过',
      'The firm’s name was shown until 30 November 2026; that time is over',
    ],
  ])('are told in English: %s', (text, english) => {
    expect(platformWords(text, 'en')).toBe(english)
  })

  it.each(['先撤下，等核对照片', '企业名称显示到 11 月，期限已过', ''])(
    'are not what somebody wrote: %s',
    (text) => {
      expect(platformWords(text, 'en')).toBeUndefined()
    },
  )
})
