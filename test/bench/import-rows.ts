import { performance } from 'node:perf_hooks'
import { campaign } from '../../shared/campaign/campaign.ts'
import { isCreditCode } from '../../shared/case/credit-code.ts'
import { readCells } from '../../shared/progress/read-cells.ts'
import type { SheetContext, SheetRow } from '../../shared/progress/sheet.ts'
import { columnName, sheetName } from '../../shared/progress/sheet-text.ts'
import { sheets } from '../../shared/progress/sheets.ts'
import { readSheetFile } from '../../shared/sheet-file/read-file.ts'
import { writeWorkbook } from '../../shared/sheet-file/write-workbook.ts'
import { median } from './median.ts'

const ROWS = 10_000
const RUNS = 5

const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

/** An invented firm's code whose check character is right. */
function codeOf(n: number): string {
  const body = `91320000MA1${String(n).padStart(6, '0')}`
  return body + (signs.find((sign) => isCreditCode(body + sign)) ?? '')
}

/** A workbook of ten thousand firms: read, understood and checked, as the desk's worker does it. */
export async function benchImportRows(): Promise<object> {
  const names = Object.keys(sheets['stop-work'].columns)
  const rows = Array.from(
    { length: ROWS },
    (_, n): SheetRow => ({
      ...{
        area: '南京市',
        creditCode: codeOf(n),
        firm: `示例建设第${n}有限公司`,
        notices: n % 3,
        sites: 2 + (n % 40),
      },
    }),
  )
  const bytes = writeWorkbook([
    {
      name: sheetName('stop-work', 'zh'),
      columns: names.map(() => ({ format: 'plain', width: 12 })),
      head: names.map((name) => columnName('stop-work', name, 'zh')),
      rows: rows.map((row) => names.map((name) => row[name] ?? '')),
    },
  ])
  const context: SheetContext = { campaign, area: '320100', period: '2023-09', today: '2023-10-04' }
  const times: number[] = []
  let found = 0
  const before = process.memoryUsage().heapUsed
  let most = 0
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    const read = readCells(sheets['stop-work'], readSheetFile(bytes, '示例.xlsx'), context)
    times.push(performance.now() - started)
    most = Math.max(most, process.memoryUsage().heapUsed - before)
    found = read.rows.length
    if (found !== ROWS) throw new Error(JSON.stringify(read.findings.slice(0, 3)))
  }
  return {
    ...{ bench: 'import of 10,000 rows, s', seconds: Number((median(times) / 1000).toFixed(2)), aim: 3 },
    ...{ rows: found, fileBytes: bytes.length, heapMegabytes: Math.round(most / 1e6), aimMegabytes: 200 },
  }
}
