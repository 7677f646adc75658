import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../site/desk/frame/words.ts'
import { leftText } from '../../../site/desk/signed-in.tsx'

/** The catalogues of what staff do, at their desk. */
const staff = [
  ...['calendar', 'cases', 'change', 'claims', 'desk', 'hotline', 'notices', 'office-keys', 'offices'],
  ...['overview', 'people', 'progress', 'routing', 'templates', 'tips'],
]

const folder = join(import.meta.dirname, '../../../shared/messages/zh')
const texts = staff.flatMap((name) =>
  Object.entries(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Record<string, string>),
)

interface Word {
  readonly word: RegExp
  /** What staff say instead. */
  readonly instead: string
  readonly why: string
  /** Keys that say it all the same: each has a reason beside it. */
  readonly but?: Readonly<Record<string, string>>
}

const words: readonly Word[] = [
  { word: /第二人|第二个人/, instead: '复核', why: 'what is done has a name, not who does it' },
  { word: /送审|交审|审过|(?<!复核|政)审(?!计|核)/, instead: '复核', why: 'one word for the one act' },
  {
    word: /打开钥匙|开锁|钥匙锁着|锁上钥匙/,
    instead: '解锁、锁定',
    why: 'a letter is opened, a key unlocked',
  },
  { word: /过期(?!的领奖)/, instead: '超期', why: 'a task is overdue; what is past its date has expired' },
  { word: /网络钩子|校验/, instead: 'Webhook、核对', why: 'the trade says it so, or says it plainly' },
  {
    word: /请.{0,3}人进来|请进来|开一个邀请码/,
    instead: '邀请、加入、生成',
    why: 'nobody is let into a room',
  },
  { word: /兹|予以|敬请|务必|上述|贵单位|鉴于|视为|逾期|您好/, instead: '', why: 'officialese' },
  { word: /用户|承办人|后台|提交失败|无效|非法/, instead: '人、经办、工作台', why: 'our words for these' },
]

function said({ word, but = {} }: Word, all: readonly (readonly [string, string])[]): string[] {
  return all.filter(([key, text]) => word.test(text) && !(key in but)).map(([key, text]) => `${key}: ${text}`)
}

describe('words that staff use', () => {
  it.each(words)('$word is not said, but $instead: $why', (row) => {
    expect(said(row, texts)).toEqual([])
  })

  it.each(['等第二人审', '交审', '先打开钥匙', '过期 3 天', '请一个人进来'])(
    'one that slips in is found: %s',
    (text) => {
      expect(words.some((row) => said(row, [['x', text]]).length > 0)).toBe(true)
    },
  )

  it('what is right passes: an auditor, a review, an approval', () => {
    for (const text of ['审计', '提交复核', '等复核', '批准', '解锁']) {
      expect(words.flatMap((row) => said(row, [['x', text]]))).toEqual([])
    }
  })
})

describe('who has no key of their own', () => {
  const { say } = wordsOf('zh')
  it('is not told that it was locked when nobody was there', () => {
    expect(leftText({ kind: 'idle' }, { keys: { office: [] } }, say)).not.toMatch(/锁|钥匙/)
    expect(leftText({ kind: 'idle' }, { keys: { member: 'x', office: [] } }, say)).toContain('钥匙也锁定')
  })
})
