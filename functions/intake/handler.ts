import { handle } from 'hono/aws-lambda'
import { dayInShanghai } from '../../shared/deadline/day.ts'
import { keep } from '../http/keep.ts'
import { createLoad } from '../http/load.ts'
import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createIntake } from './app.ts'

const now = () => new Date()
const records = recordStoreFromEnvironment()

/** The intake function of AWS. */
export const handler = handle(
  createIntake({
    tips: tipStoreFromEnvironment(),
    routing: keep(() => records.readRouting(dayInShanghai(now())), 5, now),
    secrets: readSettings(Environment.pick({ SECRETS: true })).SECRETS,
    now,
    load: createLoad(now, 60),
  }),
)
