import { describe, expect, it } from 'vitest'
import type { TipDetail } from '../../../../../shared/contract/tips.ts'
import { zh } from '../../../../../shared/messages/zh.ts'
import type { TipEvent } from '../../../../../shared/tip/history.ts'
import { wordsOf } from '../../../../../site/desk/frame/words.ts'
import type { OpenedRecord } from '../../../../../site/desk/tips/opened/open-tip.ts'
import { documentsIn, handlingRows } from '../../../../../site/desk/tips/papers/handling-rows.ts'
import { enclosuresOf, letterOf } from '../../../../../site/desk/tips/papers/letter-entry.ts'
import { queuedTip } from '../../../../fixtures/queued-tip.ts'

const words = wordsOf('zh')
const staff = { who: 'staff', office: '320115', name: '示例经办', sub: 's' } as const
const event = (n: number, day: string, more: Partial<TipEvent>): TipEvent => ({
  ...{ n, day, kind: 'step', state: 'accepted', by: staff, hash: '0'.repeat(64) },
  ...more,
})
const document = { number: '示例停〔2026〕7号', day: '2026-11-12' }

/** A tip with everything that must not be on paper: its id, the ticket of a hotline, a message's id, why it was opened. */
const tip: TipDetail = queuedTip({
  ...{ id: 'SecretSecretSecretSecr', state: 'rectifying', channel: 'hotline', transfers: 1 },
  hotline: { hotline: '12345', number: 'HOTLINE-TICKET', receivedOn: '2026-11-01' },
  assignee: { sub: 's', name: '示例经办' },
  openings: [{ name: '示例经办', office: '320115', at: '2026-11-03T08:00:00Z', reason: 'why-it-was-opened' }],
  referrals: [{ agency: 'EM', by: '2026-11-20', notifiedOn: '2026-11-14' }],
  records: [{ id: 'r1', kind: 'copy', day: '2026-11-10', hash: '0' }],
  history: [
    event(1, '2026-11-02', { kind: 'filed', state: 'filed', by: { who: 'reporter' } }),
    event(2, '2026-11-03', { step: 'transfer', state: 'transferred', subject: '320115' }),
    event(3, '2026-11-04', { step: 'accept' }),
    event(4, '2026-11-09', { step: 'inspect', state: 'inspecting' }),
    event(5, '2026-11-10', { step: 'substantiate', state: 'substantiated' }),
    event(6, '2026-11-12', { step: 'rectify', state: 'rectifying', said: { salt: 'x', document } }),
    event(7, '2026-11-13', { kind: 'message', by: { who: 'reporter' }, message: 'message-id' }),
  ],
})
const records: OpenedRecord[] = [
  {
    ...{ id: 'r1', kind: 'copy' },
    content: { kind: 'copy', place: '示例路 1 号', text: '边坡没有支护。' },
    sealedFiles: [{ id: 'f' } as never, { id: 'g' } as never],
  },
  {
    ...{ id: 'r2', kind: 'inspection' },
    content: {
      kind: 'inspection',
      day: '2026-11-09',
      people: '甲、乙',
      found: '深 6.2 米。',
      measures: '停工。',
    },
  },
  {
    ...{ id: 'r3', kind: 'outcome' },
    content: {
      ...{ kind: 'outcome', firm: '示例公司', creditCode: '', note: '' },
      measures: [{ kind: 'rectify', number: '示例改〔2026〕8号', day: '2026-11-11', due: '2026-12-20' }],
    },
  },
]
const textOf = (rows: ReturnType<typeof handlingRows>) =>
  [...rows.pairs, ...rows.wide].map(([name, text]) => `${name}：${text}`).join('\n')

describe('a handling sheet', () => {
  it('has what is known outside, the days of the steps, and what the office wrote', () => {
    const { pairs, wide } = handlingRows(tip, records, words)
    expect(Object.fromEntries(pairs)).toMatchObject({
      ...{ 现在: '整改中', 地方: '南京市江宁区', 收到: '2026年11月2日', 受理: '2026年11月4日' },
      ...{ 核查: '2026年11月9日；2026年11月10日　查实', 整改到: '2026年12月20日', 办结最晚: '2027年1月25日' },
      ...{ 经办: '示例经办' },
    })
    const text = textOf({ pairs, wide })
    for (const part of [
      '示例路 1 号',
      '边坡没有支护。',
      '深 6.2 米。',
      '示例改〔2026〕8号',
      '示例停〔2026〕7号',
    ])
      expect(text).toContain(part)
    expect(Object.fromEntries(pairs).转办).toMatch(/^2026年11月3日　南京市江宁区/)
    expect(Object.fromEntries(pairs)[zh['tips.referralDuty']]).toContain('应急管理部门')
  })

  it('has nothing of the reporter, the tip’s id, nor the way by which it came', () => {
    const text = textOf(handlingRows(tip, records, words))
    for (const secret of [tip.id, 'HOTLINE', '12345', 'message-id', 'why-it-was-opened', '热线', '举报'])
      expect(text).not.toContain(secret)
  })

  it('says that the office’s records are not on it while the tip is not open here', () => {
    const { wide } = handlingRows(tip, undefined, words)
    expect(wide.map(([, text]) => text)).toEqual(['示例停〔2026〕7号　2026年11月12日', zh['papers.locked']])
  })

  it('a record that does not open is not passed over', () => {
    const { wide } = handlingRows(tip, [{ id: 'r1', kind: 'copy' }], words)
    expect(wide[0]).toEqual(['转发稿', zh['tips.record.altered']])
  })
})

describe('a letter to another agency', () => {
  it('begins with the forwarding copy and the agency that is to be told; the rest is the office’s', () => {
    const letter = letterOf(tip, records, words)
    expect(letter).toMatchObject({
      agency: 'EM',
      addressee: '',
      from: '',
      basis: '',
      checked: false,
      days: '',
    })
    expect(letter.body).toBe('现将南京市江宁区　示例路 1 号的有关情况告知贵单位：\n边坡没有支护。')
    expect(`${letter.title}${letter.body}`).not.toMatch(/举报|线索|热线|来电/)
  })

  it('is empty while the tip is not open here', () => {
    expect(letterOf(tip, [], words).body).toBe('')
  })

  it('encloses papers and photos; an inspection only if somebody says so', () => {
    expect(
      enclosuresOf(tip, records, words).map(({ name, note, pages, goes }) => [name, note, pages, goes]),
    ).toEqual([
      ['责令改正（复印件）', '示例改〔2026〕8号　2026年11月11日', '', true],
      ['文书（复印件）', '示例停〔2026〕7号　2026年11月12日', '', true],
      ['情况照片', '能认出人的地方已涂掉', '2', true],
      ['核查记录（复印件）', '2026年11月9日', '', false],
    ])
  })

  it('a paper that stands in two places is enclosed once', () => {
    const twice = [...tip.history, event(8, '2026-11-14', { step: 'close', said: { salt: 'y', document } })]
    expect(documentsIn(twice)).toEqual([document])
  })
})
