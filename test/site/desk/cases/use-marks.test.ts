import { expect, it } from 'vitest'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import { faultText, isOther, refusedText } from '../../../../site/desk/cases/use-marks.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'

const { say } = wordsOf('zh')
const before = { title: '甲', problems: ['一', '二'], firms: [{ name: '甲', creditCode: '' }] }

it.each([
  ['title', { ...before, title: '乙' }, true],
  ['title', { ...before, problems: [] }, false],
  ['problems.1', { ...before, problems: ['一', '三'] }, true],
  ['problems.1', { ...before, problems: ['零', '二'] }, false],
  ['problems', { ...before, problems: ['零', '二'] }, true],
  ['problems.2', { ...before, problems: ['一', '二', ''] }, true],
  ['firms.0.creditCode', { ...before, firms: [{ name: '甲', creditCode: '9' }] }, true],
  ['firms.0.creditCode', { ...before, firms: [{ name: '乙', creditCode: '' }] }, false],
])('what was wrong with %s is put right by typing there: %#', (name, after, wanted) =>
  expect(isOther(before, after, name)).toBe(wanted),
)

it('a box that a refusal names says what to do about it, no other box does', () => {
  const refusal = new Refusal('firewall', { fields: ['content.replies.0.text', 'reason'] })
  expect(refusedText(refusal, 'reason', say)).toContain('请改掉再送')
  expect(refusedText(refusal, 'replies.0.text', say)).toContain('请改掉再送')
  expect(refusedText(refusal, 'what', say)).toBeUndefined()
  expect(refusedText(new Refusal('fairDay', { fields: ['noticedOn'] }), 'noticedOn', say)).toBe(
    '请看这一项。',
  )
})

it('a box that is at fault says that it is empty, or to look again', () => {
  const entry = { title: '  ', photos: [], firms: [{ name: '甲', creditCode: '' }] }
  for (const name of ['title', 'photos', 'firms.0.creditCode', 'firms.1.name'])
    expect(faultText(entry, name, say), name).toBe('这一项还没有填。')
  expect(faultText(entry, 'firms.0.name', say)).toBe('请看这一项。')
})
