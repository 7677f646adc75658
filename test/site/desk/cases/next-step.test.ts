import { describe, expect, it } from 'vitest'
import type { Case } from '../../../../shared/case/case.ts'
import { noFairness } from '../../../../shared/case/fairness.ts'
import type { CaseReply } from '../../../../shared/contract/cases.ts'
import { nextStep } from '../../../../site/desk/cases/next-step.ts'
import { wordsOf } from '../../../../site/desk/frame/words.ts'
import { caseContent } from '../../../fixtures/case.ts'

const one: Case = {
  ...{ id: 'aaaaaaaaaaaa2', state: 'draft', version: 1, drafter: 'x', office: '320000', notes: '' },
  ...{ content: caseContent, fairness: noFairness, edition: 0, history: [] },
}
const order = { event: 'withdrawn', edition: 2, day: '2026-11-26', salt: '0'.repeat(32) } as const
const say = (part: Partial<Case>, other: Partial<CaseReply> = {}) =>
  nextStep({ case: { ...one, ...part }, steps: [], ...other }, '2026-11-27', wordsOf('zh')).join('')

describe('what is next on a case', () => {
  it.each<[string, Partial<Case>, Partial<CaseReply>, string]>([
    ['a draft', {}, {}, '写完提交复核。'],
    ['a draft whose firm was not told', {}, { unfair: 'notNoticed' }, '还差：告知企业。写完提交复核。'],
    [
      'one in review whose firm may reply',
      { state: 'review', fairness: { ...noFairness, replyUntil: '2026-12-01' } },
      { unfair: 'replyWindow', steps: ['approve'] },
      '还差：等企业回应，到 2026年12月1日。请逐项看过，再决定。',
    ],
    [
      'one whose firm could still be known',
      {
        ...{ state: 'published', edition: 2, content: { ...caseContent, title: '对长虹的处理' } },
        namesLeft: { parts: ['长虹'], kept: [] },
      },
      {},
      '企业名称拿掉了，还有 1 处可能认得出企业，没有定。请在下面提出隐去，一处一处定。',
    ],
    ['a correction', { edition: 1 }, {}, '正在更正。公布着的还是原来那一版，复核同意后才换。'],
    [
      'an embargo',
      { state: 'approved', order: { ...order, stage: 'waiting', at: '2026-12-01T09:30' } },
      {},
      '2026年12月1日 09:30 公布。在那以前，外面看不到。',
    ],
    [
      'one hidden in time',
      { state: 'hidden' },
      { decideBy: { day: '2026-11-27', provisional: false } },
      '2026年11月27日 前要由别人复核：恢复，还是撤回。等另一个人决定。提出的人自己不能决定。',
    ],
    [
      'one that is being hidden still',
      {
        ...{ state: 'hidden', order: { ...order, event: 'hidden', stage: 'begun' } },
        history: [
          { n: 1, day: '2026-11-26', step: 'hide', by: 'x', name: '甲（示例）', reason: '示例：日期不对' },
        ],
      },
      { decideBy: { day: '2026-11-28', provisional: false } },
      '2026年11月26日 甲（示例） 先撤下，原因：示例：日期不对2026年11月28日 前要由别人复核：恢复，还是撤回。正在写到网站上。',
    ],
    [
      'a withdrawal that somebody asked for',
      {
        state: 'withdrawing',
        history: [
          {
            n: 1,
            day: '2026-11-25',
            step: 'withdraw',
            by: 'x',
            name: '甲（示例）',
            reason: '示例：事实有误',
          },
        ],
      },
      { steps: ['confirmWithdraw'] },
      '2026年11月25日 甲（示例） 提出撤回，原因：示例：事实有误请决定：同意，还是照旧。',
    ],
    [
      'one hidden too long',
      { state: 'hidden' },
      { decideBy: { day: '2026-11-26', provisional: false }, steps: ['confirmHide'] },
      '过了 2026年11月26日，还没有人复核。请决定：同意，还是照旧。',
    ],
    [
      'a withdrawal under way',
      { state: 'withdrawn', order: { ...order, stage: 'begun' } },
      {},
      '正在写到网站上。',
    ],
    [
      'a withdrawal before the whole files',
      { state: 'withdrawn', order: { ...order, stage: 'written' } },
      {},
      '网页已经改好。公开文件改完前不算撤完。',
    ],
    ...(['restored', 'corrected'] as const).map(
      (event): [string, Partial<Case>, Partial<CaseReply>, string] => [
        `one that is ${event}, before the whole files`,
        { state: 'published', order: { ...order, event, stage: 'written' } },
        {},
        '网页已经改好。公开文件随后也改。',
      ],
    ),
    [
      'names that are taken, before the whole files',
      { state: 'published', order: { ...order, event: 'corrected', stage: 'written', takes: ['示例'] } },
      {},
      '网页已经改好。公开文件改完前，企业名称不算拿完。',
    ],
    ['a withdrawal that is done', { state: 'withdrawn' }, {}, '已撤回。网址和原因还在，内容没有了。'],
  ])('%s', (_, part, other, wanted) => {
    expect(say(part, other)).toBe(wanted)
  })

  it('is that everything waits, while nothing is published, and not that it is on its way', () => {
    const held = (part: Partial<Case>) =>
      nextStep({ case: { ...one, ...part }, steps: [] }, '2026-11-27', wordsOf('zh'), true).join('')
    expect(held({ state: 'approved', order: { ...order, stage: 'waiting' } })).toBe(
      '现在什么都不公布，这一件也等着。原因见下。',
    )
    expect(held({ state: 'withdrawn', order: { ...order, stage: 'begun' } })).toContain('这一件也等着')
    expect(held({ state: 'withdrawn', order: { ...order, stage: 'written' } })).toContain('公开文件也等着')
    const restored = { ...order, event: 'restored', stage: 'written' } as const
    expect(held({ state: 'published', order: restored })).not.toContain('撤')
    expect(held({ state: 'draft' })).toBe('写完提交复核。')
  })
})
