import { withFresh } from '../secrets/with-fresh.ts'
import { recordStoreFromEnvironment } from '../store/open.ts'
import { secretStoreFromEnvironment } from '../store/open-secrets.ts'
import { tipStoreFromEnvironment } from '../store/open-tips.ts'
import { Environment, readSettings } from '../store/settings.ts'
import { createMailer, type SendMail } from './notices/mailer.ts'
import { createPost } from './notices/webhook.ts'
import { tick } from './tick.ts'

const { MAIL_FROM: from, SITE } = readSettings(Environment.pick({ MAIL_FROM: true, SITE: true }))
const secrets = await secretStoreFromEnvironment()

/** Each mail goes by the address that was last read: its password may have changed. */
const mailerFrom =
  (from: string): SendMail =>
  (mail) =>
    createMailer({ url: secrets.get('mail'), from })(mail)

const clock = {
  tips: tipStoreFromEnvironment(),
  records: recordStoreFromEnvironment(),
  now: () => new Date(),
  outside: {
    origin: SITE.origin,
    mail: from === undefined ? undefined : mailerFrom(from),
    post: createPost(),
  },
}

/** The clock function of AWS, rung by a schedule. */
export const handler = withFresh(secrets, (): Promise<void> => tick(clock))
