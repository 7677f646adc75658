import type { Campaign } from '../../../shared/campaign/campaign-schema.ts'
import { dutyAreasOf } from '../../../shared/campaign/duty-state.ts'
import { isCreditCode } from '../../../shared/case/credit-code.ts'
import { cityOf, districts } from '../../../shared/place/division.ts'
import type { SheetRow } from '../../../shared/progress/sheet.ts'
import { addDays } from '../../../shared/value/day.ts'
import { chance } from './chance.ts'
import { sitesOf } from './figures.ts'

const NAMES = [
  ...['江海', '中垣', '拓邦', '恒拓', '远阔', '同泰', '泽润', '衡远', '金陵', '鼎固', '瑞丰', '协创'],
  ...['筑诚', '广厦', '大成', '永固', '新宇', '华章', '安达', '长风', '天工', '立信', '宏图', '正元'],
]

/** Invented firms, plainly samples, with codes whose check character is right. */
const firms = NAMES.map((name, n) => ({ firm: `示例${name}建设有限公司`, creditCode: codeOf(n) }))

function codeOf(n: number): string {
  const body = `91320000MA1SAMP${String(n).padStart(2, '0')}`.replace('S', '5')
  const check = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].find((sign) => isCreditCode(body + sign))
  return body + (check ?? '')
}

/** Firms with their sites and stop-work notices in a city in a month. */
export function firmsIn(city: string, period: string): SheetRow[] {
  return firms.flatMap(({ firm, creditCode }, n): SheetRow[] => {
    if (chance('works in', city, firm) > 0.45) return []
    const sites = 1 + Math.round((sitesOf(city) / 160) * chance('sites', city, firm))
    const bad = n % 6 === 0 ? 0.16 : 0.03
    const notices = Math.round(sites * bad * 2 * chance('notices', city, firm, period))
    const reply = n === 5 && notices > 0 ? { reply: '已全部整改，复查合格（示例）。' } : {}
    return [{ area: city, creditCode, firm, notices, sites, ...reply }]
  })
}

const HAZARDS = [
  ...['深基坑支护未按方案施工', '高支模未经专家论证', '塔式起重机基础不均匀沉降', '卸料平台超载、锚固失效'],
  ...['附着升降脚手架防坠失效', '悬挑脚手架连墙件缺失', '沟槽无支护', '钢结构安装无防倾覆措施'],
]

/** Supervised hazards of a city: most put right, some open, a few overdue. */
export function hazardsOf(city: string): SheetRow[] {
  const places = districts.filter(({ cityCode }) => cityCode === city)
  const count = 3 + Math.round(chance('hazards', city) * 5)
  return Array.from({ length: count }, (_, n): SheetRow => {
    const roll = (what: string) => chance(what, city, String(n))
    const listedOn = addDays('2023-04-20', Math.round(roll('listed') * 165))
    const dueOn = addDays(listedOn, 30 + Math.round(roll('due') * 40))
    const done = addDays(listedOn, 18 + Math.round(roll('done') * 50))
    const isDone = done < '2023-10-10' && roll('open') < 0.86
    return {
      area: places[Math.floor(roll('place') * places.length)]?.code ?? city,
      number: `示例督〔2023〕${n + 1}号`,
      project: `示例工程${n + 1}`,
      hazard: HAZARDS[Math.floor(roll('what') * HAZARDS.length)] ?? '',
      supervisor: roll('who') < 0.7 ? 'city' : 'province',
      ...{ listedOn, dueOn, state: isDone ? 'delisted' : 'open' },
      ...(isDone && { delistedOn: done }),
      ...(dueOn < (isDone ? done : '2023-10-17') && { why: '示例：等专家论证新方案' }),
    }
  })
}

const KINDS = ['fall', 'fall', 'struck', 'collapse', 'lifting', 'electric', 'vehicle'] as const

/** Accidents of a city: most reported in time. */
export function accidentsOf(city: string): SheetRow[] {
  const count = Math.round(chance('accidents', city) * 3)
  return Array.from({ length: count }, (_, n): SheetRow => {
    const roll = (what: string) => chance(what, city, String(n))
    const day = addDays('2023-04-10', Math.round(roll('day') * 170))
    const hours = Math.round(6 + roll('hours') * 46)
    const late = hours > 48
    const reported = new Date(Date.parse(`${day}T08:00:00Z`) + hours * 3_600_000).toISOString().slice(0, 16)
    const closed = addDays(day, 45) < '2023-10-10' && roll('closed') < 0.8
    const slow = !closed && addDays(day, 61) < '2023-10-17'
    const up = roll('up') < 0.5 ? 'supervised' : 'raised'
    return {
      ...{ area: city, number: `示例${cityOf(city)?.zh ?? ''}${n + 1}`, occurredAt: `${day}T08:00` },
      reportedAt: reported,
      ...{
        kind: KINDS[Math.floor(roll('kind') * KINDS.length)] ?? 'fall',
        work: n % 2 ? 'municipal' : 'building',
      },
      ...{ level: 'ordinary', state: closed ? 'closed' : slow ? up : 'investigating' },
      ...(slow && { [`${up}On`]: addDays(day, 61) }),
      ...(closed && { closedOn: addDays(day, 45), penalties: '罚款1家（示例）' }),
      ...(late && { why: '信息员请假，没有替班（示例）' }),
    }
  })
}

/** The supervision bodies of a city and its districts. */
export const bodiesOf = (city: string): SheetRow[] =>
  districts
    .filter(({ cityCode }) => cityCode === city)
    .map(({ code, zh }, n) => ({
      area: code,
      name: `${zh}建设工程质量安全监督站（示例）`,
      supervisors: 4 + Math.round(chance('supervisors', code) * 14),
      ...(n % 9 === 8 ? {} : { officerSince: '2023-04-20' }),
    }))

/** What a place says of its duties: most are done, some under way, some not told of. */
export function dutiesOf({ duties }: Campaign, area: string): SheetRow[] {
  return duties.flatMap((duty): SheetRow[] => {
    const roll = (what: string) => chance(what, area, duty.id)
    if (chance('silent', duty.id) < 0.08) return []
    const last = duty.due.days.at(-1)
    const done = chance('ready', duty.id) < 0.86 && roll('done') < 0.997
    const since = done && last !== undefined ? addDays(last, -3) : '2023-11-25'
    return dutyAreasOf(duty, area).map((place) => ({
      ...{ area: place, duty: duty.id, state: done ? 'done' : 'underWay', since },
      evidence: done ? '示例：见本单位通报' : '示例：正在做',
      ...(!done && last !== undefined && last < '2023-12-29' && { why: '示例：还有工地没有查' }),
    }))
  })
}
