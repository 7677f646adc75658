import type { SiteSettings } from '../../shared/publication/public-records.ts'
import type { Embedded } from './embedded.ts'
import { recoveryRecipient } from './recovery-key.ts'
import { audience, clientId, mount } from './sign-in/client.ts'

/** What a trial installation says of itself: samples everywhere, and no operator behind it. */
export async function siteSettings({
  origin,
  keys,
  turnstile,
}: Pick<Embedded, 'origin' | 'keys' | 'turnstile'>): Promise<SiteSettings> {
  return {
    origin,
    operator: '示例',
    siteId: '',
    icp: '',
    policeRecord: '',
    sample: true,
    logPolicy: 'no-log',
    recoveryDays: 0,
    directoryKey: keys.directory.publicKey,
    recovery: await recoveryRecipient(keys),
    edition: 'local',
    ...(turnstile && { turnstile: turnstile.siteKey }),
    signIn: { issuer: `${origin}${mount}`, client: clientId, audience },
  }
}
