import { buildSite } from '../../cdk/local/build.ts'
import { benchAddresses } from './addresses.ts'
import { benchClean50 } from './clean-50.ts'
import { benchColdImport } from './cold-import.ts'
import { benchDerive } from './derive.ts'
import { benchDeskDay } from './desk-day.ts'
import { benchFiguresLive } from './figures-live.ts'
import { benchFilings } from './filings.ts'
import { benchFlood } from './flood.ts'
import { benchFollow } from './follow.ts'
import { benchImportRows } from './import-rows.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchOpenTips } from './open-tips.ts'
import { benchProgressPages } from './progress-pages.ts'
import { benchProof } from './proof.ts'
import { benchPublish } from './publish.ts'
import { benchQueue } from './queue.ts'
import { benchRegisterCheck } from './register-check.ts'
import { benchReportPage } from './report-page.ts'
import { benchRotate } from './rotate.ts'
import { benchScale } from './scale.ts'
import { benchSeal50 } from './seal-50.ts'
import { benchSearch } from './search.ts'
import { benchUsable } from './usable.ts'
import { benchWithdraw } from './withdraw.ts'

const benches: Record<string, () => Promise<object>> = {
  addresses: benchAddresses,
  derive: benchDerive,
  filings: benchFilings,
  flood: benchFlood,
  follow: benchFollow,
  'cold-import': benchColdImport,
  publish: benchPublish,
  withdraw: benchWithdraw,
  'report-page': benchReportPage,
  'progress-pages': benchProgressPages,
  proof: benchProof,
  usable: benchUsable,
  'clean-50': benchClean50,
  'seal-50': benchSeal50,
  lighthouse: benchLighthouse,
  'open-tips': benchOpenTips,
  queue: benchQueue,
  rotate: benchRotate,
  'desk-day': benchDeskDay,
  scale: benchScale,
  search: benchSearch,
  'figures-live': benchFiguresLive,
  'import-rows': benchImportRows,
  'register-check': benchRegisterCheck,
}

/**
 * Prints one JSON line a figure: `npm run bench`, or `npm run bench -- publish search` for some. Ratios compare
 * within one run; nothing here decides whether a test passes.
 */
const named = process.argv.slice(2)
const unknown = named.filter((name) => !benches[name])
if (unknown.length) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}
await buildSite((line) => console.error(line))
for (const [name, bench] of Object.entries(benches)) {
  if (named.length && !named.includes(name)) continue
  console.log(JSON.stringify(await bench()))
}
process.exit(0)
