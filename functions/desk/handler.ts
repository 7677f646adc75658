import { handle } from 'hono/aws-lambda'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import { createProof, createSignIn } from '../http/sign-in.ts'
import { withFresh } from '../secrets/with-fresh.ts'
import { recordStoreFromEnvironment } from '../store/open.ts'
import { secretStoreFromEnvironment } from '../store/open-secrets.ts'
import { tipStoreFromEnvironment } from '../store/open-tips.ts'
import { readSettings, SignInEnvironment } from '../store/settings.ts'
import { createDesk } from './app.ts'

const now = () => new Date()
const records = recordStoreFromEnvironment()
const secrets = await secretStoreFromEnvironment()

/** The desk function of AWS. */
export const handler = withFresh(
  secrets,
  handle(
    createDesk({
      tips: tipStoreFromEnvironment(),
      records,
      routing: keep(() => records.readRouting(dayInShanghai(now())), 5, now),
      whoAsks: createSignIn(createProof(readSettings(SignInEnvironment)), records.readStaff),
      get claimKey() {
        return secrets.get('claim')
      },
      now,
    }),
  ),
)
