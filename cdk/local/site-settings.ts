import type { SiteSettings } from '../../shared/publication/public-records.ts'
import type { Embedded } from './embedded.ts'
import { audience, clientId, mount } from './sign-in/client.ts'

/** What a trial installation says of itself: samples everywhere, and no operator behind it. */
export function siteSettings({
  origin,
  keys,
  turnstile,
}: Pick<Embedded, 'origin' | 'keys' | 'turnstile'>): SiteSettings {
  return {
    origin,
    operator: '示例',
    bulletin: '示例安曝',
    contact: 'gengzheng@mingcha.example（示例）',
    securityContact: 'mailto:anquan@mingcha.example',
    siteId: '',
    icp: '',
    policeRecord: '',
    sample: true,
    logPolicy: 'no-log',
    recoveryDays: 0,
    directoryKey: keys.directory.publicKey,
    edition: 'local',
    ...(turnstile && { turnstile: turnstile.siteKey }),
    signIn: { issuer: `${origin}${mount}`, client: clientId, audience },
  }
}
