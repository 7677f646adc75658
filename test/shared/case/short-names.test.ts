import { describe, expect, it } from 'vitest'
import type { CaseContent } from '../../../shared/case/case-content.ts'
import { maskNames, namesLeft, placesLeft, tellingParts, wordsOf } from '../../../shared/case/names-left.ts'
import { namesOf, withoutFirms, withoutNames } from '../../../shared/case/without-firms.ts'
import { caseContent } from '../../fixtures/case.ts'

/** A case about one firm; `text` stands in its title. */
const about = (name: string, title: string, project = '示例项目'): CaseContent => ({
  ...caseContent,
  ...{ title, project, firms: [{ role: 'contractor', name, creditCode: '91000000MA0EXAMP1M' }] },
})
const cleared = (content: CaseContent) => withoutFirms(content, namesOf([content]))

it.each([
  ...[
    '建筑机械租赁',
    '塔吊租赁',
    '爬架',
    '防水保温',
    '门窗幕墙',
    '桩基',
    '拆除',
    '电梯',
    '环保',
    '商砼',
    '渣土运输',
  ],
  ...[
    '轨道交通',
    '古建园林',
    '安全评价',
    '检验检测',
    '人力资源',
    '汽车吊装',
    '装配式建筑',
    '航空航天',
    '没人听说的行当',
  ],
])('a firm that does %s is cut or shown by the two characters that tell it', (trade) => {
  const firms = [
    { role: 'contractor' as const, name: `江苏达丰${trade}有限公司`, creditCode: '91000000MA0EXAMP1M' },
  ]
  const names = namesOf([{ firms }])
  for (const text of ['达丰公司的塔吊', '达丰未整改', '达丰负责人']) {
    const left = withoutNames(text, names)
    expect(left !== text || placesLeft([['', left]], tellingParts([{ firms }])).length > 0, text).toBe(true)
  }
})

it.each([
  ...[
    '达丰（上海）机械租赁有限公司',
    '达丰建设工程（江苏）有限公司',
    '达丰中国建设有限公司',
    '达丰企业股份有限公司',
  ],
  ...[
    '南京达丰企业有限公司',
    '昆山市玉山镇达丰建筑机械租赁有限公司',
    '金沙镇达丰建材租赁站',
    '中国核工业达丰建设有限公司',
    '江苏达丰新型墙体材料有限公司',
    '江苏达丰现代建筑产业有限公司',
    '江苏达丰酒业有限公司',
    '江苏祥和达丰现代建筑发展有限公司',
  ],
])('%s is cut or shown by the two characters that tell it', (name) => {
  const firms = [{ role: 'contractor' as const, name, creditCode: '91000000MA0EXAMP1M' }]
  const left = withoutNames('达丰未整改', namesOf([{ firms }]))
  expect(left !== '达丰未整改' || placesLeft([['', left]], tellingParts([{ firms }])).length > 0).toBe(true)
})

it.each([
  ['苏州金鸡湖城市发展有限公司', '金鸡湖大道封闭，金鸡湖隧道养护'],
  ['溧阳天目湖建设发展有限公司', '溧阳市天目湖镇'],
  ['无锡太湖新城建设投资管理有限公司', '太湖新城核心区'],
  ['常州市新北区三井建设有限公司', '新北区三井街道'],
  ['江苏民生工程有限公司', '重点民生工程'],
  ['江苏平安建设有限公司', '平安建设领导小组'],
  ['江苏现代建筑有限公司', '现代建筑施工'],
  ['江苏示丰建设工程有限公司', '示丰建设工程质量检测有限公司出具'],
  ['江苏示丰建设工程有限公司', '示丰建设设计院有限公司'],
  ['江苏中南建筑产业集团有限责任公司', '设计单位为中南建筑设计院股份有限公司'],
  ['江苏示丰建设工程有限公司', '示丰建设智慧科技有限公司'],
  ['江苏示丰建设工程有限公司', '示丰建设施工图审查有限公司'],
  ['江苏中南建筑产业集团有限责任公司', '中南建筑大学'],
  ['江苏示丰建设工程有限公司', '在江苏，示丰没有改'],
])('%s leaves what is not it, uncut: %s', (name, text) => {
  const firms = [{ role: 'contractor' as const, name, creditCode: '91000000MA0EXAMP1M' }]
  expect(withoutNames(text, namesOf([{ firms }]))).toBe(text)
})

it.each([
  ['位于江苏，示丰建设为施工单位', '位于江苏，某企业为施工单位'],
  ['浙江、江苏、示丰建设承建', '浙江、江苏、某企业承建'],
  ['示丰建设、南京示大建设有限公司停工', '某企业、南京示大建设有限公司停工'],
  ['示丰建设和南京示大建设有限公司停工', '某企业和南京示大建设有限公司停工'],
  ['江苏示丰镇江分公司停工', '某企业停工'],
])('a name ends where a clause does: %s', (text, left) => {
  const firms = [
    { role: 'contractor' as const, name: '江苏示丰建设工程有限公司', creditCode: '91000000MA0EXAMP1M' },
  ]
  expect(withoutNames(text, namesOf([{ firms }]))).toBe(left)
})

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

  it.each([
    [
      '中铁十四局集团有限公司',
      '中铁十四局、中铁十四局集团、中铁14局、铁建十四局',
      '某企业、某企业、某企业、某企业',
    ],
    ['中铁十四局集团建筑工程有限公司', '中铁十四局集团公司未整改', '某企业未整改'],
    ['南京市第一建筑工程有限公司', '南京一建、南京市一建公司、南京第一建筑', '某企业、某企业、某企业'],
    ['南京第一建筑工程集团有限公司', '南京一建集团和南京１建', '某企业和某企业'],
    ['中国建筑第八工程局有限公司', '中建八局、中建 8 局、中国建筑八局', '某企业、某企业、某企业'],
    ['中建三局第二建设工程有限责任公司', '中建三局二公司、中建三局集团二建', '某企业、某企业'],
    ['中建三局第二建设工程有限责任公司', '中建三局的工地，中建三局集团停工', '某企业的工地，某企业停工'],
    ['中国建筑第八工程局有限公司', '中建八局三公司、中建八局第三分公司未整改', '某企业、某企业未整改'],
    ['江苏长虹建设工程有限公司', '长虹建设 2 公司', '某企业'],
    ['中铁十四局集团有限公司', '中国铁建十四局、中国中铁十四局', '某企业、某企业'],
    ['江苏省华建建设股份有限公司', '江苏华建的工地', '某企业的工地'],
    ['南通二建集团有限公司', '南通二建项目部', '某企业'],
    ['中交第二航务工程局有限公司', '中交二航局、中交第二航务工程局', '某企业、某企业'],
    ['中交一公局集团有限公司', '中交一公局', '某企业'],
    ['上海宝冶集团有限公司', '上海宝冶未整改', '某企业未整改'],
    ['江苏省苏中建设集团股份有限公司', '江苏苏中、苏中集团', '某企业、某企业'],
    ['龙信建设集团有限公司', '龙信集团', '某企业'],
    ['中国二十冶集团有限公司', '中国二十冶、中冶20冶', '某企业、某企业'],
    ['中国水利水电第七工程局有限公司', '中国水电七局停工，水电七局', '某企业停工，某企业'],
    ['中铁大桥局集团有限公司', '中铁大桥局集团', '某企业'],
    ['中铁上海工程局集团有限公司', '中铁上海局', '某企业'],
    ['中国核工业第二建设有限公司', '中核二建', '某企业'],
    ['中国化学工程第三建设有限公司', '中化三建、化三建', '某企业、某企业'],
    ['江苏南通三建集团股份有限公司', '南通三建、江苏南通三建', '某企业、某企业'],
    ['上海建工二建集团有限公司', '上海建工二建', '某企业'],
    ['江都建设集团有限公司', '江都建设集团', '某企业'],
  ])('a group, a number, a place: %s: %s', (name, title, wanted) => {
    expect(cleared(about(name, title)).title).toBe(wanted)
  })

  it.each([
    ['中国江苏国际经济技术合作集团有限公司', '中江国际停工，中江停工', '某企业停工，某企业停工'],
    ['中建八局第三建设有限公司', '第三建设公司、八局三公司在场', '某企业、某企业在场'],
  ])('of a place that two people mask nothing is left behind: %s: %s', (name, title, wanted) => {
    const content = about(name, title)
    const masked = namesLeft(content).map((one) => ({ words: wordsOf(one), as: 'masked' as const }))
    expect(maskNames({ content: cleared(content) }, tellingParts([content]), masked).content.title).toBe(
      wanted,
    )
  })

  it.each([
    ['中铁十四局集团有限公司', '十四局的塔吊', ['十四局']],
    ['中国建筑第八工程局有限公司', '八局在场', ['八局']],
    ['中建三局第二建设工程有限责任公司', '二公司和三局', ['二公司', '三局']],
    ['南京市第一建筑工程有限公司', '一建在场，第一建筑公司在场', ['一建', '第一建筑']],
    ['上海宝冶集团有限公司', '宝冶的塔吊', ['宝冶']],
    ['江苏省苏中建设集团股份有限公司', '苏中地区', ['苏中']],
    ['龙信建设集团有限公司', '龙信的塔吊', ['龙信']],
    ['江苏宏远劳务有限公司', '宏远建设已自查', ['宏远']],
    ['中铁建工集团有限公司', '中铁建设已自查，中铁公司在场', ['中铁', '中铁']],
    ['中铁大桥局集团有限公司', '大桥局', ['大桥局']],
    ['中铁建工集团有限公司', '中铁', ['中铁']],
    ['上海建工二建集团有限公司', '上海二建', ['二建']],
    ['江苏省建筑工程集团有限公司', '江苏省建的工地', ['江苏省建']],
    ['南通建筑工程总承包有限公司', '南通建总的工地', ['南通建总']],
    ['中国江苏国际经济技术合作集团有限公司', '中江的塔吊，江苏国际在场', ['中江', '江苏国际']],
    ['南京市江宁区建筑工程劳务有限公司', '江宁劳务的工人', ['江宁劳务']],
    ['南通四建集团有限公司', '苏州四建集团在场', ['四建']],
    ['示例建筑工程甲有限公司', '示例建筑工程甲的塔吊', ['示例建筑工程甲']],
  ])('what may be of others too stays and is shown: %s: %s', (name, title, found) => {
    expect(cleared(about(name, title)).title).toBe(title)
    expect(namesLeft(about(name, title)).map((one) => one.found)).toEqual(found)
  })

  it.each([
    ['南京市第一建筑工程有限公司', '南京一建筑工地、南京一建设项目、南京一公司'],
    ['南通二建集团有限公司', '南通市二级建造师、第二建设项目'],
    ['统一建设集团有限公司', '统筹一建设项目'],
    ['三江建设集团有限公司', '三处江边'],
  ])('an ordinary word is no name of %s: %s', (name, title) => {
    expect(cleared(about(name, title)).title).toBe(title)
    expect(namesLeft(about(name, title))).toEqual([])
  })

  it.each([
    ['中国建筑第八工程局有限公司', '中建八局第三建设有限公司在场', ['八局']],
    ['南通四建集团有限公司', '南通市第四建筑安装工程有限公司在场', ['第四建筑']],
    ['江苏长虹建设工程有限公司', '江苏长虹建设监理有限公司在场', ['长虹']],
    ['江苏长虹建设工程有限公司', '长虹建设监理公司在场', ['长虹']],
    ['江苏长虹建设工程有限公司', '长虹建设集团股份有限公司在场', ['长虹']],
    ['南京市第一建筑工程有限公司', '南京第一建筑装饰有限公司在场', ['第一建筑']],
  ])(
    'a longer name around a short one may be another firm’s and is shown whole: %s: %s',
    (name, title, found) => {
      const content = about(name, title)
      expect(cleared(content).title).toBe(title)
      const left = namesLeft(content)
      expect(left.map((one) => one.found)).toEqual(found)
      const masked = left.map((one) => ({ words: wordsOf(one), as: 'masked' as const }))
      expect(maskNames({ content: cleared(content) }, tellingParts([content]), masked).content.title).toBe(
        '某企业在场',
      )
    },
  )

  it.each([
    ['中国建筑第八工程局有限公司', '中国建筑第八工程局（南京）分公司、中建八局南京分公司', '某企业、某企业'],
    ['中国建筑第八工程局有限公司', '中国建筑第八工程局有限公司（南京）分公司', '某企业'],
    ['南通四建集团有限公司', '南通第四建筑在场', '某企业在场'],
  ])('a branch, and a number in full, go with the name: %s: %s', (name, title, wanted) => {
    expect(cleared(about(name, title)).title).toBe(wanted)
    expect(namesLeft(about(name, title))).toEqual([])
  })

  it.each([
    ['江苏省建筑工程集团有限公司', '省建、省建集团、省建工、苏建集团', ['省建', '省建', '省建', '苏建']],
    ['南京市建筑工程集团有限公司', '市建集团的工地', ['市建']],
  ])('a place in one character with what a firm does is shown: %s: %s', (name, title, found) => {
    expect(namesLeft(about(name, title)).map((one) => one.found)).toEqual(found)
  })

  it.each([
    ['南通四建集团有限公司', '十四建集团、二十四建'],
    ['江苏省建筑工程集团有限公司', '省建设厅、省建筑业协会、省建委、城市建设'],
  ])('a number or a place is never cut out of a word: %s: %s', (name, title) => {
    expect(cleared(about(name, title)).title).toBe(title)
    expect(namesLeft(about(name, title))).toEqual([])
  })

  it('all names of ten firms fit into what is kept of an order', () => {
    const name = '中国水利水电第七工程局第二建筑安装工程有限公司'
    const content = about(name, '示例标题')
    const ten = [...'一二三四五六七八九十'].flatMap((n) => about(name.replace('七', n), '示例标题').firms)
    expect(Buffer.byteLength(JSON.stringify(namesOf([{ ...content, firms: ten }])))).toBeLessThan(150_000)
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
