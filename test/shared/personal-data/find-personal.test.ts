import { describe, expect, it } from 'vitest'
import { coarser } from '../../../shared/personal-data/cover.ts'
import { findNames } from '../../../shared/personal-data/find-names.ts'
import { findPersonal } from '../../../shared/personal-data/find-personal.ts'

/** What is found in one text: kind, and the characters as they were typed. */
const found = (text: string) =>
  findPersonal([['text', text]]).map(({ kind, from, to }) => [kind, text.slice(from, to)])
const certain = (text: string) => findPersonal([['text', text]]).map((one) => one.certain)

describe('accounts, papers and places are found however they are written', () => {
  it.each([
    ['messenger', '微信同号'],
    ['messenger', 't.me/example'],
    ['email', 'zhang艾特qq点com'],
    ['identity', 'A123456(3)'],
    ['coordinates', '东经一百一十八度四十七分'],
    ['coordinates', '8Q7XMQ22+22'],
  ])('%s: %s', (kind, text) => {
    expect(found(`示例：${text}。`)).toEqual([[kind, text]])
  })
  it.each([
    ['messenger', '抖音号', 'zhangsan2020'],
    ['messenger', '企鹅号', '1234567'],
    ['messenger', '支付宝', 'zhangsan88'],
    ['landline', '电话', '83123456'],
    ['identity', '一代证', '110105491231002'],
    ['identity', '社保号', '123456789'],
    ['name', '项目经理', '张 伟'],
    ['name', '工人', '阿不都热合曼·买买提'],
    ['name', '据', '陈志远'],
  ])('%s after a word that says so: %s%s', (kind, word, text) => {
    const told = kind === 'name' && word === '据' ? '反映' : ''
    expect(found(`示例：${word}${text}${told}。`)).toEqual([[kind, text]])
  })
  it('a sum of money and the number of a record are none', () => {
    expect(found('投资13,912,345,678元，塔机备案号苏A-T12345。')).toEqual([])
  })
})

describe('a telephone is found however it is written', () => {
  it.each([
    ['打13800138000', '13800138000'],
    ['打 138 0013 8000 找他', '138 0013 8000'],
    ['打138-0013-8000', '138-0013-8000'],
    ['打 138 001 38000', '138 001 38000'],
    ['打138.0013.8000', '138.0013.8000'],
    ['打+8613800138000', '+8613800138000'],
    ['打+86 138 0013 8000', '+86 138 0013 8000'],
    ['打008613800138000', '008613800138000'],
    ['打(86)13800138000', '86)13800138000'],
    ['打１３８００１３８０００', '１３８００１３８０００'],
    ['打1\u200b3800\u200b138000', '1\u200b3800\u200b138000'],
    ['打138\u20600013\ufeff8000', '138\u20600013\ufeff8000'],
    ['打1-3-8-0-0-1-3-8-0-0-0', '1-3-8-0-0-1-3-8-0-0-0'],
    ['打1 3 8 0 0 1 3 8 0 0 0', '1 3 8 0 0 1 3 8 0 0 0'],
    ['打138——0013——8000', '138——0013——8000'],
    ['打138\n0013\n8000', '138\n0013\n8000'],
    ['打138=0013=8000', '138=0013=8000'],
    ['打138|0013|8000', '138|0013|8000'],
    ['打138;0013;8000', '138;0013;8000'],
    ['打138★0013★8000', '138★0013★8000'],
    ['打138\u28000013\u28008000', '138\u28000013\u28008000'],
    ['打١٣٩١٢٣٤٥٦٧٨', '١٣٩١٢٣٤٥٦٧٨'],
    ['打๑๓๙๑๒๓๔๕๖๗๘', '๑๓๙๑๒๓๔๕๖๗๘'],
    ['打१३९१२३४५६७८', '१३९१२३४५६७८'],
    ['打❶❸❾❶❷❸❹❺❻❼❽', '❶❸❾❶❷❸❹❺❻❼❽'],
    ['打⓵⓷⓽⓵⓶⓷⓸⓹⓺⓻⓼', '⓵⓷⓽⓵⓶⓷⓸⓹⓺⓻⓼'],
    ['打〡〣〩〡〢〣〤〥〦〧〨', '〡〣〩〡〢〣〤〥〦〧〨'],
    ['打138O0138OOO', '138O0138OOO'],
    ['打l39l2345678', 'l39l2345678'],
    ['打139加1234再加5678', '139加1234再加5678'],
    ['打139a1234b5678', '139a1234b5678'],
    ['打139<b>1234</b>5678', '139<b>1234</b>5678'],
    ['打一百三十九一二三四五六七八', '一百三十九一二三四五六七八'],
    ['打&#49;&#x33;8&#48;013&amp;#56;000', '&#49;&#x33;8&#48;013&amp;#56;000'],
    ['打138&nbsp;0013&zwnj;8000', '138&nbsp;0013&zwnj;8000'],
    ['打yao san ba ling ling yao san ba ling ling ling', 'yao san ba ling ling yao san ba ling ling ling'],
    ['打yāo sān bā dòng dòng yāo sān bā dòng dòng dòng', 'yāo sān bā dòng dòng yāo sān bā dòng dòng dòng'],
    ['打yaosanbalinglingyaosanbalinglingling', 'yaosanbalinglingyaosanbalinglingling'],
    ['打one 3 Eight zero zero one 3 8 0 0 0', 'one 3 Eight zero zero one 3 8 0 0 0'],
    ['打ONE-THREE-EIGHT-00138000', 'ONE-THREE-EIGHT-00138000'],
  ])('%j', (text, number) => {
    expect(found(text)).toEqual(number === '' ? [] : [['mobile', number]])
  })
  it('in figures it is certain, in words it is asked about', () => {
    expect(certain('打13800138000')).toEqual([true])
    expect(found('打一三八零零一三八零零零')).toEqual([['mobile', '一三八零零一三八零零零']])
    expect(certain('打幺三八洞洞幺三八洞洞洞')).toEqual([false])
    expect(certain('打壹叁捌零零壹叁捌零零零')).toEqual([false])
    expect(certain('打138零零138零零零')).toEqual([false])
  })
})

describe('other numbers of people', () => {
  it.each([
    ['identity', '11010519491231002X'],
    ['identity', '11010519491231002x'],
    ['identity', '110105 19491231 002X'],
    ['identity', '440524188001010014', ''],
    ['bankCard', '6222 0212 3456 7890 128'],
    ['bankCard', '4111111111111111'],
    ['landline', '025-87654321'],
    ['landline', '(025)87654321'],
    ['landline', '0512 6543 2101'],
    ['plate', '苏A12345'],
    ['plate', '苏A·12345'],
    ['plate', '苏 A 1234学'],
    ['plate', '苏AD12345'],
    ['plate', '苏a1b2c3'],
    ['email', 'wang.er+1@example.com'],
    ['email', 'wang＠example．com'],
    ['email', 'wang(at)example.com'],
    ['coordinates', '31.9520,118.8400'],
    ['coordinates', '118°46′12″'],
    ['home', '12幢502室'],
    ['home', '3号楼2单元401'],
    ['home', '三号宿舍302室'],
  ])('%s %s', (kind, number, none?: string) => {
    expect(found(`写着${number}。`)).toEqual(none === '' ? [] : [[kind, number]])
  })
  it.each([
    ['微信：wang_er-01', 'messenger', 'wang_er-01'],
    ['加微zhangwei123', 'messenger', 'zhangwei123'],
    ['联系V:zhangwei88', 'messenger', 'zhangwei88'],
    ['车牌蘇A12345', 'plate', '蘇A12345'],
    ['位于东经118.7969 北纬32.0603', 'coordinates', '东经118.7969 北纬32.0603'],
    ['住天元路12号3幢502', 'home', '12号3幢502'],
    ['写信到a＠b。com', 'email', 'a＠b。com'],
    ['加我QQ号 12345678', 'messenger', '12345678'],
    ['VX是wxid9981', 'messenger', 'wxid9981'],
    ['护照E12345678', 'passport', 'E12345678'],
    ['身份证110105491231002', 'identity', '110105491231002'],
  ])('%s', (text, kind, part) => {
    expect(found(text)).toEqual([[kind, part]])
  })
  it('a wrong check digit is asked about, a right one is certain', () => {
    expect(certain('11010519491231002X')).toEqual([true])
    expect(certain('110105194912310021')).toEqual([false])
  })
})

describe('a name beside a word that says whose it is', () => {
  it.each([
    ['举报人王小明，电话已核实', '王小明'],
    ['举报人：王小明', '王小明'],
    ['举报人王小明反映塔吊异响', '王小明'],
    ['联系人 李 ', ''],
    ['来电人姓名张伟', '张伟'],
    ['他叫欧阳锋', '欧阳锋'],
    ['木工班长周强说没有交底', '周强'],
    ['由赵师傅带路', '赵'],
    ['找陈工。', '陈工'],
    ['老王说不敢讲', '老王'],
    ['见到刘经理', '刘'],
    ['工人高大山在三楼', '高大山'],
    ['周三再联系王小明', '王小明'],
    ['到现场找张建国。', '张建国'],
    ['请找高建国，他在门卫', '高建国'],
    ['王小明打来的电话', '王小明'],
    ['王小明电话', '王小明'],
    ['工人李建国看到塔吊晃', '李建国'],
    ['王工告诉我们', '王工'],
    ['欧阳明说有裂缝', '欧阳明'],
    ['死者（孙某某）', ''],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual(name === '' ? [] : [['name', name]])
  })
})

describe('what an office writes every day is not taken for a person', () => {
  it.each([
    '2026年11月26日13时到现场检查，塔吊QTZ80-5610限位器失灵。',
    '施工许可证320115202601010101，发证日期2026-01-01。',
    '统一社会信用代码91320115MA1XXXXX0T。',
    '苏建质安〔2026〕12号，宁建罚决字〔2026〕第0123号。',
    '工人高空作业未系安全带，负责人安排工人撤离，方案未经论证。',
    '项目经理未到岗，安全员未持证，施工员不在现场。',
    '要求总包单位于2026年12月1日前整改，经理部负责落实。',
    '基坑深 5.6 m，长 120.5 m，宽 45.25 m，周边堆载 20 kPa。',
    '市12345热线转来，工单编号不写。',
    '江宁区示例花园3号楼东侧脚手架连墙件缺失，5号楼临边无防护。',
    '抽查 12 15 30 26 45 60 71 88 号扣件，力矩不足。',
    '负责人方面表示马上整改，工人时常不戴安全帽。',
    '监理单位下发通知单，施工单位管理人员签收。',
    '混凝土强度 C30，回弹值 138 139 140 141 142。',
    '群众举报属实，住户反映噪声，业主方代表到场。',
    '一、二、三、四、五、六、七、八、九、十、十一项逐条整改。',
    '合同总价 13800138000.50 元',
    '安全生产许可证（苏）JZ安许证字〔2023〕000001。',
    '网址 https://www.example.gov.cn 公布。',
    '负责人石材堆放超高的问题已整改，工人方言交流不便。',
    '班组长会议记录齐全，班长易燃物清理到位。',
    '联系人、联系电话均已核对。',
    '楼面找平层空鼓，屋面找坡、找正、找方正都没有做。',
    '门卫让找人、找谁都说不清，找项目部、找房东、找单位、找毛病、找时间都找过。',
    '联系方式：见附件。联系施工单位、项目部整改。',
    '周边居民看到扬尘，周一发现，曾经反映过。',
    '何时看到的不清楚，许多人看到，谢谢告诉我们。',
    '金属扣件发现裂纹，黄砂堆放，检查组发现隐患。',
    '夏天发现积水，平时说的是另一处。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

it('a number split over two fields is found, and asked about', () => {
  const fields = [
    ['title', '工地电话 138'],
    ['measures', '0013 8000，请勿外传'],
  ] as const
  expect(findPersonal(fields)).toEqual([{ kind: 'mobile', field: 'title', from: 5, to: 8, certain: false }])
})

describe('a number split over fields that do not follow each other is found', () => {
  const between = ['measures', '已经停工。'] as const
  it.each([
    [[['title', '工地电话 138'], between, ['place', '0013 8000，请勿外传']], 'title', 5],
    [[['place', '0013 8000，请勿外传'], between, ['title', '工地电话 138']], 'title', 5],
    [[['a', '8000'], ['title', '工地电话 138'], between, ['b', '0013']], 'title', 5],
    [[['title', '工地电话一三八'], between, ['place', '零零一三八零零零']], 'title', 4],
    [[['b', '19491231002X'], between, ['a', '号码 110105']], 'a', 3],
  ] as const)('%j', (fields, field, from) => {
    const found = findPersonal(fields).filter((one) => one.field === field)
    expect(found.map((one) => [one.from, one.certain])).toEqual([[from, false]])
  })
  it('lines of measures and documents are none', () => {
    const fields = [
      ...[
        '基坑深 5.6',
        '宽 45.25 m',
        '2026-11-26',
        'QTZ80-5610',
        '苏建质安〔2026〕12号',
        '第37条',
        '120',
        '13',
      ],
    ].map((text, n) => [`field.${n}`, text] as const)
    expect(findPersonal(fields)).toEqual([])
  })
})

it('a long text of digits, letters or blanks is read to its end', () => {
  for (const piece of [
    '1',
    'a',
    '13',
    '&#49;',
    'yao',
    'sieight',
    '微信',
    ' ',
    '8-',
    '苏A',
    '老王',
    '1.',
    '\u200b',
  ])
    expect(Array.isArray(findPersonal([['text', piece.repeat(10_000)]]))).toBe(true)
})

describe('what stops a publication is a person’s without doubt', () => {
  const surely = (text: string) =>
    findPersonal([['text', text]]).flatMap(({ kind, from, to, certain }) =>
      certain ? [[kind, text.slice(from, to)]] : [],
    )
  it.each([
    '合同价13800138000元。',
    '中标价：13800138000 元整。',
    '总投资13912345678.00元',
    '挖方13800138000立方米。',
    '宁建监字13912345678号。',
    '宁建罚决字第13912345678号。',
    '发票号13912345678。',
    '发票号码：13912345678。',
    '监督号：13912345678。',
    '工程编号 13912345678。',
    '报建编号（13912345678）。',
    '设备出厂编号TC13912345678。',
    '第130 20231111批。',
    '检测值138、1139、1402。',
    '产权备案苏AT12345。',
    '苏AQ2020-0012。',
    '塔机备案：苏AS00012。',
    '起重机苏B-T01234。',
    '坐标32.0603, 118.7969。',
    '坐标：118.7969，32.0603。',
    '宁安监2023-010-20230912。',
    '编号0251-20230912。',
    '资质证书D232012345。',
    '施工许可证号320111200912310101。',
    // With a check digit that happens to be right.
    '施工许可证号320111200912310100。',
    '施工许可证号320111200912310119。',
    '合同编号6222021234567890128。',
    '箍筋8@200.MM间距。',
    '查询码3627-0912-3488-0011-4421。',
    '塔机T13800138000。',
    '起重机苏B-T13912345678。',
    '出厂编号T13912345678。',
    '设备号NO6222021234567890128。',
    '苏A12345号塔吊。',
    '监督电话025-51868888。',
    '举报电话：025-51868888。',
    '合同编号HT320102199903150012。',
    // Longer than an identity number, and a code of credit with one of the same digits.
    '写着5320102198803151232。',
    '代码91320102198803151A。',
  ])('not %s', (text) => {
    expect(surely(text)).toEqual([])
  })
  it.each([
    ['电话13800138000。', 'mobile', '13800138000'],
    ['联系人编号后打13800138000。', 'mobile', '13800138000'],
    ['手机号13800138000号。', 'mobile', '13800138000'],
    ['写着138 0013 8000。', 'mobile', '138 0013 8000'],
    ['值班025-87654321。', 'landline', '025-87654321'],
    ['渣土车苏A12345进出。', 'plate', '苏A12345'],
    ['苏AD12345进出。', 'plate', '苏AD12345'],
    ['苏E。3K88D进出。', 'plate', '苏E。3K88D'],
    ['身份证号11010519491231002X。', 'identity', '11010519491231002X'],
    ['写到12345678@qq.com。', 'email', '12345678@qq.com'],
    ['卡号6222021234567890128。', 'bankCard', '6222021234567890128'],
    // T and an identity number is the number of a worker's certificate.
    ['特种作业操作证号T320102198803151232。', 'identity', '320102198803151232'],
    ['特种作业操作证编号：T320102198803151232。', 'identity', '320102198803151232'],
    ['证号：t11010519491231002x。', 'identity', '11010519491231002x'],
    ['（T320102198803151232）', 'identity', '320102198803151232'],
    ['T320102 19880315 1232', 'identity', '320102 19880315 1232'],
    ['苏A320102198803151232。', 'identity', '320102198803151232'],
    ['320102198803151232T', 'identity', '320102198803151232'],
    ['施工许可证由320102198803151232代办。', 'identity', '320102198803151232'],
    ['T13800138000', 'mobile', '13800138000'],
    ['tel13800138000', 'mobile', '13800138000'],
    ['wx13800138000', 'mobile', '13800138000'],
    ['苏A12345号汽车吊。', 'plate', '苏A12345'],
    ['tel025-87654321', 'landline', '025-87654321'],
  ])('but %s', (text, kind, number) => {
    expect(surely(text)).toEqual([[kind, number]])
  })
  it.each([
    ['银行卡号6222 0212 0102 1234 567。', '6222 0212 0102 1234 567'],
    ['账号：622202 13800138000 28。', '622202 13800138000 28'],
    ['工资卡 6222021391234567890。', '6222021391234567890'],
  ])('a card that is told to be one is marked as a whole, whatever its check digit: %s', (text, card) => {
    expect(found(text)).toEqual([['bankCard', card]])
  })
  it('where a project lies may be said roughly', () => {
    const text = '坐标32.0603, 118.7969。'
    expect(found(text)).toEqual([['coordinates', '32.0603, 118.7969']])
    expect(coarser('coordinates', '32.0603, 118.7969')).toBe('32.06, 118.79')
  })
})

it('a name that was found beside its post is found wherever else it stands', () => {
  const fields = [
    ['title', '张伟等人未系安全带'],
    ['problems.0', '示例：木工张伟无证。'],
    ['problems.1', '示例：后来张伟离场，老张也走了。'],
  ] as const
  const found = findPersonal(fields).map(({ kind, field, from }) => [kind, field, from])
  expect(found).toContainEqual(['name', 'title', 0])
  expect(found).toContainEqual(['name', 'problems.0', 5])
  expect(found).toContainEqual(['name', 'problems.1', 5])
  // A name by half stays where it was said.
  expect(
    findPersonal([
      ['a', '包工头陈总。'],
      ['b', '陈总配电箱。'],
    ]).filter(({ field }) => field === 'b'),
  ).toEqual([])
})

it.each([
  ...[
    '项目经理陈明长期不在岗',
    '总监陈明同时担任两个项目',
    '塔吊司机陈明缺岗',
    '木工陈明连续三天脱岗',
    '实际控制人陈明多次伙同他人',
  ],
  ...['总监理工程师陈明每月到岗不足5天', '建造师陈明证书过期', '安全员陈明实际由他人代岗'],
])('a name after a post is found before whatever is said of it: %s', (text) => {
  expect(found(text)).toContainEqual(['name', '陈明'])
})

it('a row of hundreds of names is read name by name, each place once', () => {
  const text = `现场有${'王建国、李建军，'.repeat(200)}`
  expect(findNames(text).length).toBeLessThan(2000)
  expect(findPersonal([['text', text]])).toHaveLength(400)
})
