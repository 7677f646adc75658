import { performance } from 'node:perf_hooks'
import { campaign } from '../../shared/campaign/campaign.ts'
import { checkRows } from '../../shared/progress/check-rows.ts'
import type { SheetRow } from '../../shared/progress/sheet.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { rounded } from './median.ts'

const ROWS = 5000

/** What offices write of accidents; each row has other numbers, so that no text comes twice. */
const sentences = [
  (n: number) =>
    `对总包单位示例建设第${n}有限公司罚款${1 + (n % 50)}万元，暂扣安全生产许可证${30 + (n % 60)}日`,
  (n: number) =>
    `${1 + (n % 12)}月${1 + (n % 28)}日检查发现脚手架连墙件缺失${n}处，责令限期整改，复查合格后方可复工`,
  (n: number) => `监理单位未履行旁站职责，通报批评；相关责任人员移送司法机关，文号示例质安〔2023〕${n}号`,
  (n: number) => `因系统升级，上报延误${n}分钟，高支模未经专家论证，项目部停工整顿`,
]

/** The processor's time for a register of 5,000 accidents as the server checks it, in a process that checked nothing before. */
export async function benchRegisterCheck(): Promise<object> {
  const said = (n: number) => sentences[n % sentences.length]?.(n) ?? ''
  const rows = Array.from(
    { length: ROWS },
    (_, n): SheetRow => ({
      ...{ area: '320100', number: String(n), kind: 'fall', work: 'building', level: 'ordinary' },
      ...{ occurredAt: '2023-06-21T08:30', reportedAt: '2023-06-21T09:30' },
      ...{ state: 'closed', closedOn: '2023-08-01', penalties: said(n), why: said(n + 1) + said(n + 2) },
    }),
  )
  const before = process.cpuUsage()
  const started = performance.now()
  const found = checkRows(sheets.accidents, rows, {
    ...{ campaign, area: '320100', period: 'always', today: '2023-10-04' },
  })
  const milliseconds = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 3)))
  return {
    ...{ bench: 'check of a register of 5,000 rows, s', seconds: rounded(milliseconds / 1000), aim: 3 },
    ...{ processorSeconds: rounded((user + system) / 1e6), rows: ROWS },
  }
}
