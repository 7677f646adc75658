import type { RecordStore, TipStore } from '../../../functions/store/stores.ts'
import { addWorkdays } from '../../../shared/calendar/workday.ts'
import { tipRoutes } from '../../../shared/contract/tips.ts'
import type { Step } from '../../../shared/lifecycle/steps.ts'
import type { Facts } from '../../../shared/routing/facts.ts'
import { headOf } from '../../../shared/tip/history.ts'
import { nextLink } from '../../../shared/tip/message-chain.ts'
import { sealMessage } from '../../../shared/tip/seal-message.ts'
import { sealRecord } from '../../../shared/tip/seal-record.ts'
import type { Tip } from '../../../shared/tip/tip.ts'
import { addDays, type Day } from '../../../shared/value/day.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import type { TipId } from '../../../shared/value/id.ts'
import type { DevelopmentKeys } from '../keys.ts'
import type { SampleAct } from './console.ts'
import { derive } from './derive.ts'
import { fileSample, type SampleTip, sampleFiling } from './file-tip.ts'

type Stores = { tips: TipStore; records: RecordStore }
type SampleStep = { by: string; after: number; step: Step; with?: object }
type Told = {
  name: string
  ago: number
  facts: Partial<Facts> & Pick<Facts, 'division' | 'topic'>
  narrative: string
  steps?: SampleStep[]
  reply?: string
}

/** Sample tips, told as so many days before today, with what offices did in the working days after. */
const samples: readonly Told[] = [
  {
    name: 'pit',
    ago: 1,
    facts: { division: '320115', topic: 'PIT-01', urgent: true },
    narrative: '【示例】基坑北侧的围护桩旁出现一道裂缝，从上周到现在变宽了，坑底有渗水，上面还堆着钢筋。',
  },
  {
    name: 'edge',
    ago: 4,
    facts: { division: '320115', topic: 'FORM-06' },
    narrative: '【示例】五号楼的电梯井口没有防护门，楼层边上的栏杆拆了没装回去，工人每天从旁边走。',
  },
  {
    name: 'crane',
    ago: 12,
    facts: { division: '320115', topic: 'CRANE-02' },
    narrative: '【示例】塔吊吊着钢管从人行道上空转过去，下面没有拦人，早晚上学放学的时候也这样。',
    steps: [
      { by: 'jiangning-handler', after: 1, step: 'accept' },
      { by: 'jiangning-handler', after: 3, step: 'inspect' },
    ],
  },
  {
    name: 'wiring',
    ago: 40,
    facts: { division: '320115', topic: 'FIRE-05' },
    narrative: '【示例】工人宿舍二楼有人用电炉取暖，电线从窗户拉进来，充电的电动车就停在楼道里。',
    steps: [
      { by: 'jiangning-handler', after: 1, step: 'accept' },
      { by: 'jiangning-handler', after: 2, step: 'inspect' },
      { by: 'jiangning-lead', after: 3, step: 'substantiate' },
      {
        by: 'jiangning-lead',
        after: 3,
        step: 'rectify',
        with: { document: { number: '示例〔2026〕第1号', day: '2026-10-20' } },
      },
      {
        by: 'jiangning-lead',
        after: 12,
        step: 'close',
        with: {
          result: '电炉已收走，宿舍重新布线，电动车移到室外充电点。已复查。（示例）',
          document: { number: '示例〔2026〕第2号', day: '2026-10-29' },
        },
      },
    ],
    reply: '谢谢你的反映。我们当天去看了，情况属实，已要求限期改正，改好后又去复查了一次。（示例）',
  },
  {
    name: 'scaffold',
    ago: 2,
    facts: { division: '320576', topic: 'FORM-02' },
    narrative: '【示例】外脚手架三层到五层的连墙件被拆了几个，架子上堆了很多砖。',
  },
  {
    name: 'official',
    ago: 6,
    facts: { division: '320114', topic: 'OFFICIAL-02', accused: 'district' },
    narrative: '【示例】上个月反映过夜间吊装，一直没有人来看，打电话问也说不归他们管。',
  },
]

const place = { site: '示例工地', address: '示例路1号（虚构）', permit: '' }

function toFile({ name, ago, facts, narrative }: Told, today: string): SampleTip {
  const whole: Facts = { wrongOffice: false, urgent: false, language: 'zh', ...facts }
  return { name, day: addDays(today, -ago), facts: whole, report: { ...place, narrative } }
}

/** The office's sealed reply, on the tip as the last step left it. */
async function answer(act: SampleAct, keys: DevelopmentKeys, told: Told, tip: Tip, day: Day): Promise<void> {
  const { identity } = sampleFiling(keys, told.name)
  const id = Buffer.from(derive(keys, `reply ${told.name}`))
    .subarray(0, 16)
    .toString('base64url')
  const link = nextLink(hashOf(tip.envelope), tip.messages)
  const sealed = await sealMessage(identity, {
    ...{ tip: tip.id, id, ...link, seen: 0, head: headOf(tip.history) },
    ...{ from: 'office', facts: tip.facts, text: told.reply ?? '' },
  })
  const body = { id, version: tip.version, ...link, sealed: Buffer.from(sealed).toString('base64') }
  await act(told.steps?.[0]?.by ?? '', day, tipRoutes.send, { tip: tip.id }, body)
}

/** The record of a visit, sealed to the tip's own identity. */
async function inspect(
  { tips }: Stores,
  keys: DevelopmentKeys,
  act: SampleAct,
  { told, id: tipId, by, day }: { told: Told; id: TipId; by: string; day: Day },
): Promise<void> {
  const tip = await tips.readTip(tipId)
  if (!tip) return
  const id = Buffer.from(derive(keys, `inspection ${told.name}`))
    .subarray(0, 16)
    .toString('base64url')
  const content = {
    ...{ kind: 'inspection' as const, day, people: '江宁经办、江宁负责人（示例）' },
    ...{ found: '到场看到的和反映的一致。（示例）', measures: '当场要求改正，并下发文书。（示例）' },
  }
  const record = { tip: tipId, id, facts: tip.facts, head: headOf(tip.history), content }
  const sealed = await sealRecord(sampleFiling(keys, told.name).identity, record)
  const { version } = tip
  const body = { id, version, kind: content.kind, sealed: Buffer.from(sealed).toString('base64') }
  await act(by, day, tipRoutes.record, { tip: tipId }, body)
}

/** Files the sample tips and lets the sample offices work on them. */
export async function addTips(
  stores: Stores,
  keys: DevelopmentKeys,
  act: SampleAct,
  today: string,
): Promise<void> {
  for (const told of samples) {
    const filing = toFile(told, today)
    const { id } = await fileSample(stores, keys, filing)
    let day = filing.day
    for (const { by, after, step, with: more } of told.steps ?? []) {
      day = addWorkdays(filing.day, after).day
      // A person reads the tip before deciding on it; each look is recorded.
      await act(by, day, tipRoutes.open, { tip: id }, { reason: '办理（示例）' })
      if (step === 'substantiate') await inspect(stores, keys, act, { told, id, by, day })
      const { version = 0 } = (await stores.tips.readTip(id)) ?? {}
      await act(by, day, tipRoutes.step, { tip: id }, { step, version, ...more })
    }
    const tip = told.reply && (await stores.tips.readTip(id))
    if (tip) await answer(act, keys, told, tip, day)
  }
}

/** The receipt of the sample tip that was closed, for a look at the follow-up page. */
export const sampleReceipt = (keys: DevelopmentKeys) => sampleFiling(keys, 'wiring').receipt
