import { describe, expect, it } from 'vitest'
import type { Case } from '../../../../shared/case/case.ts'
import type { CaseContent } from '../../../../shared/case/case-content.ts'
import { noFairness } from '../../../../shared/case/fairness.ts'
import { carriedOver, decisionsOn } from '../../../../site/desk/cases/names-left-part.tsx'
import { caseContent } from '../../../fixtures/case.ts'

const firm = {
  role: 'contractor' as const,
  name: '江苏省苏中建设集团股份有限公司',
  creditCode: '91000000MA0EXAMP1M',
}
const shown = (part: Partial<CaseContent>) => {
  const one: Case = {
    ...{ id: 'aaaaaaaaaaaa2', state: 'published', version: 7, drafter: 'x', office: '320000', notes: '' },
    ...{ content: { ...caseContent, firms: [firm], ...part }, fairness: noFairness, edition: 1, history: [] },
  }
  return { case: one }
}
const whole = (decided: ReturnType<typeof decisionsOn>) => decided?.map(({ words, as }) => `${as}: ${words}`)

describe('what was chosen for a place stays when something else counts as a name', () => {
  it('though the words around it are others then', () => {
    const reply = shown({ basics: '示例：白鹤队在苏中路口停工。', measures: '示例：苏中路口封闭。' })
    const chosen = { '：白鹤队在苏中路口停工。': 'street', '示例：苏中路口封闭。': 'masked' } as const
    expect(whole(decisionsOn(reply, [], { '示例：白鹤队在苏中路口停工。': 'street', ...chosen }))).toEqual([
      'street: 示例：白鹤队在苏中路口停工。',
      'masked: 示例：苏中路口封闭。',
    ])
    const before = { '示例：白鹤队在苏中路口停工。': 'street', '示例：苏中路口封闭。': 'masked' } as const
    expect(whole(decisionsOn(reply, ['白鹤队'], before))).toBeUndefined()
    expect(whole(decisionsOn(reply, ['白鹤队'], carriedOver(reply, [], ['白鹤队'], before)))).toEqual([
      'street: 示例：某企业在苏中路口停工。',
      'masked: 示例：苏中路口封闭。',
    ])
  })

  it('when another place of the same box goes with it', () => {
    const reply = shown({ basics: '示例：老苏中停工。苏中路口封闭。' })
    const before = {
      '示例：老苏中停工。苏中路口': 'masked',
      '例：老苏中停工。苏中路口封闭。': 'street',
    } as const
    const now = carriedOver(reply, [], ['老苏中'], before)
    expect(whole(decisionsOn(reply, ['老苏中'], now))?.map((one) => one.slice(0, 6))).toEqual(['street'])
  })
})
