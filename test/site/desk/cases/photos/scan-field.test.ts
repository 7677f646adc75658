import { expect, it } from 'vitest'
import { brokenText } from '../../../../../site/desk/cases/photos/scan-field.tsx'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'

it('a broken scan says that what is kept is unchanged only where a scan is kept', () => {
  const zh = wordsOf('zh')
  expect(brokenText('a.pdf', false, zh)).toBe('“a.pdf”打不开，不是完整的 PDF 或 JPEG，没有收。请重新扫一份。')
  expect(brokenText('a.pdf', true, zh)).toContain('没有收。请重新扫一份。原来放着的没有动。')
  expect(brokenText('a.pdf', false, wordsOf('en'))).not.toContain('unchanged')
})
