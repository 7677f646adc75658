import { base32nopad } from '@scure/base'
import type { CaseContent, CaseFirm } from '../../../shared/case/case-content.ts'
import { reviewChecks } from '../../../shared/case/review-checks.ts'
import { caseRoutes } from '../../../shared/contract/cases.ts'
import { addDays, type Day } from '../../../shared/value/day.ts'
import type { DevelopmentKeys } from '../keys.ts'
import type { SampleAct } from './console.ts'
import { derive } from './derive.ts'

type Told = { name: string; ago: number; content(day: (ago: number) => Day): CaseContent }

const firm = (sign: string, creditCode: string): CaseFirm => ({
  ...{ role: 'contractor', name: `示例建筑工程${sign}有限公司`, creditCode },
})
/** What most samples leave empty. */
const plain = { kind: 'notRectified' as const, basis: [], timeline: [], firms: [], photos: [], duties: [] }
const [first, second, third] = [
  firm('甲', '91000000MA0EXAMP1M'),
  firm('乙', '91000000MA0EXAMP2Q'),
  firm('丙', '91000000MA0EXAMP3U'),
]
const month = (day: Day) => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`
const number = (sign: string, day: Day, n: number) => `${sign}〔${day.slice(0, 4)}〕${n}号`

/** Sample cases, told as so many days before today: firms, sites and documents are all invented, and say so. */
const samples: readonly Told[] = [
  {
    ...{ name: 'hoist', ago: 150 },
    content: (day) => ({
      ...plain,
      title: '施工升降机防坠装置失效仍在使用（示例）',
      ...{ division: '320115', topic: 'CRANE-01' },
      basics: `${month(day(170))}，检查组在一处住宅工地检查起重机械时发现。本文为示例，工地和企业均为虚构。`,
      problems: [
        '一台施工升降机的防坠安全器超过标定有效期。',
        '吊笼门的联锁开关被铁丝短接，门没关也能运行。',
      ],
      measures:
        '责令立即停用该升降机，由有资质的单位检修、重新检测合格后再使用；对施工单位立案处罚。（示例）',
      ...{ rectification: 'rectified', rectifyBy: day(154), rectifiedOn: day(157), firms: [first] },
      documents: [{ kind: 'penalty', number: number('示罚', day(161), 1), day: day(161), amount: 30000 }],
    }),
  },
  {
    ...{ name: 'lamps', ago: 120 },
    content: (day) => ({
      ...plain,
      kind: 'goodPractice',
      title: '每天班前十分钟，工人自己讲当天的危险（示例）',
      ...{ division: '320412', topic: 'FORM-06' },
      basics: `${month(day(130))}，检查组在一处学校工地看到的做法。本文为示例，工地和企业均为虚构。`,
      problems: ['班前由工人指着图说当天的临边和洞口在哪里。', '说错了当场改，项目负责人签字后再上工。'],
      measures: '在全市推广这个做法。（示例）',
      rectification: 'none',
      firms: [firm('丁', '91000000MA0EXAMP4Y')],
      documents: [{ kind: 'inspection', number: number('示检', day(128), 5), day: day(128) }],
    }),
  },
  {
    ...{ name: 'fall', ago: 110 },
    content: (day) => ({
      ...plain,
      kind: 'accident',
      title: '屋面临边没有护栏，一名工人坠落受伤（示例）',
      ...{ division: '321100', topic: 'FORM-06' },
      basics: `${month(day(140))}，一处厂房工地发生坠落事故，一人受伤。本文为示例，工地和企业均为虚构。`,
      problems: ['屋面四周没有护栏，也没有挂安全绳的地方。', '作业前没有交底。'],
      measures: '责令停工整改，按调查报告处理有关单位。（示例）',
      basis: ['《建设工程安全生产管理条例》第二十八条（示例）'],
      timeline: [
        { day: day(139), text: '责令停工。（示例）' },
        { day: day(118), text: '复查合格，恢复施工。（示例）' },
      ],
      ...{ rectification: 'rectified', rectifiedOn: day(118) },
      documents: [{ kind: 'investigation', number: number('示调', day(121), 2), day: day(121) }],
    }),
  },
  {
    ...{ name: 'trench', ago: 96 },
    content: (day) => ({
      ...plain,
      title: '管沟开挖没有支护，工人在沟底作业（示例）',
      ...{ division: '320505', topic: 'PIT-04' },
      basics: `${month(day(106))}，市政工程安全巡查时发现一处道路管线工地违规开挖。本文为示例。`,
      problems: [
        '沟槽深约三米，两侧直立开挖，没有支护也没有放坡。',
        '沟边一米之内堆放管材和土方。',
        '没有供人上下的梯道。',
      ],
      measures: '责令停止沟内作业、撤出人员，回填后按方案放坡重新开挖。复查已按要求改正。（示例）',
      ...{ rectification: 'rectified', rectifiedOn: day(97) },
      documents: [{ kind: 'stop', number: number('示停', day(105), 7), day: day(105) }],
    }),
  },
  {
    ...{ name: 'formwork', ago: 41 },
    content: (day) => ({
      ...plain,
      title: '高支模没有按方案搭设就准备浇筑（示例）',
      ...{ division: '320300', topic: 'FORM-03' },
      basics: `${month(day(46))}，专家检查一处公共建筑工地的高大模板支撑体系时发现。本文为示例。`,
      problems: [
        '立杆间距大于专项施工方案的要求。',
        '部分区域缺水平剪刀撑，扫地杆没有连通。',
        '验收表上的签字与实际人员不符。',
      ],
      measures: '责令停止浇筑，对支撑体系整改并重新验收；对施工、监理单位的项目负责人进行约谈。（示例）',
      replies: [
        {
          ...{ firm: second.creditCode, day: day(42) },
          text: '我们接受检查意见，已组织重新搭设和验收。（示例企业的说法）',
        },
      ],
      ...{ rectification: 'ordered', rectifyBy: day(-4), firms: [second] },
      documents: [{ kind: 'order', number: number('示改', day(43), 12), day: day(43) }],
    }),
  },
  {
    ...{ name: 'platform', ago: 27 },
    content: (day) => ({
      ...{ ...plain, kind: 'illegalContracting' },
      title: '卸料平台没有验收，堆料超过限重（示例）',
      ...{ division: '320211', topic: 'FORM-06' },
      basics: `${month(day(35))}，季度抽查一处商业工地时发现。本文为示例，工地和企业均为虚构。`,
      problems: ['两处卸料平台没有验收记录和限重牌。', '其中一处的堆料明显超过设计荷载，钢丝绳一侧松弛。'],
      measures: '责令停用两处平台，卸料后重新搭设、验收；对施工单位立案处罚。（示例）',
      ...{ rectification: 'rectified', rectifiedOn: day(29), firms: [first] },
      documents: [
        { kind: 'stop', number: number('示停', day(34), 16), day: day(34) },
        { kind: 'penalty', number: number('示罚', day(28), 9), day: day(28), amount: 20000 },
      ],
    }),
  },
  {
    ...{ name: 'dormitory', ago: 12 },
    content: (day) => ({
      ...plain,
      title: '工人宿舍用易燃夹芯板搭建，疏散通道被堵（示例）',
      ...{ division: '320600', topic: 'FIRE-04' },
      basics: `${month(day(18))}，消防安全专项检查中发现。本文为示例，工地和企业均为虚构。`,
      problems: [
        '两栋宿舍的夹芯板芯材为易燃材料。',
        '一层窗户装有不能打开的铁栅栏。',
        '疏散通道停放电动自行车并充电。',
      ],
      measures: '责令人员当日搬出，拆除铁栅栏，清空通道；更换为不燃材料板房之前不得住人。（示例）',
      ...{ rectification: 'overdue', rectifyBy: day(13), firms: [third] },
      documents: [{ kind: 'order', number: number('示改', day(17), 19), day: day(17) }],
    }),
  },
]

/** One more draft that waits for a second person. */
const waiting: Told = {
  ...{ name: 'edges', ago: 3 },
  content: (day) => ({
    ...plain,
    title: '楼层临边和电梯井口没有防护（示例）',
    ...{ division: '320115', topic: 'FORM-06' },
    basics: `${month(day(8))}，检查组在一处住宅工地检查高处作业时发现。本文为示例。`,
    problems: ['六层以上楼层周边的防护栏杆被拆除，没有恢复。', '两处电梯井口没有防护门。'],
    measures: '责令当日恢复防护，恢复前该区域停止作业。（示例）',
    ...{ rectification: 'ordered', rectifyBy: day(-8) },
    documents: [{ kind: 'order', number: number('示改', day(7), 21), day: day(7) }],
  }),
}

const address = (keys: DevelopmentKeys, name: string) =>
  base32nopad.encode(derive(keys, `case ${name}`).slice(0, 8)).toLowerCase()

async function draft(act: SampleAct, keys: DevelopmentKeys, { name, ago, content: write }: Told, today: Day) {
  const day = addDays(today, -ago)
  const content = write((before) => addDays(today, -before))
  const id = address(keys, name)
  const on = { case: id }
  await act('province-drafter', day, caseRoutes.draft, {}, { id, content, notes: '' })
  let version = 1
  if (content.firms.length > 0) {
    const fair = {
      appeal: 'none',
      namesUntil: addDays(today, 365),
      ...(content.replies && { replies: content.replies }),
    } as const
    const waived = '示例：没有真的企业可以告知。'
    await act('province-drafter', day, caseRoutes.fairness, on, { version, ...fair, waived })
    version += 1
  }
  await act('province-drafter', day, caseRoutes.step, on, { step: 'submit', version })
  return { id, version: version + 1 }
}

/** Drafts the sample cases and has a second person approve all but the last. */
export async function addCases(act: SampleAct, keys: DevelopmentKeys, today: string): Promise<void> {
  for (const told of samples) {
    const day = addDays(today, -told.ago)
    const { id, version } = await draft(act, keys, told, today)
    const approve = { step: 'approve', version, read: reviewChecks } as const
    await act('province-approver', day, caseRoutes.step, { case: id }, approve)
  }
  await draft(act, keys, waiting, today)
}
