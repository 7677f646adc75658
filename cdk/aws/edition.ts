import { type App, Stack } from 'aws-cdk-lib'
import type { SiteSettings } from '../../shared/case/public-records.ts'
import { Api } from './api/api.ts'
import { deployAssets } from './cdn/assets.ts'
import { ChinaCdn } from './cdn/china.ts'
import { GlobalCdn } from './cdn/global.ts'
import type { EditionSettings } from './settings.ts'
import { SignIn } from './sign-in.ts'
import type { StaffSignIn } from './stage/equip.ts'
import { Secrets } from './stage/secrets.ts'
import { Stages } from './stage/stages.ts'
import { Buckets } from './storage/buckets.ts'
import { Tables } from './storage/tables.ts'
import { wireTicks } from './ticks.ts'
import { Watch } from './watch.ts'

/** What was built before: the folder of assets, and the key that is pinned in it. */
export type Built = { assets: string; directoryKey: string }

const siteOf = ({ domain, edition, site }: EditionSettings, directoryKey: string): SiteSettings => ({
  origin: `https://${domain}`,
  ...site,
  sample: false,
  directoryKey,
  edition,
})

/** One edition: the same house, with the parts that its partition offers around it. */
export class Edition extends Stack {
  constructor(app: App, settings: EditionSettings, { assets, directoryKey }: Built) {
    super(app, `mingcha-${settings.edition}`, {
      env: { region: settings.region },
      terminationProtection: true,
      description: `Mingcha, ${settings.edition} edition`,
    })
    const tables = new Tables(this, 'Tables')
    const buckets = new Buckets(this, 'Buckets')
    const secrets = new Secrets(this, 'Secrets')
    const { functions } = new Stages(this, 'Stages', {
      tables,
      buckets,
      signIn: this.signIn(settings),
      secrets: secrets.setting,
      site: siteOf(settings, directoryKey),
    })
    const api = new Api(this, 'Api', { functions, originKey: secrets.originKey })
    this.cdn(settings, { bucket: buckets.public, apiHost: api.host, originKey: secrets.originKey })
    deployAssets(this, buckets.public, assets)
    wireTicks(this, tables, functions)
    new Watch(this, 'Watch', functions)
  }

  private signIn(settings: EditionSettings): StaffSignIn {
    if (settings.edition === 'china') {
      return { issuer: settings.oidcIssuer, audience: settings.oidcAudience, factor: settings.oidcFactor }
    }
    const { issuer, audience } = new SignIn(this, 'SignIn', settings.domain)
    return { issuer, audience }
  }

  private cdn(
    settings: EditionSettings,
    origins: { bucket: Buckets['public']; apiHost: string; originKey: string },
  ) {
    const { domain } = settings
    if (settings.edition === 'global') return new GlobalCdn(this, 'Cdn', { domain, ...origins })
    return new ChinaCdn(this, 'Cdn', { domain, iamCertificateId: settings.iamCertificateId, ...origins })
  }
}
