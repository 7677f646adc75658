import { describe, expect, it } from 'vitest'
import { droppedNames, goneWithDrop, stayingFirms } from '../../../shared/case/dropped-firms.ts'
import { saidBeside } from '../../../shared/case/said-beside.ts'
import { namesOf } from '../../../shared/case/without-firms.ts'

const firm = (name: string, creditCode = '') => ({ role: 'contractor' as const, name, creditCode })
/** What a text says of a firm that is dropped beside those that stay. */
const said = (text: string, dropped: string, ...listed: string[]) =>
  saidBeside(
    namesOf([{ firms: [firm(dropped, '913201000000000001')] }]),
    listed.map((name) => firm(name, '913201000000000002')),
  )(text).map(({ from, to }) => text.slice(from, to))

describe('a part or a branch is said where it follows a name of its firm, however it is said', () => {
  const bureau = ['中建八局第三建设有限公司', '中国建筑第八工程局有限公司'] as const
  const branch = ['南京宏远建设有限公司苏州分公司', '南京宏远建设有限公司'] as const
  const group = ['南京宏远建设集团第三建设有限公司', '南京宏远建设集团有限公司'] as const
  it.each([
    ...[
      ...['中建八局三公司', '中建八局第三建设公司', '中建八局第三公司', '中建八局第三建设有限公司'],
      ...['八局三公司', '中建八局3公司', '中建八局（三公司）', '中建八局 三 公司', '中建捌局叁公司'],
      ...[
        '中国建筑第八工程局有限公司第三建设公司',
        '中建八局集团三公司',
        '中建八局三建',
        '中建八局第三分公司',
      ],
    ].map((words) => [words, bureau] as const),
    ...[
      ...['南京宏远建设苏州分公司', '南京宏远苏州分公司', '宏远建设苏州分公司', '宏远公司苏州分公司'],
      ...['南京宏远建设有限公司苏州市分公司', '南京宏远建设有限公司（苏州分公司）', '南京宏远建设苏州公司'],
      ...['南京宏远建设有限公司 苏州 分公司', '宏远苏州分公司', '南京宏远建设（苏州）分公司'],
    ].map((words) => [words, branch] as const),
    ...['宏远建设三公司', '南京宏远建设集团有限公司第三建设公司', '宏远集团第三公司'].map(
      (words) => [words, group] as const,
    ),
  ])('%s', (words, [dropped, head]) => {
    expect(said(`示例：检查时${words}在场。`, dropped, head)).toEqual([words])
  })

  it.each([
    ...[
      ...['中建八局', '中国建筑第八工程局有限公司', '中建八局二公司', '中建八局三号楼', '中建八局三个项目'],
      ...['中建八局第三建筑工地', '中建八局十三公司', '中建八局第三项目部'],
    ].map((words) => [words, bureau] as const),
    ...[
      ...[
        '南京宏远建设有限公司',
        '南京宏远建设',
        '宏远公司',
        '南京宏远建设无锡分公司',
        '南京宏远建设苏州项目部',
      ],
      ...['南京宏远建设在苏州的工地', '南京宏远建设有限公司无锡分公司'],
    ].map((words) => [words, branch] as const),
    ...['宏远建设', '南京宏远建设集团有限公司', '宏远建设二公司'].map((words) => [words, group] as const),
  ])('but not in %s', (words, [dropped, head]) => {
    expect(said(`示例：检查时${words}在场。`, dropped, head)).toEqual([])
  })

  it.each([
    '中建八局二、三公司',
    '中建八局一公司、二公司和三公司',
    '中建八局下属三公司',
    '南京宏远建设有限公司下属苏州分公司',
    '中建八局旗下的第三建设公司',
  ])('%s', (words) => {
    const [dropped, head] = words.startsWith('南京') ? branch : bureau
    expect(said(`示例：检查时${words}在场。`, dropped, head)).toEqual([words])
  })

  it.each([
    ...[
      '中建八局：1.安全防护',
      '中建八局。三、安全管理',
      '中建八局：（3）安全帽',
      '中建八局\n3. 建立台账',
      '中建八局（3）安全帽',
    ],
    ...['中建八局3.安全防护', '中建八局，三公司路口'],
  ])('but not across a stop, nor by the number of a list: %s', (words) => {
    expect(said(`责令${words}到位`, ...bureau)).toEqual([])
  })

  it('but not as a part of another part', () => {
    const second = '中建八局第二建设有限公司'
    expect(said(`${second}三分公司在场`, bureau[0], second)).toEqual([])
    expect(said('南京宏远建设有限公司，苏州市分局查处', ...branch)).toEqual([])
  })

  it('whether its firm is listed or not', () => {
    const words = '南京宏远建设有限公司苏州市分公司'
    for (const listed of [[], ['江苏天目建设有限公司']]) {
      expect(said(`${words}无关`, branch[0], ...listed)).toEqual([words])
      expect(said('八局三公司无关，八局二公司有关', bureau[0], ...listed)).toEqual(['八局三公司'])
    }
  })

  it('and that of a listed firm names no other', () => {
    expect(said('南京宏远建设有限公司苏州市分公司在场', branch[1], branch[0])).toEqual([])
    expect(said('中国建筑第八工程局有限公司第三建设公司在场', bureau[1], bureau[0])).toEqual([])
  })
})

it.each([
  ['宏远建设（南京）有限公司', '宏远建设(南京)有限公司'],
  ['南京ＡＢＣ建设有限公司', '南京ABC建设有限公司'],
  ['南京 宏远 建设有限公司', '南京宏远建设有限公司'],
])('names that read alike are one: %s', (one, other) => {
  const code = '91320100MA0EXAMP1M'
  for (const text of [one, other]) expect(said(`检查时${text}在场`, one, other)).toEqual([])
  const next = { firms: [firm(other, '913201000000000002')] }
  expect(goneWithDrop([firm(one, code)], next)).toEqual([])
  expect(droppedNames([firm(one, code)], next)).toEqual([code, code.slice(8, 17)])
})

it('what stands only within a longer name of a firm that stays names no other', () => {
  const kept = '江苏宏远建设有限公司'
  for (const text of [kept, `${kept}有责任，宏远公司也在`])
    expect(said(text, '宏远建设有限公司', kept)).toEqual([])
  expect(said(`${kept}仍列，宏远建设有限公司不再列`, '宏远建设有限公司', kept)).toEqual(['宏远建设有限公司'])
})

it('firms that stay are those whose codes were not dropped', () => {
  const [a, b] = [firm('甲', '913201000000000001'), firm('乙', '913201000000000002')]
  expect(stayingFirms([{ firms: [a] }, { firms: [a, b] }], [b.creditCode])).toEqual([a, a])
})
