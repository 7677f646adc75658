import { handle } from 'hono/aws-lambda'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import { createSiteLoad } from '../http/site-load.ts'
import { reporterKeys } from '../secrets/reporter-keys.ts'
import { withFresh } from '../secrets/with-fresh.ts'
import { recordsTableFromEnvironment } from '../store/open-records-table.ts'
import { secretStoreFromEnvironment } from '../store/open-secrets.ts'
import { tipStoreFromEnvironment } from '../store/open-tips.ts'
import { openReporterRecords } from '../store/reporter-records.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createIntake } from './app.ts'
import { SITEVERIFY } from './turnstile.ts'

const now = () => new Date()
const tips = tipStoreFromEnvironment()
const records = openReporterRecords(recordsTableFromEnvironment())
const { TURNSTILE_HOSTNAME: hostname } = readSettings(Environment.pick({ TURNSTILE_HOSTNAME: true }))
const secrets = await secretStoreFromEnvironment()

/** The intake function of AWS. */
export const handler = withFresh(
  secrets,
  handle(
    createIntake({
      tips,
      routing: keep(() => records.readRouting(dayInShanghai(now())), 5, now),
      officeKey: records.readOfficeKey,
      secrets: reporterKeys(secrets),
      get claimKey() {
        return secrets.get('claim')
      },
      now,
      load: createSiteLoad(tips, now),
      turnstile: hostname === undefined ? undefined : turnstileAt(hostname),
    }),
  ),
)

function turnstileAt(hostname: string) {
  return {
    get secret() {
      return secrets.get('turnstile')
    },
    ...{ hostname, verify: SITEVERIFY, fetch },
  }
}
