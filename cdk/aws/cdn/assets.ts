import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'
import { cacheControl, hashedFolders, manifestType } from '../../../shared/policy/answer-headers.ts'
import { accept, logicalId } from '../nag.ts'

/**
 * Puts the built assets beside the pages: hashed ones to keep for ever, the rest for a minute. It never deletes,
 * because old pages still ask for old assets.
 */
export function deployAssets(scope: Construct, bucket: s3.IBucket, folder: string) {
  const shared = { destinationBucket: bucket, prune: false }
  for (const hashed of hashedFolders) {
    new BucketDeployment(scope, hashed === 'waict' ? 'Manifests' : 'HashedAssets', {
      ...shared,
      sources: [Source.asset(join(folder, hashed))],
      destinationKeyPrefix: `${hashed}/`,
      cacheControl: [CacheControl.fromString(cacheControl.hashed)],
      ...(hashed === 'waict' && { contentType: manifestType }),
    })
  }
  new BucketDeployment(scope, 'Assets', {
    ...shared,
    sources: [Source.asset(folder, { exclude: hashedFolders.flatMap((hashed) => [hashed, `${hashed}/**`]) })],
    cacheControl: [CacheControl.fromString(cacheControl.page)],
  })
  const provider = scope.node.children.find((child) =>
    child.node.id.startsWith('Custom::CDKBucketDeployment'),
  )
  for (const id of findings(bucket)) {
    accept(provider ?? scope, id, 'The library makes this role and function for its own deployments.')
  }
}

/** What the library's own deployment function is found to have. */
function findings(bucket: s3.IBucket) {
  const { region } = Stack.of(bucket)
  const staging = `arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*`
  const actions = ['GetObject*', 'GetBucket*', 'List*', 'DeleteObject*', 'Abort*']
  const basic = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'
  return [
    'AwsSolutions-L1',
    `AwsSolutions-IAM4[Policy::${basic}]`,
    `AwsSolutions-IAM5[Resource::<${logicalId(bucket)}.Arn>/*]`,
    `AwsSolutions-IAM5[Resource::${staging}]`,
    ...actions.map((action) => `AwsSolutions-IAM5[Action::s3:${action}]`),
  ]
}
