import { App, CfnOutput, Stack } from 'aws-cdk-lib'
import type { Built } from '../../shared/policy/answer-headers.ts'
import type { SiteSettings } from '../../shared/publication/public-records.ts'
import { builtOf, readRelease } from '../read-release.ts'
import { Alarms } from './alarms.ts'
import { Api } from './api.ts'
import { deployAssets } from './cdn/assets.ts'
import { ChinaCdn } from './cdn/china.ts'
import { createFront } from './cdn/front.ts'
import { GlobalCdn } from './cdn/global.ts'
import { Installation } from './installation.ts'
import { checkWithNag } from './nag.ts'
import { SignIn } from './sign-in.ts'
import type { StaffSignIn } from './stage/equip.ts'
import { givePurge } from './stage/give-purge.ts'
import { StageSecrets } from './stage/secrets.ts'
import { Stages } from './stage/stages.ts'
import { Buckets } from './storage/buckets.ts'
import { Tables } from './storage/tables.ts'
import { wireTicks } from './ticks.ts'

/** What an app is made of: the build, the installations, and what only some need. */
export type AppOptions = {
  /** The folder of the built site. */
  assets: string
  /** One a partition: {@link Installation}, checked here. */
  installations: readonly unknown[]
  /** The `/release.json` of the build that runs now, whose pages stay whole until they are made anew. */
  earlier?: string | undefined
  context?: Record<string, unknown>
  outdir?: string
}

/** The app with every installation's stack, checked at synthesis. */
export function createApp({ assets, installations, earlier, context, outdir }: AppOptions): App {
  const app = new App({ ...(context && { context }), ...(outdir && { outdir }) })
  const built = { assets, built: builtOf(readRelease(assets), earlier) }
  for (const one of installations) new Edition(app, Installation.parse(one), built)
  checkWithNag(app)
  return app
}

/** Name of an installation's stack. */
export const stackName = ({ edition }: Pick<Installation, 'edition'>): string => `mingcha-${edition}`

/** What was built before: the folder of assets, and what answers say of it. */
export type Build = { assets: string; built: Built }

type Origins = {
  bucket: Buckets['public']
  apiHost: string
  originKey: string
  signIn: string[]
  built: Built
}

/** What Turnstile needs, in the one edition that may offer it and only if it does. */
const turnstileOf = (settings: Installation) =>
  settings.edition === 'global' ? settings.turnstile : undefined

type Sign = { staff: StaffSignIn; origins: string[] }

function siteOf(settings: Installation, signIn: StaffSignIn): SiteSettings {
  const { issuer, client, audience } = signIn
  const { directoryKey, directoryMinimum } = settings.build
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
  constructor(app: App, settings: Installation, built: Build) {
    super(app, stackName(settings), {
      env: { region: settings.region },
      terminationProtection: true,
      description: `Mingcha, ${settings.edition} edition`,
    })
    const tables = new Tables(this, 'Tables', settings)
    const buckets = new Buckets(this, 'Buckets', settings.recoveryDays)
    const secrets = new StageSecrets(this, 'Secrets', {
      ...{ turnstile: turnstileOf(settings)?.secretName, mail: settings.mail?.secretName },
    })
    const signIn = this.signIn(settings)
    const { functions } = new Stages(this, 'Stages', {
      tables,
      buckets,
      signIn: signIn.staff,
      secrets,
      site: siteOf(settings, signIn.staff),
      turnstileHostname: turnstileOf(settings) && settings.domain,
      mailFrom: settings.mail?.from,
      limits: settings.limits,
    })
    const front =
      settings.edition === 'china'
        ? createFront(this, { bucket: buckets.public, built: built.built, signIn: signIn.origins })
        : undefined
    const api = new Api(this, 'Api', { functions, secrets, limits: settings.limits, front })
    const cdn = this.cdn(settings, {
      bucket: buckets.public,
      apiHost: api.host,
      originKey: secrets.originKey,
      signIn: signIn.origins,
      built: built.built,
    })
    givePurge(functions.publish, cdn.id)
    deployAssets(this, buckets.public, built.assets)
    const lost = wireTicks(this, tables, functions)
    new Alarms(this, 'Watch', {
      ...{ functions, api: api.api, lost, mail: settings.alarms?.mail ?? [] },
      certificate: cdn instanceof GlobalCdn ? cdn.certificate : undefined,
    })
    this.tell({
      ...{ TipsTable: tables.tips.tableName, RecordsTable: tables.records.tableName },
      ...{ SealedBucket: buckets.sealed.bucketName, RecordsBucket: buckets.records.bucketName },
      ...{ PublicBucket: buckets.public.bucketName, Distribution: cdn.host, DistributionId: cdn.id },
      ...{ ApiHost: api.host, SignInIssuer: signIn.staff.issuer, SignInClient: signIn.staff.client },
    })
  }

  /** What an operator needs to know of the stack by name: printed after a deployment, used by the manuals' commands. */
  private tell(outputs: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }

  private signIn(settings: Installation): Sign {
    if (settings.edition === 'china') {
      const { oidcIssuer: issuer, oidcAudience: audience, oidcClient: client, oidcFactor: factor } = settings
      const { oidcFactorClaim: factorClaim, oidcTimeClaim: timeClaim } = settings
      const staff = { issuer, audience, client, factor, factorClaim, timeClaim }
      return { staff, origins: [new URL(issuer).origin] }
    }
    const { issuer, audience, origins } = new SignIn(this, 'SignIn', settings.domain)
    return { staff: { issuer, audience, client: audience }, origins }
  }

  private cdn(settings: Installation, origins: Origins) {
    const { domain } = settings
    if (settings.edition === 'global')
      return new GlobalCdn(this, 'Cdn', {
        domain,
        ...origins,
        turnstile: settings.turnstile !== undefined,
        zone: settings.zone,
        addressLimit: settings.addressLimit,
      })
    return new ChinaCdn(this, 'Cdn', { domain, iamCertificateId: settings.iamCertificateId, ...origins })
  }
}
