import { expect, it } from 'vitest'
import type { TipEvent } from '../../../../../shared/tip/history.ts'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import { eventText } from '../../../../../site/desk/tips/tip/history-part.tsx'

const zh = wordsOf('zh')

/** By sha256sum of `mingcha tip number AAAAAAAAAAAAAAAAAAAAAA`, its first twelve hex digits modulo a million. */
const DIGITS = '762619'
const staff = { who: 'staff', office: '320115', name: '甲', sub: 's' } as const

function event(part: Partial<TipEvent>): TipEvent {
  return { n: 1, day: '2026-11-02', kind: 'step', state: 'filed', by: staff, hash: 'h', ...part }
}

it.each<[string, Partial<TipEvent>, string]>([
  ['the filing', { kind: 'filed', by: { who: 'reporter' } }, '举报人，提交线索'],
  ['a step', { step: 'accept' }, '甲，受理'],
  [
    'passing on, with a listed reason, own words and the days it was held',
    { step: 'transfer', subject: '320102', reason: 'place', said: { salt: '', words: '请看地图' }, held: 4 },
    '甲，转办给别的单位：南京市玄武区住房城乡建设主管部门，原因：工地不在我们这里，请看地图，本单位放了 4 个工作日',
  ],
  [
    'referring to an agency',
    { step: 'refer', subject: 'POLICE', said: { salt: '', words: '归公安' } },
    '甲，移送别的部门：公安机关，归公安',
  ],
  [
    'a document',
    { step: 'rectify', said: { salt: '', document: { number: '1号', day: '2026-11-03' } } },
    '甲，要求整改，1号　2026年11月3日',
  ],
  [
    'a sentence within the line',
    { step: 'close', said: { salt: '', result: '已改好。', document: { number: '2号', day: '2026-11-03' } } },
    '甲，办结，结果：已改好，2号　2026年11月3日',
  ],
  [
    'the number of the tip that it was merged into',
    { step: 'merge', subject: 'AAAAAAAAAAAAAAAAAAAAAA' },
    `甲，合并：${DIGITS}`,
  ],
  ['the end', { step: 'close', said: { salt: '', result: '已改好' } }, '甲，办结，结果：已改好'],
  ['an agency that was told', { kind: 'notified', subject: 'EM' }, '甲，已告诉应急管理部门'],
  ['who works on it', { kind: 'assigned', subject: '乙' }, '甲，交给乙办'],
  ['that nobody does', { kind: 'assigned' }, '甲，现在没人办'],
  ['a reminder', { kind: 'reminder', sets: { remindOn: '2026-12-01' } }, '甲，把提醒日定在2026年12月1日'],
  [
    'papers that were printed',
    { kind: 'printed', subject: 'handling letter' },
    '甲，打印了线索办理单、告知函',
  ],
  ['no reminder any more', { kind: 'reminder' }, '甲，去掉了提醒日'],
  ['a record', { kind: 'recorded', subject: 'copy' }, '甲，写了转发稿'],
  [
    'the reporter’s verdict',
    { kind: 'answered', subject: 'disputed', by: { who: 'reporter' } },
    '举报人，不认可这个结果',
  ],
  ['a reward', { kind: 'rewarded', subject: '2000' }, '甲，批准奖金 2000 元'],
  ['more time', { kind: 'extended', subject: '2027-03-08' }, '甲，办结期限延到 2027年3月8日'],
  [
    'days that moved with the calendar',
    { kind: 'corrected', subject: 'acceptBy 2027-01-05 2027-01-06', by: { who: 'clock' } },
    '到期自动，放假安排公布了，日子由 2027年1月5日 改为 2027年1月6日。',
  ],
  ['days counted anew of which none moved', { kind: 'corrected', subject: '' }, '甲，期限重新算过'],
])('tells of %s', (_, part, text) => {
  expect(eventText(event(part), zh)).toBe(text)
})

it('a ready reason is said in the reader’s language', () => {
  const text = eventText(event({ step: 'decline', reason: 'vague' }), wordsOf('en'))
  expect(text).not.toMatch(/follow.reason|vague/)
})
