import { expect, it } from 'vitest'
import {
  changePassphrase,
  makeMember,
  ownRecipient,
} from '../../../../../site/desk/frame/unlock/make-member.ts'
import { openMember } from '../../../../../site/desk/frame/unlock/open-keys.ts'
import { meantPassphrase } from '../../../../../site/desk/frame/unlock/passphrase.ts'

const plain = 'hu bian 3 zhi bailu é'

it.each([
  ['full-width blanks of a Chinese keyboard', 'hu　bian　3　zhi　bailu　é'],
  ['full-width letters and digits', 'ｈｕ ｂｉａｎ ３ ｚｈｉ ｂａｉｌｕ é'],
  ['a letter and its accent apart', 'hu bian 3 zhi bailu e\u0301'],
  ['two blanks, a tab, a blank that does not break', 'hu  bian\t3\u00a0zhi bailu é'],
  ['blanks at both ends', '  hu bian 3 zhi bailu é　'],
])('is the same with %s', (_, typed) => {
  expect(meantPassphrase(typed)).toBe(plain)
})

it.each([
  ['capitals', 'Hu bian 3 zhi bailu é'],
  ['no blank between words', 'hubian 3 zhi bailu é'],
  ['no accent', 'hu bian 3 zhi bailu e'],
])('is another with %s', (_, typed) => {
  expect(meantPassphrase(typed)).not.toBe(plain)
})

it('a key made on one computer opens on another, changes there, and opens here again', async () => {
  const made = await makeMember('湖边　三只 白鹭 é ')
  expect(await ownRecipient(made.sealed, '湖边 三只  白鹭 e\u0301')).toBe(made.recipient)
  const changed = await changePassphrase(made.sealed, ' 湖边 三只 白鹭 é', '灯河　竹马 云雀桥')
  expect(changed.recipient).toBe(made.recipient)
  expect(await openMember(changed.sealed, '灯河 竹马 云雀桥　')).toBe(
    await openMember(made.sealed, '湖边 三只 白鹭 é'),
  )
  await expect(openMember(changed.sealed, '湖边 三只 白鹭 é')).rejects.toThrow()
})
