import { describe, expect, it } from 'vitest'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { namesLeft } from '../../../shared/case/names-left.ts'
import { namesOf, withoutFirms } from '../../../shared/case/without-firms.ts'
import { caseContent } from '../../fixtures/case.ts'

/** A case about one firm; `text` stands in its title. */
const about = (name: string, title: string, project = '示例项目'): CaseContent => ({
  ...caseContent,
  ...{ title, project, firms: [{ role: 'contractor', name, creditCode: '91000000MA0EXAMP1M' }] },
})
const cleared = (content: CaseContent) => withoutFirms(content, namesOf([content]))

describe('what firms are called in short leaves a text with their names', () => {
  it.each([
    ['江苏长虹建设工程有限公司', '对长虹建设的处理', '对某企业的处理'],
    ['江苏长虹建设工程有限公司', '江苏长虹未整改，长虹公司拒不停工', '某企业未整改，某企业拒不停工'],
    ['江苏长虹建设工程有限公司', '长 虹 建设工程公司停工', '某企业停工'],
    ['南京市江宁区云台起重机械租赁有限责任公司', '云台起重的塔吊', '某企业的塔吊'],
    ['南京市江宁区云台起重机械租赁有限责任公司', '云台项目部无人', '某企业无人'],
    ['金盛源劳务（集团）股份有限公司', '金盛源未给工人买保险', '某企业未给工人买保险'],
    ['金盛源劳务（集团）股份有限公司', '金盛源集团、金盛源劳务', '某企业、某企业'],
  ])('%s: %s', (name, title, wanted) => {
    expect(cleared(about(name, title)).title).toBe(wanted)
    expect(namesLeft(about(name, title))).toEqual([])
  })

  it('what may be a street or an estate stays, and is shown to a person', () => {
    const content = about('江苏长虹建设工程有限公司', '关于长虹路工地的通报', '长虹花园三期')
    expect(cleared(content)).toMatchObject({ title: content.title, project: content.project })
    expect(namesLeft(content)).toEqual([
      { field: 'content.title', before: '关于', found: '长虹', after: '路工地的通报' },
      { field: 'content.project', before: '', found: '长虹', after: '花园三期' },
    ])
  })

  it('a name without a telling part is taken out whole, and nothing else', () => {
    const content = about('中国建筑工程有限公司', '中国建筑工程有限公司，建筑工程施工')
    expect(cleared(content).title).toBe('某企业，建筑工程施工')
    expect(namesLeft(content)).toEqual([])
  })
})
