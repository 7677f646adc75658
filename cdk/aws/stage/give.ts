import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import * as iam from 'aws-cdk-lib/aws-iam'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type * as s3 from 'aws-cdk-lib/aws-s3'
import { accept, logicalId } from '../nag.ts'
import type { ReadOrWrite, TableAccess } from './access.ts'

const tableActions: Record<ReadOrWrite, string[]> = {
  read: ['dynamodb:GetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
}

const objectActions: Record<ReadOrWrite | 'sweep', string[]> = {
  read: ['s3:GetObject'],
  write: ['s3:PutObject'],
  sweep: ['s3:DeleteObject'],
}

type TableGift = {
  setting: string
  table: dynamodb.ITable
  /** Names of its indexes, which are read along with it by those who may read all of it. */
  indexes: readonly string[]
  access: TableAccess
}

/** Partitions of indexes are written in small letters, those of the table in capitals. */
const ofIndex = (key: string) => /^[a-z]/.test(key)

/** Sets a table's name and its grant together, narrowed to the partition keys that the stage needs. */
export function giveTable(to: NodejsFunction, { setting, table, indexes, access }: TableGift) {
  to.addEnvironment(setting, table.tableName)
  const all = [table.tableArn, ...indexes.map((index) => `${table.tableArn}/index/${index}`)]
  for (const kind of ['read', 'write'] as const) {
    const reach = access[kind]
    if (!reach) continue
    to.addToRolePolicy(
      new iam.PolicyStatement({
        actions: tableActions[kind],
        resources: kind === 'read' && (reach === 'all' || reach.some(ofIndex)) ? all : [table.tableArn],
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
