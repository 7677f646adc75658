import { handle } from 'hono/aws-lambda'
import { campaign } from '../../shared/campaign/campaign.ts'
import { createProof, createSignIn } from '../http/sign-in.ts'
import { recordStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings, SignInEnvironment } from '../store/settings.ts'
import { createNewsroom } from './app.ts'

const records = recordStoreFromEnvironment()
const prove = createProof(readSettings(SignInEnvironment))
const { SITE } = readSettings(Environment.pick({ SITE: true }))

/** The newsroom function of AWS. */
export const handler = handle(
  createNewsroom({
    records,
    whoAsks: createSignIn(prove, records.readStaff),
    prove,
    directoryKey: SITE.directoryKey,
    now: () => new Date(),
    campaign: campaign.id,
  }),
)
