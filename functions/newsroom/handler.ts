import { handle } from 'hono/aws-lambda'
import { campaign } from '../../shared/campaign/campaign.ts'
import { createSignIn } from '../http/sign-in.ts'
import { recordStoreFromEnvironment } from '../store/open.ts'
import { readSettings, SignInEnvironment } from '../store/settings.ts'
import { createNewsroom } from './app.ts'

const records = recordStoreFromEnvironment()

/** The newsroom function of AWS. */
export const handler = handle(
  createNewsroom({
    records,
    whoAsks: createSignIn(readSettings(SignInEnvironment), records.readStaff),
    now: () => new Date(),
    campaign: campaign.id,
  }),
)
