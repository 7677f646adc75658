import { describe, expect, it } from 'vitest'
import { caseKinds, rectificationStates } from '../../../shared/case/case-content.ts'
import { repairOf, standingOf } from '../../../shared/case/standing.ts'
import { caseContentOf, emptyCase } from '../../../site/desk/cases/case-entry.ts'
import { caseSectionsOf, caseTitles } from '../../../site/public/cases/sections.ts'
import { pageText } from '../../../site/text/page-text.ts'

const practice = {
  ...emptyCase,
  kind: 'goodPractice' as const,
  ...{ rectification: 'overdue' as const, rectifyBy: '2023-06-01', rectifiedOn: '2023-07-01' },
}

describe('good practice', () => {
  it('stands under its own name, whatever repair its record says; any other case under its repair', () => {
    for (const rectification of rectificationStates)
      for (const kind of caseKinds) {
        const one = { kind, rectification }
        expect(standingOf(one)).toBe(kind === 'goodPractice' ? 'practice' : rectification)
        expect(repairOf(one)).toBe(kind === 'goodPractice' ? 'none' : rectification)
      }
  })

  it('is handed in with nothing to repair, and no day of it', () => {
    expect(caseContentOf(practice)).toMatchObject({ kind: 'goodPractice', rectification: 'none' })
    expect(caseContentOf(practice)).not.toHaveProperty('rectifyBy')
    expect(caseContentOf(practice)).not.toHaveProperty('rectifiedOn')
    expect(caseContentOf({ ...practice, kind: 'accident' })).toMatchObject({
      ...{ rectification: 'overdue', rectifyBy: '2023-06-01', rectifiedOn: '2023-07-01' },
    })
  })

  it('is told under headings of what is good, in both languages', () => {
    const content = {
      ...{ kind: 'goodPractice', basics: '示例', problems: ['示例'], measures: '示例', basis: ['示例'] },
      ...{ firms: [], replies: [] },
    } as unknown as Parameters<typeof caseSectionsOf>[0]
    const heads = (language: 'zh' | 'en', one: typeof content) => [
      ...caseSectionsOf(one).map(({ title }) => pageText(language).t(title)),
      pageText(language).t(caseTitles(one).timeline),
    ]
    expect(heads('zh', content)).toEqual(['基本情况', '好在哪里', '怎么推广', '依据的规定', '怎么一步步做的'])
    expect(heads('en', content).join()).not.toMatch(/wrong|broken|put right/i)
    expect(heads('zh', { ...content, kind: 'accident' })).toEqual([
      ...['基本情况', '存在问题', '处理结果', '违反的规定', '整改经过'],
    ])
  })
})
