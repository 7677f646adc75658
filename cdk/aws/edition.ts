import { type App, Stack } from 'aws-cdk-lib'
import { Api } from './api/api.ts'
import { deployAssets } from './cdn/assets.ts'
import { ChinaCdn } from './cdn/china.ts'
import { GlobalCdn } from './cdn/global.ts'
import type { EditionSettings } from './settings.ts'
import { SignIn } from './sign-in.ts'
import { Secrets } from './stage/secrets.ts'
import { Stages } from './stage/stages.ts'
import { Buckets } from './storage/buckets.ts'
import { Tables } from './storage/tables.ts'
import { wireTicks } from './ticks.ts'
import { Watch } from './watch.ts'

/** One edition: the same house, with the parts that its partition offers around it. */
export class Edition extends Stack {
  constructor(app: App, settings: EditionSettings, assets: string) {
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
      ...this.signIn(settings),
      origin: `https://${settings.domain}`,
      secrets: secrets.setting,
    })
    const api = new Api(this, 'Api', { functions, originKey: secrets.originKey })
    this.cdn(settings, { bucket: buckets.public, apiHost: api.host, originKey: secrets.originKey })
    deployAssets(this, buckets.public, assets)
    wireTicks(this, tables, functions)
    new Watch(this, 'Watch', functions)
  }

  private signIn(settings: EditionSettings) {
    if (settings.edition === 'china') return { issuer: settings.oidcIssuer, audience: settings.oidcAudience }
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
