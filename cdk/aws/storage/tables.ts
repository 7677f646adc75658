import { RemovalPolicy } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { type TableIndex, tables } from '../../tables.ts'

const string = (name: string) => ({ name, type: dynamodb.AttributeType.STRING })

const index = ({ name, partition, sort, projection }: TableIndex) => ({
  indexName: name,
  partitionKey: string(partition),
  sortKey: string(sort),
  ...(projection.length === 0
    ? { projectionType: dynamodb.ProjectionType.KEYS_ONLY }
    : { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...projection] }),
})

/**
 * The two tables. Only `records` has a stream, and it carries keys alone: it is a doorbell. Nothing listens to
 * `tips`, so it has none, and keeps no list of when which tip was written.
 */
export class Tables extends Construct {
  readonly tips: dynamodb.ITable
  readonly records: dynamodb.ITable

  private readonly recoveryDays: number

  /** @param recoveryDays How far back a table can be brought, in days. */
  constructor(scope: Construct, id: string, recoveryDays: number) {
    super(scope, id)
    this.recoveryDays = recoveryDays
    this.tips = this.table('Tips', tables.tips.indexes)
    this.records = this.table('Records', tables.records.indexes, dynamodb.StreamViewType.KEYS_ONLY)
  }

  private table(
    id: string,
    indexes: readonly TableIndex[],
    stream?: dynamodb.StreamViewType,
  ): dynamodb.ITable {
    const table = new dynamodb.Table(this, id, {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: this.recoveryDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { stream }),
    })
    for (const each of indexes) table.addGlobalSecondaryIndex(index(each))
    // The library's own types do not know exact optional properties.
    return table as dynamodb.ITable
  }
}
