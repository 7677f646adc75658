import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { countMonth } from './count-month.ts'
import { createMailer } from './notices/mailer.ts'
import { createPost } from './notices/webhook.ts'
import { recomputeTargets } from './recompute-targets.ts'
import { makeRound } from './round.ts'

const { MAIL, SITE } = readSettings(Environment.pick({ MAIL: true, SITE: true }))

const clock = {
  tips: tipStoreFromEnvironment(),
  records: recordStoreFromEnvironment(),
  now: () => new Date(),
  outside: { origin: SITE.origin, mail: MAIL && createMailer(MAIL), post: createPost(fetch) },
}

/** The clock function of AWS, rung by a schedule. */
export async function handler(): Promise<void> {
  await recomputeTargets(clock)
  await makeRound(clock)
  await countMonth(clock)
}
