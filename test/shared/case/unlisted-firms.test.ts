import { describe, expect, it } from 'vitest'
import { findInCase, unlistedFirms } from '../../../shared/case/unlisted-firms.ts'
import { SOMEBODY } from '../../../shared/case/without-firms.ts'
import { blackedOut, replaced } from '../../../shared/personal-data/cover.ts'

/** What the case lists. */
const listed = [
  '江苏省苏中建设集团股份有限公司',
  '南京市第一建筑工程有限公司',
  '中国建筑第八工程局有限公司',
  '示例幕墙（江苏）有限公司',
]
const named = (text: string, firms: readonly string[] = listed) =>
  unlistedFirms(text, firms).map(({ from, to }) => text.slice(from, to))

describe('a firm that is named whole and is none of those listed is found', () => {
  it.each([
    ['示例：该案企业为中铁建工集团有限公司。', ['中铁建工集团有限公司']],
    ['该项目由江苏示例建设有限公司承建。', ['江苏示例建设有限公司']],
    ['监理单位江苏建科工程监理有限责任公司未到岗。', ['江苏建科工程监理有限责任公司']],
    ['业主江苏国信房地产股份公司没有违法。', ['江苏国信房地产股份公司']],
    ['转包给江苏龙信建设集团公司。', ['江苏龙信建设集团公司']],
    ['塔吊系徐州示例建机工程机械有限公司生产。', ['徐州示例建机工程机械有限公司']],
    ['账户开在中国农业银行股份有限公司。', ['中国农业银行股份有限公司']],
    ['华为技术有限公司的设备', ['华为技术有限公司']],
    ['国网江苏省电力有限公司', ['国网江苏省电力有限公司']],
    ['上海建工集团（江苏）有限公司', ['上海建工集团（江苏）有限公司']],
    ['由江苏示例建设有限公司苏州分公司施工', ['江苏示例建设有限公司苏州分公司']],
    ['甲公司与南京鼎盛劳务有限公司、江苏恒大木业有限公司', ['南京鼎盛劳务有限公司', '江苏恒大木业有限公司']],
    // With trades alone, where the place tells it.
    ['江苏省建筑工程集团有限公司', ['江苏省建筑工程集团有限公司']],
    // Another firm than one whose name is like it.
    ['中建八局第三建设有限公司', ['中建八局第三建设有限公司']],
    ['浙江苏中建设有限公司', ['浙江苏中建设有限公司']],
    // However it is written.
    ['中 铁 建 工 集 团 有 限 公 司', ['中 铁 建 工 集 团 有 限 公 司']],
    ['中鐵建工集團有限公司', ['中鐵建工集團有限公司']],
    ['由苏州示例建设有①限公司施工', ['苏州示例建设有①限公司']],
    ['由苏州示②例建设有限公司施工', ['苏州示②例建设有限公司']],
    ['由苏州示例建设有（限）公司施工', ['苏州示例建设有（限）公司']],
    ['由苏州示例建设（有限公司）施工', ['苏州示例建设（有限公司）']],
    ['苏州三家村建设有限公司', ['苏州三家村建设有限公司']],
    ['租自苏州示丰塔机租赁站的塔吊', ['苏州示丰塔机租赁站']],
    ['由南京示丰建筑劳务合伙企业施工', ['南京示丰建筑劳务合伙企业']],
    ['江苏法德东恒律师事务所出具', ['江苏法德东恒律师事务所']],
    ['江苏示丰建设\n有限公司', ['江苏示丰建设\n有限公司']],
    ['江苏示丰\n建设有限公司', ['江苏示丰\n建设有限公司']],
    // With one character more it is another firm.
    ['大苏中建设有限公司', ['大苏中建设有限公司']],
    ['南通新城苏中建设有限公司', ['南通新城苏中建设有限公司']],
    ['由恒大苏中建设有限公司施工', ['恒大苏中建设有限公司']],
    ['由新苏中集团有限公司施工', ['新苏中集团有限公司']],
    // Before a listed one.
    ['江苏方正工程检测有限公司作假，江苏省苏中建设集团股份有限公司未发现', ['江苏方正工程检测有限公司']],
    ['浙江示力集团有限公司为产权单位，苏中建设为施工单位', ['浙江示力集团有限公司']],
    ['「中铁建工」集团有限公司', ['「中铁建工」集团有限公司']],
    ['中铁·建工集团有限公司', ['中铁·建工集团有限公司']],
    ['某中铁建工集团有限公司', ['某中铁建工集团有限公司']],
    ['整改\n江苏示例建设有限公司', ['江苏示例建设有限公司']],
    ['承包商China Railway Jiangong Co., Ltd.', ['China Railway Jiangong Co., Ltd.']],
    ['built by China Railway Jiangong Group Co Ltd', ['China Railway Jiangong Group Co Ltd']],
    ['ＣＨＩＮＡ　ＲＡＩＬＷＡＹ　Limited', ['ＣＨＩＮＡ　ＲＡＩＬＷＡＹ　Limited']],
  ])('%s', (text, found) => expect(named(text)).toEqual(found))
})

describe('not so a listed one, in full or in short, and nobody in particular', () => {
  it.each([
    ...['江苏省苏中建设集团股份有限公司未整改。', '江苏省苏中建设集团股份有限公司南京分公司'],
    ...['苏中建设有限公司', '江苏苏中建设集团有限公司', '责令江苏苏中集团有限公司整改', '苏中集团公司'],
    ...[
      '南京一建集团有限公司',
      '中建八局集团有限公司',
      '中国建筑第八工程局有限公司',
      '示例幕墙(江苏)有限公司',
    ],
    ...['本公司、该公司、施工公司', '该集团公司要求上报集团公司', '向总公司报告', '物业公司和租赁公司'],
    ...['南京市住房和城乡建设局', '江苏省建筑安全监督总站', '区市场监管局对该企业立案'],
    ...[
      '某企业',
      '某建设集团有限公司',
      '江苏某建设有限公司',
      '南京**建设有限公司',
      'XX有限公司',
      '甲有限公司与乙有限公司',
    ],
    ...[
      '南京某某食品有限公司',
      '两家有限公司',
      '三家监理有限公司',
      '令苏中建设有限公司整改',
      '检查组暂停苏中建设有限公司施工',
      '附近的钢管租赁站',
      '项目部经营部、市场经营部',
      '某律师事务所、会计师事务所',
      '共有二十家建筑有限公司',
      '由江苏等三家建设有限公司',
      '第三家监理有限公司',
      '十余家建筑有限公司',
      '同一有限公司',
      '上述两家有限公司',
      '苏北某劳务有限公司',
      '江宁区安全专家工作室',
      '有资质的劳务有限公司',
      '改制为一人有限公司',
      '建筑劳务有限公司',
    ],
    ...[
      '依据《中华人民共和国公司法》',
      '住建局要求集团公司自查',
      '市政集团公司',
      'firm A Limited',
      'LED灯Limited',
    ],
  ])('%s', (text) => expect(named(text)).toEqual([]))
})

it('listed, it is found no more; masked, neither', () => {
  const text = '该案企业为中铁建工集团有限公司，另有中铁建工集团有限公司沈阳分公司。'
  expect(named(text, ['中铁建工集团有限公司'])).toEqual([])
  let left = text
  for (const one of unlistedFirms(text, []).toReversed()) left = replaced(left, one, blackedOut('firm', ''))
  expect(left).toBe('该案企业为某企业，另有某企业。')
  expect(named(left, [])).toEqual([])
  expect(blackedOut('firm', '')).toBe(SOMEBODY)
})

it('a firm covers the name of a person in it, but nothing that may not stay', () => {
  const kinds = (text: string) => findInCase([['content.basics', text]], []).map(({ kind }) => kind)
  expect(kinds('由南京李建国建筑工程有限公司承建。')).toEqual(['firm'])
  expect(kinds('由南京13800138000建筑工程有限公司承建。')).toEqual(['mobile'])
})

it.each([
  ['木工王强受雇江苏示丰劳务有限公司', ['name 王强', 'firm 江苏示丰劳务有限公司']],
  ['王建国江苏示丰劳务有限公司', ['name 王建国', 'firm 江苏示丰劳务有限公司']],
  ['下午三点半江苏示丰劳务有限公司到场', ['moment 下午三点半', 'firm 江苏示丰劳务有限公司']],
  ['加微信abc123示丰劳务有限公司', ['messenger abc123', 'firm 示丰劳务有限公司']],
])('a firm hides nobody who stands before its name: %s', (text, found) => {
  const all = findInCase([['content.basics', text]], [])
  expect(all.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)).toEqual(found)
})
