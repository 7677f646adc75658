import { Stack } from 'aws-cdk-lib'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment'
import type { Construct } from 'constructs'
import { cacheControl } from '../../headers.ts'
import { accept, logicalId } from '../nag.ts'

/** Puts the built assets beside the pages; it never deletes, because old pages still ask for old assets. */
export function deployAssets(scope: Construct, bucket: s3.IBucket, folder: string) {
  const deployment = new BucketDeployment(scope, 'Assets', {
    sources: [Source.asset(folder, { exclude: ['**/*.html'] })],
    destinationBucket: bucket,
    prune: false,
    cacheControl: [CacheControl.fromString(cacheControl.hashed)],
  })
  const provider = scope.node.children.find((child) =>
    child.node.id.startsWith('Custom::CDKBucketDeployment'),
  )
  for (const id of findings(bucket)) {
    accept(provider ?? deployment, id, 'The library makes this role and function for its own deployments.')
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
