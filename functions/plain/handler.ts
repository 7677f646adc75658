import { handle } from 'hono/aws-lambda'
import { stylesheet } from '../../dist/site/server/stylesheet.js'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import { createLoad } from '../http/load.ts'
import { reporterKeys } from '../secrets/reporter-keys.ts'
import { withFresh } from '../secrets/with-fresh.ts'
import { recordsTableFromEnvironment } from '../store/open-records-table.ts'
import { secretStoreFromEnvironment } from '../store/open-secrets.ts'
import { tipStoreFromEnvironment } from '../store/open-tips.ts'
import { openReporterRecords } from '../store/reporter-records.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createPlain } from './app.ts'
import { createGate } from './gate.ts'

const now = () => new Date()
const records = openReporterRecords(recordsTableFromEnvironment())
const { SITE } = readSettings(Environment.pick({ SITE: true }))
const secrets = await secretStoreFromEnvironment()

/** The function of AWS behind the form without script. */
export const handler = withFresh(
  secrets,
  handle(
    createPlain({
      tips: tipStoreFromEnvironment(),
      routing: keep(() => records.readRouting(dayInShanghai(now())), 5, now),
      secrets: reporterKeys(secrets),
      now,
      load: createLoad(now, 3600),
      gate: createGate(),
      offices: keep(records.readOffices, 60, now),
      stylesheet,
      officeKeys: records.readOfficeKeys,
      directoryKey: SITE.directoryKey,
      directoryMinimum: SITE.directoryMinimum ?? 1,
    }),
  ),
)
