import { describe, expect, it } from 'vitest'
import data from '#province/everyday-words.json' with { type: 'json' }
import { everydayWords } from '../../../../shared/topic/everyday-words.ts'
import { findTopic, topicGroups } from '../../../../shared/topic/topic.ts'
import { fitting } from '../../../../site/reporter/report/match-topics.ts'

const topics = topicGroups.flatMap((group) =>
  group.topics.map(({ id, zh, help }) => ({
    id,
    text: `${zh} ${help.zh} ${group.zh}`,
    words: everydayWords(id, 'zh'),
  })),
)

const shownFor = (typed: string) => {
  const shown = fitting(typed, topics)
  return topics.filter((_, n) => shown[n]).map(({ id }) => id)
}

/** What a worker may type, and the kind of problem it is. */
const phrases: readonly [string, string][] = [
  ['脚手架晃', 'FORM-01'],
  ['架子在晃', 'FORM-01'],
  ['外架歪了', 'FORM-01'],
  ['宿舍电炉', 'FIRE-05'],
  ['宿舍里用热得快', 'FIRE-05'],
  ['电瓶车在楼道充电', 'FIRE-05'],
  ['没证施工', 'LICENCE-01'],
  ['没有许可证就干', 'LICENCE-01'],
  ['偷偷开工', 'LICENCE-01'],
  ['塔吊', 'CRANE-01'],
  ['塔吊响得厉害', 'CRANE-01'],
  ['施工电梯坏了', 'CRANE-01'],
  ['吊东西从头顶过', 'CRANE-02'],
  ['大风天还在顶升', 'CRANE-04'],
  ['坑要塌', 'PIT-01'],
  ['基坑边上有裂缝', 'PIT-01'],
  ['家里墙裂了', 'PIT-02'],
  ['坑边堆土', 'PIT-03'],
  ['在沟里干活没有支护', 'PIT-04'],
  ['拆楼先拆承重墙', 'PIT-05'],
  ['地铁隧道渗水', 'PIT-06'],
  ['修路没围挡', 'PIT-07'],
  ['连墙件拆了', 'FORM-02'],
  ['高支模', 'FORM-03'],
  ['吊篮绳子断丝', 'FORM-04'],
  ['不戴安全帽', 'FORM-05'],
  ['没系安全带', 'FORM-05'],
  ['电梯井没护栏', 'FORM-06'],
  ['楼上掉砖', 'FORM-08'],
  ['钢结构没拉住', 'FORM-07'],
  ['漏电', 'ELEC-01'],
  ['电线破了泡在水里', 'ELEC-01'],
  ['有人下井晕倒', 'ELEC-02'],
  ['化粪池里干活没人看着', 'ELEC-03'],
  ['挖断燃气管', 'ELEC-04'],
  ['电焊没人看火', 'FIRE-02'],
  ['氧气瓶放在宿舍旁边', 'FIRE-03'],
  ['窗户装了铁栅栏', 'FIRE-04'],
  ['没有灭火器', 'FIRE-07'],
  ['消防', 'FIRE-07'],
  ['着火了', 'FIRE-01'],
  ['泡沫板房', 'FIRE-06'],
  ['没有专项方案', 'PLAN-01'],
  ['专家没来签字是假的', 'PLAN-02'],
  ['从来没交底', 'PLAN-03'],
  ['项目经理从没来过', 'PEOPLE-01'],
  ['找不到安全员', 'PEOPLE-02'],
  ['电工没证', 'PEOPLE-04'],
  ['六十多岁还上架子', 'PEOPLE-05'],
  ['没培训就上岗', 'PEOPLE-05'],
  ['假证书', 'LICENCE-03'],
  ['层层转包', 'LICENCE-04'],
  ['挂靠大公司', 'LICENCE-05'],
  ['甲方逼着抢工期', 'LICENCE-06'],
  ['欠薪', 'LICENCE-07'],
  ['不发工资', 'LICENCE-07'],
  ['死了人没上报', 'ACCIDENT-02'],
  ['有人摔下来', 'ACCIDENT-01'],
  ['封条贴了还在干', 'ACCIDENT-04'],
  ['把监控关了 破坏监控', 'ACCIDENT-05'],
  ['老板威胁我', 'ACCIDENT-06'],
  ['建安码变红', 'WORKER-01'],
  ['拿我的人脸打卡', 'WORKER-02'],
  ['住在楼里', 'WORKER-03'],
  ['不发安全帽', 'WORKER-04'],
  ['检查的人收好处', 'OFFICIAL-01'],
  ['举报了没人管', 'OFFICIAL-02'],
  ['举报后被找上门', 'OFFICIAL-03'],
  ['夜间施工太吵', 'OFFICIAL-04'],
  ['扬尘', 'OFFICIAL-04'],
]

describe('the search for a kind of problem', () => {
  it.each(phrases)('%s shows %s, and not the whole list', (typed, id) => {
    const shown = shownFor(typed)
    expect(shown).toContain(id)
    expect(shown.length).toBeLessThan(12)
  })

  it('shows all while nothing is typed, and none for what is no problem at all', () => {
    expect(shownFor(' ')).toHaveLength(topics.length)
    expect(shownFor('xyzzy')).toEqual([])
  })

  it('every everyday word belongs to a topic that there is', () => {
    expect(Object.keys(data.zh).filter((id) => !findTopic(id))).toEqual([])
  })
})

describe('in English', () => {
  const english = topicGroups.flatMap((group) =>
    group.topics.map(({ id, en, help }) => ({
      id,
      text: `${en} ${help.en} ${group.en}`,
      words: everydayWords(id, 'en'),
    })),
  )
  const shown = (typed: string) => english.filter((_, n) => fitting(typed, english)[n]).map(({ id }) => id)

  it.each([
    ['helmet', 'FORM-05', 'FIRE-02'],
    ['no helmets', 'FORM-05', 'FIRE-02'],
    ['hard hat', 'FORM-05', 'FIRE-03'],
    ['scaffolding is wobbling', 'FORM-01', 'CRANE-04'],
    ['welding', 'FIRE-02', 'FORM-07'],
    ['they have not paid our wages', 'LICENCE-07', 'FIRE-05'],
    ['trench', 'PIT-04', 'FORM-06'],
    ['Crane', 'CRANE-01', 'FORM-04'],
    ['no permit', 'LICENCE-01', 'PIT-01'],
    ['somebody fainted in a manhole', 'ELEC-02', 'WORKER-03'],
  ])('“%s” shows %s and not %s', (typed, wanted, other) => {
    expect(shown(typed)).toContain(wanted)
    expect(shown(typed)).not.toContain(other)
  })

  it('words that fit nothing show nothing', () => {
    expect(shown('xylophone')).toEqual([])
  })
})
