import { RemovalPolicy } from 'aws-cdk-lib'
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { type TableIndex, tables } from '../../tables.ts'
import type { Limits } from '../settings.ts'

const string = (name: string) => ({ name, type: dynamodb.AttributeType.STRING })

const index = ({ name, partition, sort, projection }: TableIndex) => ({
  indexName: name,
  partitionKey: string(partition),
  sortKey: string(sort),
  ...(projection.length === 0
    ? { projectionType: dynamodb.ProjectionType.KEYS_ONLY }
    : { projectionType: dynamodb.ProjectionType.INCLUDE, nonKeyAttributes: [...projection] }),
})

/** What the settings say of the tables. */
interface TableSettings {
  readonly recoveryDays: number
  readonly limits: Pick<Limits, 'warmWrites'>
}

interface TableProps {
  readonly recoveryDays: number
  readonly stream?: dynamodb.StreamViewType
  readonly warmWrites?: number | undefined
}

/**
 * The two tables. Only `records` has a stream, and it carries keys alone: it is a doorbell. Nothing listens to
 * `tips`, so it has none, and keeps no list of when which tip was written.
 */
export class Tables extends Construct {
  readonly tips: dynamodb.ITable
  readonly records: dynamodb.ITable

  /** @param recoveryDays How far back a table can be brought, in days. */
  constructor(scope: Construct, id: string, { recoveryDays, limits }: TableSettings) {
    super(scope, id)
    this.tips = this.table('Tips', tables.tips.indexes, { recoveryDays, warmWrites: limits.warmWrites })
    this.records = this.table('Records', tables.records.indexes, {
      ...{ recoveryDays, stream: dynamodb.StreamViewType.KEYS_ONLY },
    })
  }

  private table(
    id: string,
    indexes: readonly TableIndex[],
    { recoveryDays, stream, warmWrites }: TableProps,
  ): dynamodb.ITable {
    const warm = warmWrites === undefined ? {} : { warmThroughput: { writeUnitsPerSecond: warmWrites } }
    const table = new dynamodb.Table(this, id, {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: recoveryDays,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream && { stream }),
      ...warm,
    })
    for (const each of indexes) table.addGlobalSecondaryIndex({ ...index(each), ...warm })
    // The library's own types do not know exact optional properties.
    return table as dynamodb.ITable
  }
}
