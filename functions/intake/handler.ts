import { handle } from 'hono/aws-lambda'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import { createLoad } from '../http/load.ts'
import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createIntake } from './app.ts'
import { SITEVERIFY } from './turnstile.ts'

const now = () => new Date()
const records = recordStoreFromEnvironment()
const { SECRETS, CLAIM_KEY, TURNSTILE } = readSettings(
  Environment.pick({ SECRETS: true, CLAIM_KEY: true, TURNSTILE: true }),
)

/** The intake function of AWS. */
export const handler = handle(
  createIntake({
    tips: tipStoreFromEnvironment(),
    routing: keep(() => records.readRouting(dayInShanghai(now())), 5, now),
    officeKey: records.readOfficeKey,
    secrets: SECRETS,
    claimKey: CLAIM_KEY,
    now,
    load: createLoad(now, 60),
    turnstile: TURNSTILE && { ...TURNSTILE, verify: SITEVERIFY, fetch },
  }),
)
