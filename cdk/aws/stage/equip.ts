import { Stack } from 'aws-cdk-lib'
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import type { SecretName } from '../../../functions/secrets/secret-store.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'
import { tables as shapes, type TableName } from '../../tables.ts'
import { accept, logicalId } from '../nag.ts'
import type { Buckets } from '../storage/buckets.ts'
import type { Tables } from '../storage/tables.ts'
import type { ReadOrWrite, StageAccess, TableAccess } from './access.ts'
import type { StageSecrets } from './secrets.ts'

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
  secrets: StageSecrets
  /** The setting SITE. */
  site: SiteSettings
  /** The setting TURNSTILE_HOSTNAME. Absent: the edition does not offer it. */
  turnstileHostname: string | undefined
  /** The setting MAIL_FROM. Absent: no e-mail is sent. */
  mailFrom: string | undefined
}

const settingOf = { tips: 'TIPS_TABLE', records: 'RECORDS_TABLE' } as const

/** Gives a stage's function its settings, each with the grant that goes with it. */
export function equip(to: NodejsFunction, access: StageAccess, around: Surroundings) {
  const { tables, buckets, signIn, secrets, site, turnstileHostname, mailFrom } = around
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
  if (access.recordFiles)
    giveBucket(to, { setting: 'RECORDS_BUCKET', bucket: buckets.records, access: access.recordFiles })
  if (access.staff) giveSignIn(to, signIn)
  if (access.secrets) giveSecrets(to, access.secrets, secrets)
  if (access.secrets?.includes('turnstile') && turnstileHostname)
    to.addEnvironment('TURNSTILE_HOSTNAME', turnstileHostname)
  if (access.secrets?.includes('mail') && mailFrom) to.addEnvironment('MAIL_FROM', mailFrom)
  if (access.site) to.addEnvironment('SITE', Stack.of(to).toJsonString(site))
}

/** Lets a function read these secrets, of those that there are, and no others. */
export function giveSecrets(to: NodejsFunction, names: readonly SecretName[], { secrets }: StageSecrets) {
  const given = names.flatMap((name) => {
    const secret = secrets.get(name)
    return secret ? [{ name, secret }] : []
  })
  for (const { secret } of given) secret.grantRead(to)
  const ids = Object.fromEntries(
    given.map(({ name, secret }) => [name, secret.secretFullArn ?? secret.secretName]),
  )
  to.addEnvironment('SECRETS', Stack.of(to).toJsonString(ids))
}

function giveSignIn(to: NodejsFunction, { issuer, audience, factor, factorClaim, timeClaim }: StaffSignIn) {
  to.addEnvironment('OIDC_ISSUER', issuer)
  to.addEnvironment('OIDC_AUDIENCE', audience)
  if (factor) to.addEnvironment('OIDC_FACTOR', factor)
  if (factorClaim) to.addEnvironment('OIDC_FACTOR_CLAIM', factorClaim)
  if (timeClaim) to.addEnvironment('OIDC_TIME_CLAIM', timeClaim)
}

const tableActions = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
  remove: ['dynamodb:DeleteItem'],
  indexes: ['dynamodb:Query'],
} as const satisfies Record<keyof TableAccess, readonly string[]>

const objectActions: Record<ReadOrWrite | 'sweep', string[]> = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
  sweep: ['s3:DeleteObject'],
}

type TableGift = {
  setting: string
  table: dynamodb.ITable
  /** Names of its indexes. */
  indexes: readonly string[]
  access: TableAccess
}

/** Sets a table's name and its grants together, narrowed to the partition keys that the stage needs. */
function giveTable(to: NodejsFunction, { setting, table, indexes, access }: TableGift) {
  to.addEnvironment(setting, table.tableName)
  const whole = [table.tableArn]
  const listed = indexes.map((index) => `${table.tableArn}/index/${index}`)
  for (const kind of ['read', 'write', 'remove', 'indexes'] as const) {
    const reach = access[kind]
    if (!reach) continue
    to.addToRolePolicy(
      new iam.PolicyStatement({
        actions: [...tableActions[kind]],
        resources: kind === 'indexes' ? listed : whole,
        ...(reach !== 'all' && {
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': reach } },
        }),
      }),
    )
  }
}

type BucketGift = { setting: string; bucket: s3.IBucket; access: readonly (ReadOrWrite | 'sweep')[] }

/** Sets a bucket's name and its grant together. */
export function giveBucket(to: NodejsFunction, { setting, bucket, access }: BucketGift) {
  to.addEnvironment(setting, bucket.bucketName)
  const actions = access.flatMap((kind) => objectActions[kind])
  to.addToRolePolicy(new iam.PolicyStatement({ actions, resources: [bucket.arnForObjects('*')] }))
  // With leave to list, a missing object is 404; without it, S3 says 403.
  to.addToRolePolicy(new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }))
  accept(
    to.role ?? to,
    `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/*]`,
    'All objects of the one bucket.',
  )
}
