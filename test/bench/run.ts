import { buildSite } from '../../cdk/local/build.ts'
import { benchAddresses } from './addresses.ts'
import { benchClean50 } from './clean-50.ts'
import { benchColdImport } from './cold-import.ts'
import { benchDeskDay } from './desk-day.ts'
import { benchFilings } from './filings.ts'
import { benchFollow } from './follow.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchOpenTips } from './open-tips.ts'
import { benchProof } from './proof.ts'
import { benchPublish } from './publish.ts'
import { benchQueue } from './queue.ts'
import { benchReportPage } from './report-page.ts'
import { benchRotate } from './rotate.ts'
import { benchSeal50 } from './seal-50.ts'
import { benchSearch } from './search.ts'
import { benchUsable } from './usable.ts'
import { benchWithdraw } from './withdraw.ts'

/** Prints one JSON line a figure. Ratios compare within one run; nothing here decides whether a test passes. */
await buildSite((line) => console.error(line))
const all = [
  ...[
    benchAddresses,
    benchFilings,
    benchFollow,
    benchColdImport,
    benchPublish,
    benchWithdraw,
    benchReportPage,
    benchProof,
  ],
  ...[
    benchUsable,
    benchClean50,
    benchSeal50,
    benchLighthouse,
    benchOpenTips,
    benchQueue,
    benchRotate,
    benchDeskDay,
    benchSearch,
  ],
]
for (const bench of all) {
  console.log(JSON.stringify(await bench()))
}
process.exit(0)
