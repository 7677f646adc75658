import { describe, expect, it } from 'vitest'
import { checkRows } from '../../../shared/progress/check-rows.ts'
import { personalIn, personalInText, personalInWords } from '../../../shared/progress/personal-check.ts'
import { sheets } from '../../../shared/progress/sheets.ts'
import { context } from '../../fixtures/sheet-context.ts'
import {
  ofNobody,
  ofNobodyElsewhere,
  tellingByHalf,
  tellingOfPeople,
  tellingOfVictims,
} from './register-sentences.ts'

describe('a public text of a table that tells who somebody is', () => {
  it.each([
    '死者李四坠落身亡',
    '木工李建国受伤',
    '伤者张三坠落',
    '死亡1人（张三）',
    '张三（男，45岁）',
    '张三、李四受伤',
    '遇难者陈刚',
    '信息员张三',
    '王小明触电身亡',
    '工人刘强、赵刚中毒',
    '受伤2人（张三、李四）',
    '死者：李大勇，家属已赔偿',
    '遇难2人：周海、吴斌',
    '架子工孙立军从脚手架坠落',
    '塔吊司机胡志明死亡',
    '朱建华，男，52岁',
    '徐桂英(女)经抢救无效',
    '何伟等3人受伤',
    '当天梁志强被砸',
    '造成李强死亡',
    '信息员：陆一鸣，已到岗',
    '责任人钱进已处理',
    '监理员沈洁未到场',
    '站长魏国平兼',
    '联络员欧阳锋',
    '项目经理彭涛被吊销证书',
    '钢筋工郑家辉坠亡',
    '韩磊同时坠落',
    '事故中，邓超不慎坠落',
    '班组长苏明负责',
    '打 13912345678',
    '对刘伟、陈静各罚1万元',
    '对刘伟和陈静分别处以罚款',
    '对刘伟罚1万元',
    '刘伟、陈静各罚1万元',
    '对项目经理刘伟、总监陈静各罚1万元',
    '吊销项目经理吴磊安全考核证',
    '吊销吴磊执业资格',
    '暂扣安全员吴磊的C证',
    '项目经理吴磊安全考核证被吊销',
    '免去吴磊职务',
    '死者：陈某某（女）',
    '王某，男，45岁，河南周口人',
    '遇难者 赵 德 柱 家属迟到',
    '遇难者　赵　德　柱　家属迟到',
    '因赵德柱家属迟到',
    '等赵德柱的妻子到了才报',
    '作业人员（男，45岁）',
  ])('%s', (text) => {
    expect(personalInText(text)).toBeDefined()
  })
})

describe('a public text that tells what was done or why', () => {
  it.each([
    '项目经理张建军停职',
    '由孙立新漏报',
    '负责人陈德海隐瞒',
    '包工头曹永贵瞒报',
    '经办人换成了吴芳',
    '小李忘了报',
    '安监站老周没填',
    '王磊手机丢了',
    '钱小燕请产假',
    '张伟、李强',
    '程咬金',
    '张伟',
    '張偉坠落死亡',
    '王大锤因公殉职',
    'Worker Zhang Wei was killed',
    '张 伟 坠落身亡',
    '死者張偉',
    '死者ZHANG WEI',
    '张伟，罚款2万元',
    '张伟报错了',
    '总包和李建国',
    '负责填报的人：钱学文',
    '因王海请假，没有报',
    '张伟 李强',
    '欧阳锋',
    '方志强',
  ])('%s: names somebody', (text) => {
    expect(personalInWords(text, 'duties')).toBeDefined()
  })

  it.each([
    '医院未及时通报',
    '负责人申请延期',
    '项目经理范围内整改',
    '施工员郑重承诺',
    '项目经理常年不在岗',
    '安全员配备不足',
    '监理单位漏报',
    '由市局漏报',
    '单位请假制度没有执行',
    '由总包漏报',
    '经办人换成了新人',
    '小区停电',
    '老旧系统没有更新',
    '任务重',
    '高坠',
    '方案没有批，人手不够',
    '黄牌警告、约谈',
    '陆续整改',
    '全市停电，系统不通',
    '江阴、常熟',
    '施工、监理单位已约谈',
    '许可证暂扣',
    '台风，停工',
    '石块、方木坠落',
    '管线复杂',
    '周末无人值班',
    '上月多报1个，已核对',
    '口径改了',
    '严重滞后',
    '雷雨、洪水',
    '填错位置',
    '数字填反了',
    '单位报错了',
    '统计口径报错了',
    '信息系统升级',
  ])('%s: names nobody', (text) => {
    expect(personalInWords(text, 'duties')).toBeUndefined()
  })
})

describe('a public text of a table that names nobody', () => {
  it.each([
    '罚款1家',
    '信息员请假，没有替班',
    '高支模未经专家论证',
    '王家沟项目',
    '张家港市',
    '江阴市',
    '项目经理已更换',
    '南京江宁建设工程有限公司',
    '李渡镇',
    '方案没有批',
    '高处坠落死亡1人',
    '死亡1人（高处坠落）',
    '江阴死亡1人，常州死亡2人',
    '张家港受伤2人',
    '王家沟死亡1人',
    '石块坠落，2人受伤',
    '方木坠落砸伤1人',
    '楼板坠落',
    '信息员任命文件已发',
    '安全员查出3处',
    '信息员成立专班',
    '木工石材切割',
    '工人严重受伤，已送医',
    '死亡1人（常州）',
    '林某受伤，陈某某死亡',
    '安全员（女）',
    '司机温度过高停工',
    '工人易触电',
    '架子工包保到人',
    '金属构件坠落',
    '车辆停放，路灯坠落',
    '施工升降机维修，龙门吊停用',
    '单位没有报送，正在催',
    '雷击身亡1人',
    '3家企业，暂扣许可证60天',
    '省厅文件苏建质安〔2023〕12号',
    '工人白天作业，夜班停工',
    '项目经理、总监均被扣分',
    '对施工、监理单位各罚1万元',
    '对总包、监理各罚1万元',
    '对张家港、江阴各罚1万元',
    '吊销项目经理安全考核证',
    '吊销项目经理任职资格',
    '暂扣施工企业安全生产许可证60天',
    '对项目经理罚1万元，吊销安全考核证',
    '因工人家属没有到',
    '因单位家属区停电',
    '示例：国庆放假，无人录入。',
    '对总包单位罚款30万元，对监理单位罚款10万元，暂扣安全生产许可证30日',
    '相关责任人员移送司法机关',
    '举报奖励办法已印发',
    '12350举报电话已公布',
  ])('%s', (text) => {
    expect(personalInText(text)).toBeUndefined()
  })
})

describe('the telephone of a body', () => {
  const found = (phone: string) =>
    checkRows(
      sheets.bodies,
      [{ area: '320100', name: '南京市建设工程质量安全监督站', phone, supervisors: 3 }],
      context({ period: 'always', area: '320100' }),
    ).map(({ column, code }) => `${column} ${code}`)
  it.each([
    '0512-65123456',
    '051265123456',
    '(025)83278888',
    '025-83278888转8012',
    '025-83278888、025-83278889',
  ])('%s is a landline', (phone) => {
    expect(found(phone)).toEqual([])
  })
  it.each(['张三 0512-65123456', '0512-65123456（李工）', '13912345678', '025-83278888、13912345678'])(
    '%s is more than that',
    (phone) => {
      expect(found(phone)).toEqual(['phone personal'])
    },
  )
})

it('a name is told of while another cell of its row is still wrong', () => {
  const rows = [{ area: '320100', name: '监督站', phone: '张三', supervisors: 'x' }]
  const found = checkRows(sheets.bodies, rows, context({ period: 'always', area: '320100' }))
  expect(found.map(({ column, code }) => `${column} ${code}`)).toEqual([
    'supervisors count',
    'phone personal',
  ])
})

/** What an accident's text is refused for: undefined where it passes. */
const refusedOf = (text: string) => {
  const { code, params } =
    checkRows(
      sheets.accidents,
      [
        {
          ...{ area: '320100', number: '1', occurredAt: '2023-06-21T08:30', reportedAt: '2023-06-21T09:30' },
          ...{ kind: 'fall', work: 'building', level: 'ordinary', state: 'investigating' },
          ...{ penalties: text, note: '示例' },
        },
      ],
      context({ period: 'always', area: '320100' }),
    ).find((one) => one.code.startsWith('personal')) ?? {}
  return code && [code, params?.found]
}

describe('a register of accidents refuses what tells of people, and nothing that offices write every day', () => {
  it('each of the sentences that tell', () => {
    expect(tellingOfPeople.filter((text) => refusedOf(text) === undefined)).toEqual([])
  })
  it('none of the ordinary ones', () => {
    expect(ofNobody.flatMap((text) => (refusedOf(text) ? [[text, refusedOf(text)]] : []))).toEqual([])
  })
  it('the word that was found is said, and why it may not stay', () => {
    expect(refusedOf('罚张强两万元')).toEqual(['personal', '张强'])
    expect(refusedOf('接群众举报后补报')?.[0]).toBe('personalSource')
    expect(refusedOf('死亡1人，52岁')).toEqual(['personalVictim', '52岁'])
    expect(refusedOf('打13912345678')).toEqual(['personalNumber', '13912345678'])
  })
})

describe('every other register and the reasons of figures', () => {
  const all = Object.values(sheets).map(({ id }) => id)

  it.each(all)('%s: refuse what describes who was killed or hurt, and half a name beside a post', (id) => {
    const passed = [...tellingOfVictims, ...tellingByHalf].filter((text) => !personalInWords(text, id))
    expect(passed).toEqual([])
  })
  it.each(all)('%s: take what comes near to it', (id) => {
    expect(ofNobodyElsewhere.filter((text) => personalInWords(text, id))).toEqual([])
    expect(ofNobodyElsewhere.filter((text) => personalInText(text))).toEqual([])
  })
  it('a site or a firm that is called by nothing but a name is refused', () => {
    const found = (project: string) =>
      checkRows(
        sheets.supervised,
        [{ area: '320115', number: 'DB-1', project, hazard: '示例', supervisor: 'city' }],
        context({ period: 'always', area: '320100' }),
      ).flatMap(({ column, code }) => (code.startsWith('personal') ? [`${column} ${code}`] : []))
    for (const name of ['王建国', '王 建 国', '陈丽华'])
      expect(found(name), name).toEqual(['project personal'])
    for (const name of [
      '王建国大厦',
      '康明苑',
      '林海明珠',
      '沈飞路隧道',
      '梅园',
      '周庄',
      '吴越里',
      '苏宁广场',
    ])
      expect(found(name), name).toEqual([])
  })
})

describe('names of typhoons, projects and meetings are no people’s', () => {
  it.each([
    '因台风“梅花”停工',
    '因台风“杜苏芮”停工两天',
    '台风“温比亚”、“苏拉”影响，推迟一周',
    '受“康妮”台风影响',
    '台风梅花过境，平台停电',
    '苏拉台风登陆',
    '“海燕”过境停工',
    '“王府井”项目停工',
    '“梁希”杯竞赛期间停报',
    '“安康杯”活动',
    '“高新兴”大会占用人手',
  ])('%s', (text) => {
    expect(personalInWords(text, 'figures')).toBeUndefined()
  })
  it.each(['“张强”被罚', '“李建国”项目经理停职', '台风天张强未到岗', '项目“周倩”经办'])('yet %s', (text) => {
    expect(personalInWords(text, 'figures')).toBeDefined()
  })
})

describe('a document’s number names an office, not a person', () => {
  const found = (number: string) => {
    const row = { area: '320115', number, project: '示例项目', hazard: '示例', supervisor: 'city' }
    return personalIn(sheets.supervised)(row).map(({ column }) => column)
  }
  it.each([
    ...['宁建督〔2023〕4号', '苏建监〔2023〕7号', '苏督挂〔2023〕5号', '常建安2023-12'],
    ...['徐建安-3', '江安挂-1', '宁督示-12', '苏督挂(2023)第5号'],
  ])('%s', (number) => expect(found(number)).toEqual([]))
  it.each(['王建国', '王建国 13912345678', '张伟（项目经理）'])('yet %s', (number) =>
    expect(found(number)).toEqual(['number']),
  )
})

describe('an office’s line, as it is announced, may stand in a text; another number may not', () => {
  it('by what stands before it', () => {
    expect(personalInWords('咨询电话：025-83278888', 'duties')).toBeUndefined()
    expect(personalInWords('值班电话 025-83278888，全天有人', 'duties')).toBeUndefined()
    expect(personalInWords('找他打025-83278888', 'duties')?.code).toBe('personalNumber')
    expect(personalInWords('咨询电话：13912345678', 'duties')?.code).toBe('personalNumber')
  })
})

describe('that somebody reported', () => {
  it('is not said of one accident, site or firm, in a row or as a reason', () => {
    for (const sheet of ['accidents', 'supervised', 'stop-work'] as const)
      expect(personalInWords('因举报复查', sheet)?.code, sheet).toBe('personalSource')
  })
  it('may be counted where a whole city is spoken of, without saying who', () => {
    expect(personalInWords('全市受理举报120件，办结118件', 'duties')).toBeUndefined()
    expect(personalInWords('一名群众举报后补报', 'duties')?.code).toBe('personalSource')
  })
})

it('an estate or a firm may be called as somebody is, unless a word says that it is somebody', () => {
  for (const called of ['常熟市杜凤英建筑有限公司', '林海明珠', '苏州金建林装饰有限公司'])
    expect(personalInText(called), called).toBeUndefined()
  for (const called of ['杜凤英（项目经理）工地', '张先生住宅', '联系人王建国的工地'])
    expect(personalInText(called), called).toBeDefined()
})
