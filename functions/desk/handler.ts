import { handle } from 'hono/aws-lambda'
import { createSignIn } from '../http/sign-in.ts'
import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { readSettings, SignInEnvironment } from '../store/settings.ts'
import { createDesk } from './app.ts'

const records = recordStoreFromEnvironment()

/** The desk function of AWS. */
export const handler = handle(
  createDesk({
    tips: tipStoreFromEnvironment(),
    whoAsks: createSignIn(readSettings(SignInEnvironment), records.readStaff),
    now: () => new Date(),
  }),
)
