import { stageAccess } from '../../../cdk/aws/stage/access.ts'
import { buckets } from '../../../cdk/local/object-store.ts'
import { siteSettings } from '../../../cdk/local/site-settings.ts'
import type { Stack } from '../../../cdk/local/stack.ts'
import type { StageName } from '../../../cdk/stages.ts'
import type { SecretServer } from '../../fixtures/secret-server.ts'

/** The keys of a stack, each under an id of its own, as Secrets Manager holds them. */
export function secretsOf({ keys }: Stack): Record<string, string> {
  const { secrets, claimKey, logKey } = keys
  const all = { ...secrets, claim: claimKey, log: logKey }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [idOf(name), value]))
}

const idOf = (name: string) => `arn:aws:secretsmanager:us-east-1:000000000000:secret:${name}`

/** The settings that the stacks give a stage, with the embedded servers behind the names. */
export async function environmentOf(
  stage: StageName,
  stack: Stack,
  { endpoint, values }: SecretServer,
): Promise<Record<string, string>> {
  const { tips, records, sealed, public: open, staff, secrets, site, recordFiles } = stageAccess[stage]
  const given = (secrets ?? []).filter((name) => values.has(idOf(name)))
  const ids = Object.fromEntries(given.map((name) => [name, idOf(name)]))
  return {
    AWS_ENDPOINT_DYNAMODB: stack.database.endpoint,
    AWS_ENDPOINT_S3: stack.objects.endpoint,
    AWS_ENDPOINT_SECRETSMANAGER: endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ...(tips && { TIPS_TABLE: 'tips' }),
    ...(records && { RECORDS_TABLE: 'records' }),
    ...(sealed && { SEALED_BUCKET: buckets.sealed }),
    ...(open && { PUBLIC_BUCKET: buckets.public }),
    ...(recordFiles && { RECORDS_BUCKET: buckets.records }),
    ...(staff && { OIDC_ISSUER: stack.issuer, OIDC_AUDIENCE: stack.audience, OIDC_FACTOR: 'mfa' }),
    ...(secrets && { SECRETS: JSON.stringify(ids) }),
    ...(site && { SITE: JSON.stringify(siteSettings(stack)) }),
  }
}
