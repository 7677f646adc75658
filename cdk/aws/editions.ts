import { App, Stack } from 'aws-cdk-lib'
import type { Built } from '../../shared/policy/answer-headers.ts'
import type { SiteSettings } from '../../shared/publication/public-records.ts'
import { builtOf, readRelease } from '../read-release.ts'
import { Alarms } from './alarms.ts'
import { Api } from './api.ts'
import { deployAssets } from './cdn/assets.ts'
import { ChinaCdn } from './cdn/china.ts'
import { createFront } from './cdn/front.ts'
import { GlobalCdn } from './cdn/global.ts'
import { checkWithNag } from './nag.ts'
import { DirectoryKey, DirectoryMinimum, type EditionSettings, Editions } from './settings.ts'
import { SignIn } from './sign-in.ts'
import type { StaffSignIn } from './stage/equip.ts'
import { givePurge } from './stage/give-purge.ts'
import { StageSecrets } from './stage/secrets.ts'
import { Stages } from './stage/stages.ts'
import { Buckets } from './storage/buckets.ts'
import { Tables } from './storage/tables.ts'
import { wireTicks } from './ticks.ts'

/** What differs between a deployment and a test: the build, the settings, and whether files are bundled. */
export type AppOptions = Partial<Pick<Build, 'directoryKey' | 'directoryMinimum'>> & {
  assets: string
  settings?: unknown
  context?: Record<string, unknown>
  outdir?: string
}

/** The app with every edition of the settings, checked at synthesis. */
export function createApp({ assets, settings, context, outdir, ...built }: AppOptions): App {
  const app = new App({ ...(context && { context }), ...(outdir && { outdir }) })
  const of = (name: string) => app.node.tryGetContext(`mingcha:${name}`)
  const whole = {
    assets,
    built: builtOf(readRelease(assets), of('earlier')),
    directoryKey: DirectoryKey.parse(built.directoryKey ?? of('directory-key')),
    directoryMinimum: DirectoryMinimum.parse(built.directoryMinimum ?? of('directory-minimum') ?? 1),
  }
  for (const edition of Editions.parse(settings ?? of('editions'))) new Edition(app, edition, whole)
  checkWithNag(app)
  return app
}

/** What was built before: the folder of assets, what answers say of it, and what its scripts pin. */
export type Build = { assets: string; built: Built; directoryKey: string; directoryMinimum: number }

type Origins = {
  bucket: Buckets['public']
  apiHost: string
  originKey: string
  signIn: string[]
  built: Built
}

/** What Turnstile needs, in the one edition that may offer it and only if it does. */
const turnstileOf = (settings: EditionSettings) =>
  settings.edition === 'global' ? settings.turnstile : undefined

type Sign = { staff: StaffSignIn; origins: string[] }

function siteOf(
  settings: EditionSettings,
  { directoryKey, directoryMinimum }: Build,
  signIn: StaffSignIn,
): SiteSettings {
  const { issuer, client, audience } = signIn
  const turnstile = turnstileOf(settings)?.siteKey
  return {
    origin: `https://${settings.domain}`,
    ...settings.site,
    recoveryDays: settings.recoveryDays,
    sample: false,
    directoryKey,
    directoryMinimum,
    edition: settings.edition,
    ...(turnstile !== undefined && { turnstile }),
    signIn: { issuer, client, audience },
  }
}

/** One edition: the same house, with the parts that its partition offers around it. */
class Edition extends Stack {
  constructor(app: App, settings: EditionSettings, built: Build) {
    super(app, `mingcha-${settings.edition}`, {
      env: { region: settings.region },
      terminationProtection: true,
      description: `Mingcha, ${settings.edition} edition`,
    })
    const tables = new Tables(this, 'Tables', settings.recoveryDays)
    const buckets = new Buckets(this, 'Buckets', settings.recoveryDays)
    const secrets = new StageSecrets(this, 'Secrets')
    const signIn = this.signIn(settings)
    const { functions } = new Stages(this, 'Stages', {
      tables,
      buckets,
      signIn: signIn.staff,
      secrets: secrets.setting,
      claimKey: secrets.claimKey,
      logKey: secrets.logKey,
      site: siteOf(settings, built, signIn.staff),
      turnstile: this.turnstile(settings, secrets),
      mail: this.mail(settings, secrets),
    })
    const front =
      settings.edition === 'china'
        ? createFront(this, { bucket: buckets.public, built: built.built, signIn: signIn.origins })
        : undefined
    const api = new Api(this, 'Api', { functions, originKey: secrets.originKey, front })
    const cdn = this.cdn(settings, {
      bucket: buckets.public,
      apiHost: api.host,
      originKey: secrets.originKey,
      signIn: signIn.origins,
      built: built.built,
    })
    givePurge(functions.publish, cdn.id)
    deployAssets(this, buckets.public, built.assets)
    wireTicks(this, tables, functions)
    new Alarms(this, 'Watch', functions)
  }

  private signIn(settings: EditionSettings): Sign {
    if (settings.edition === 'china') {
      const { oidcIssuer: issuer, oidcAudience: audience, oidcClient: client, oidcFactor: factor } = settings
      const { oidcFactorClaim: factorClaim, oidcTimeClaim: timeClaim } = settings
      const staff = { issuer, audience, client, factor, factorClaim, timeClaim }
      return { staff, origins: [new URL(issuer).origin] }
    }
    const { issuer, audience, origins } = new SignIn(this, 'SignIn', settings.domain)
    return { staff: { issuer, audience, client: audience }, origins }
  }

  private turnstile(settings: EditionSettings, secrets: StageSecrets): string | undefined {
    const offered = turnstileOf(settings)
    if (!offered) return undefined
    return this.toJsonString({ secret: secrets.brought(offered.secretName), hostname: settings.domain })
  }

  private mail({ mail }: EditionSettings, secrets: StageSecrets): string | undefined {
    return mail && this.toJsonString({ url: secrets.brought(mail.secretName), from: mail.from })
  }

  private cdn(settings: EditionSettings, origins: Origins) {
    const { domain } = settings
    if (settings.edition === 'global')
      return new GlobalCdn(this, 'Cdn', { domain, ...origins, turnstile: settings.turnstile !== undefined })
    return new ChinaCdn(this, 'Cdn', { domain, iamCertificateId: settings.iamCertificateId, ...origins })
  }
}
