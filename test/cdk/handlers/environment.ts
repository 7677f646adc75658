import { stageAccess } from '../../../cdk/aws/stage/access.ts'
import { buckets } from '../../../cdk/local/object-store.ts'
import { siteSettings } from '../../../cdk/local/site-settings.ts'
import type { Stack } from '../../../cdk/local/stack.ts'
import type { StageName } from '../../../cdk/stages.ts'

/** The settings that the stacks give a stage, with the embedded servers behind the names. */
export async function environmentOf(stage: StageName, stack: Stack): Promise<Record<string, string>> {
  const {
    tips,
    records,
    sealed,
    public: open,
    staff,
    secrets,
    claims,
    log,
    site,
    recordFiles,
  } = stageAccess[stage]
  return {
    AWS_ENDPOINT_DYNAMODB: stack.database.endpoint,
    AWS_ENDPOINT_S3: stack.objects.endpoint,
    ...(tips && { TIPS_TABLE: 'tips' }),
    ...(records && { RECORDS_TABLE: 'records' }),
    ...(sealed && { SEALED_BUCKET: buckets.sealed }),
    ...(open && { PUBLIC_BUCKET: buckets.public }),
    ...(recordFiles && { RECORDS_BUCKET: buckets.records }),
    ...(staff && { OIDC_ISSUER: stack.issuer, OIDC_AUDIENCE: stack.audience, OIDC_FACTOR: 'mfa' }),
    ...(secrets && { SECRETS: JSON.stringify(stack.keys.secrets) }),
    ...(claims && { CLAIM_KEY: stack.keys.claimKey }),
    ...(log && { LOG_KEY: stack.keys.logKey }),
    ...(site && { SITE: JSON.stringify(siteSettings(stack)) }),
  }
}
