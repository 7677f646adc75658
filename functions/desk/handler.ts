import { handle } from 'hono/aws-lambda'
import { dayInShanghai } from '../../shared/value/day.ts'
import { keep } from '../http/keep.ts'
import { createProof, createSignIn } from '../http/sign-in.ts'
import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings, SignInEnvironment } from '../store/settings.ts'
import { createDesk } from './app.ts'

const now = () => new Date()
const records = recordStoreFromEnvironment()

/** The desk function of AWS. */
export const handler = handle(
  createDesk({
    tips: tipStoreFromEnvironment(),
    records,
    routing: keep(() => records.readRouting(dayInShanghai(now())), 5, now),
    whoAsks: createSignIn(createProof(readSettings(SignInEnvironment)), records.readStaff),
    claimKey: readSettings(Environment.pick({ CLAIM_KEY: true })).CLAIM_KEY,
    now,
  }),
)
