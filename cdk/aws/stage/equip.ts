import { Stack } from 'aws-cdk-lib'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { SiteSettings } from '../../../shared/case/public-records.ts'
import { tables as shapes, type TableName } from '../../tables.ts'
import type { Buckets } from '../storage/buckets.ts'
import type { Tables } from '../storage/tables.ts'
import type { StageAccess, TableAccess } from './access.ts'
import { giveBucket, giveTable } from './give.ts'

/** How staff tokens are verified. */
export type StaffSignIn = {
  issuer: string
  audience: string
  client: string
  factor?: string | undefined
  factorClaim?: string | undefined
  timeClaim?: string | undefined
}

/** What the functions work with. */
export type Surroundings = {
  tables: Tables
  buckets: Buckets
  signIn: StaffSignIn
  /** The setting SECRETS. */
  secrets: string
  /** The setting SITE. */
  site: SiteSettings
  /** The setting TURNSTILE. Absent: the edition does not offer it. */
  turnstile: string | undefined
  /** The setting MAIL. Absent: no e-mail is sent. */
  mail: string | undefined
}

const settingOf = { tips: 'TIPS_TABLE', records: 'RECORDS_TABLE' } as const

/** Gives a stage's function its settings, each with the grant that goes with it. */
export function equip(to: NodejsFunction, access: StageAccess, around: Surroundings) {
  const { tables, buckets, signIn, secrets, site, turnstile, mail } = around
  const give = (name: TableName, reach: TableAccess | undefined) => {
    const indexes = shapes[name].indexes.map((index) => index.name)
    if (reach) giveTable(to, { setting: settingOf[name], table: tables[name], indexes, access: reach })
  }
  give('tips', access.tips)
  give('records', access.records)
  if (access.sealed)
    giveBucket(to, { setting: 'SEALED_BUCKET', bucket: buckets.sealed, access: access.sealed })
  if (access.public)
    giveBucket(to, { setting: 'PUBLIC_BUCKET', bucket: buckets.public, access: access.public })
  if (access.staff) giveSignIn(to, signIn)
  if (access.secrets) to.addEnvironment('SECRETS', secrets)
  if (access.turnstile && turnstile) to.addEnvironment('TURNSTILE', turnstile)
  if (access.mail && mail) to.addEnvironment('MAIL', mail)
  if (access.site) to.addEnvironment('SITE', Stack.of(to).toJsonString(site))
}

function giveSignIn(to: NodejsFunction, { issuer, audience, factor, factorClaim, timeClaim }: StaffSignIn) {
  to.addEnvironment('OIDC_ISSUER', issuer)
  to.addEnvironment('OIDC_AUDIENCE', audience)
  if (factor) to.addEnvironment('OIDC_FACTOR', factor)
  if (factorClaim) to.addEnvironment('OIDC_FACTOR_CLAIM', factorClaim)
  if (timeClaim) to.addEnvironment('OIDC_TIME_CLAIM', timeClaim)
}
