import { recordStoreFromEnvironment, tipStoreFromEnvironment } from '../store/open.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createMailer } from './notices/mailer.ts'
import { createPost } from './notices/webhook.ts'
import { tick } from './tick.ts'

const { MAIL, SITE } = readSettings(Environment.pick({ MAIL: true, SITE: true }))

const clock = {
  tips: tipStoreFromEnvironment(),
  records: recordStoreFromEnvironment(),
  now: () => new Date(),
  outside: { origin: SITE.origin, mail: MAIL && createMailer(MAIL), post: createPost() },
}

/** The clock function of AWS, rung by a schedule. */
export const handler = (): Promise<void> => tick(clock)
