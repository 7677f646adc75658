import type { Step } from '../../../shared/lifecycle/steps.ts'
import type { Facts } from '../../../shared/routing/facts.ts'

/** What somebody did about a sample tip, so many working days after it was filed. */
export type Turn = { after: number } & (
  | {
      by: string
      step: Step
      reason?: string
      words?: string
      result?: string
      document?: string
      more?: object
    }
  | { by: string; into: string; words: string }
  | { by: string; to: string; words: string }
  | { by: string; reply: string }
  | { by: string; reward: number; words: string }
  | { verdict: 'confirmed' | 'disputed'; rating?: 'good' | 'fair' | 'bad'; text: string }
)

/** A sample tip: filed so many days before today. */
export type ToldTip = {
  name: string
  ago: number
  facts: Partial<Facts> & Pick<Facts, 'division' | 'topic'>
  site: string
  narrative: string
  turns?: readonly Turn[]
}

const [handler, lead] = ['jiangning-handler', 'jiangning-lead']
const at = (division: string, topic: string, more: Partial<Facts> = {}) => ({ division, topic, ...more })

/** Accepted and looked at, as most are. */
const lookedAt: readonly Turn[] = [
  { after: 1, by: handler, step: 'accept' },
  { after: 3, by: handler, step: 'inspect' },
]
const proven: readonly Turn[] = [...lookedAt, { after: 4, by: lead, step: 'substantiate' }]

/** One in each state, most of one district: all that can be met at a desk on one day. Everything is invented. */
export const toldTips: readonly ToldTip[] = [
  {
    ...{ name: 'pit', ago: 1, site: '示例云栖苑二期', facts: at('320115', 'PIT-01', { urgent: true }) },
    narrative: '【示例】基坑北侧的围护桩旁出现一道裂缝，从上周到现在变宽了，坑底有渗水，上面还堆着钢筋。',
  },
  {
    ...{ name: 'edge', ago: 4, site: '示例云栖苑一期', facts: at('320115', 'FORM-06') },
    narrative: '【示例】五号楼的电梯井口没有防护门，楼层边上的栏杆拆了没装回去，工人每天从旁边走。',
  },
  {
    ...{ name: 'welding', ago: 8, site: '示例科创园厂房', facts: at('320115', 'FIRE-02') },
    narrative: '【示例】二层钢梁上烧电焊，火花直接掉到下面的保温板上，旁边没有灭火器，也没有人看火。',
    turns: [{ after: 1, by: handler, step: 'accept' }],
  },
  {
    ...{ name: 'crane', ago: 12, site: '示例湖畔学校', facts: at('320115', 'CRANE-02') },
    narrative: '【示例】塔吊吊着钢管从人行道上空转过去，下面没有拦人，早晚上学放学的时候也这样。',
    turns: [
      ...lookedAt,
      { after: 3, by: handler, reply: '已经去看过一次，请问一般是几点吊？东门还是南门一侧？（示例）' },
    ],
  },
  {
    ...{ name: 'lift', ago: 15, site: '示例青年公寓', facts: at('320115', 'CRANE-01') },
    narrative: '【示例】施工升降机的门关不严，用铁丝绑着就上下拉人，已经好几天了。',
    turns: proven,
  },
  {
    ...{ name: 'harness', ago: 23, site: '示例青年公寓', facts: at('320115', 'FORM-05') },
    narrative: '【示例】外墙干活的几个人没系安全带，班组说系着不方便，安全员看见也不管。',
    turns: [...proven, { after: 5, by: lead, step: 'rectify', document: '示江改〔{year}〕第17号' }],
  },
  {
    ...{ name: 'wiring', ago: 40, site: '示例科创园厂房', facts: at('320115', 'FIRE-05') },
    narrative: '【示例】工人宿舍二楼有人用电炉取暖，电线从窗户拉进来，充电的电动车就停在楼道里。',
    turns: [
      ...proven,
      { after: 4, by: lead, step: 'rectify', document: '示江改〔{year}〕第9号' },
      {
        ...{ after: 12, by: lead, step: 'close', document: '示江复〔{year}〕第6号' },
        result: '电炉已收走，宿舍重新布线，电动车移到室外充电点。已复查。（示例）',
      },
      { after: 12, by: lead, reply: '谢谢您的反映。当天去看了，情况属实，限期改正后又复查了一次。（示例）' },
      { after: 14, verdict: 'confirmed', rating: 'good', text: '看到改了，谢谢。（示例）' },
      { after: 15, by: lead, reward: 500, words: '查实并已改正，按本地办法奖励（示例）' },
    ],
  },
  {
    ...{ name: 'guardrail', ago: 33, site: '示例湖畔学校', facts: at('320115', 'FORM-06') },
    narrative: '【示例】教学楼屋面四周没有栏杆，拆模的人在边上走来走去。',
    turns: [
      ...proven,
      {
        ...{ after: 8, by: lead, step: 'close', document: '示江复〔{year}〕第11号' },
        result: '屋面四周已装栏杆，验收合格。（示例）',
      },
      { after: 10, verdict: 'disputed', text: '只装了朝马路的一面，北面还是空的。（示例）' },
    ],
  },
  {
    ...{ name: 'night', ago: 27, site: '示例商业中心', facts: at('320115', 'PLAN-03') },
    narrative: '【示例】听说夜里吊装没有交底，现场没有人指挥。',
    turns: [
      ...lookedAt,
      {
        after: 5,
        by: lead,
        step: 'unsubstantiate',
        reason: 'none',
        words: '夜间到场两次，交底记录齐全，有人指挥。（示例）',
      },
      { after: 6, by: lead, reply: '我们夜里去了两次，没有看到您说的情况。再看到请告诉我们时间。（示例）' },
    ],
  },
  {
    ...{ name: 'hearsay', ago: 19, site: '示例某处', facts: at('320115', 'OFFICIAL-05') },
    narrative: '【示例】有个工地不安全，你们管管。',
    turns: [
      {
        after: 2,
        by: handler,
        step: 'decline',
        reason: 'vague',
        words: '没有说在哪里、是什么事，找不到现场。（示例）',
      },
    ],
  },
  {
    ...{ name: 'wages', ago: 18, site: '示例商业中心', facts: at('320115', 'LICENCE-07') },
    narrative: '【示例】三个月没有发工钱，班组说总包没给。脚手架上的活照样催着干。',
    turns: [
      { after: 1, by: handler, step: 'accept' },
      {
        after: 2,
        by: handler,
        step: 'refer',
        words: '欠薪由人社部门办，安全的部分已经看过。（示例）',
        more: { agency: 'HR' },
      },
    ],
  },
  {
    ...{ name: 'crane-again', ago: 10, site: '示例湖畔学校', facts: at('320115', 'CRANE-02') },
    narrative: '【示例】学校旁边那个塔吊，放学的时候钢管从头顶上过。',
    turns: [{ after: 2, by: handler, into: 'crane', words: '同一个工地的同一台塔吊。（示例）' }],
  },
  {
    ...{ name: 'border', ago: 9, site: '示例河西工地', facts: at('320115', 'FORM-02') },
    narrative: '【示例】外架连墙件被拆了好几个，风大的时候架子会晃。',
    turns: [{ after: 1, by: handler, to: '320114', words: '工地在路的另一边，归雨花台区。（示例）' }],
  },
  {
    ...{ name: 'scaffold', ago: 2, site: '示例创意产业园', facts: at('320576', 'FORM-02') },
    narrative: '【示例】外脚手架三层到五层的连墙件被拆了几个，架子上堆了很多砖。',
  },
  {
    ...{
      name: 'official',
      ago: 6,
      site: '示例南站片区',
      facts: at('320114', 'OFFICIAL-02', { accused: 'district' }),
    },
    narrative: '【示例】上个月反映过夜间吊装，一直没有人来看，打电话问也说不归他们管。',
  },
]
