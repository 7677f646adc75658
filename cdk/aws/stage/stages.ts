import { Duration } from 'aws-cdk-lib'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import type { StageName } from '../../stages.ts'
import { tables as tableShapes } from '../../tables.ts'
import type { Buckets } from '../storage/buckets.ts'
import type { Tables } from '../storage/tables.ts'
import { stageAccess } from './access.ts'
import { type Capacity, createFunction } from './function.ts'
import { giveBucket, giveTable } from './give.ts'

/** What the functions work with. */
export type Surroundings = {
  tables: Tables
  buckets: Buckets
  origin: string
  issuer: string
  audience: string
  /** The setting SECRETS. */
  secrets: string
}

const answering = { memorySize: 1024, timeout: Duration.seconds(20) }

const capacities: Record<StageName, Capacity> = {
  intake: answering,
  /** It holds plain text for a moment and derives receipts slowly: more memory, few at a time. */
  plain: { memorySize: 1769, timeout: Duration.seconds(29), concurrency: 10 },
  desk: answering,
  newsroom: answering,
  /** One at a time would lose nothing: every pass is idempotent. */
  publish: { memorySize: 1769, timeout: Duration.minutes(10) },
  clock: { memorySize: 1024, timeout: Duration.minutes(10), concurrency: 1 },
}

const indexNames = (table: keyof typeof tableShapes) => tableShapes[table].indexes.map(({ name }) => name)

/** The six stages, each one function with one role that reaches what `stageAccess` says and nothing else. */
export class Stages extends Construct {
  readonly functions: Record<StageName, NodejsFunction>

  constructor(scope: Construct, id: string, surroundings: Surroundings) {
    super(scope, id)
    const make = (name: StageName) => this.stage(name, surroundings)
    this.functions = {
      intake: make('intake'),
      plain: make('plain'),
      desk: make('desk'),
      newsroom: make('newsroom'),
      publish: make('publish'),
      clock: make('clock'),
    }
  }

  private stage(name: StageName, { tables, buckets, origin, issuer, audience, secrets }: Surroundings) {
    const access = stageAccess[name]
    const scope = new Construct(this, name)
    const made = createFunction(scope, {
      name,
      entry: `functions/${name}/handler.ts`,
      capacity: capacities[name],
    })
    made.addEnvironment('ORIGIN', origin)
    if (access.tips)
      giveTable(made, {
        setting: 'TIPS_TABLE',
        table: tables.tips,
        indexes: indexNames('tips'),
        access: access.tips,
      })
    if (access.records) {
      const { records, recordKeys } = access
      const narrow = recordKeys && { keys: recordKeys }
      giveTable(made, {
        setting: 'RECORDS_TABLE',
        table: tables.records,
        indexes: indexNames('records'),
        access: records,
        ...narrow,
      })
    }
    if (access.sealed)
      giveBucket(made, { setting: 'SEALED_BUCKET', bucket: buckets.sealed, access: access.sealed })
    if (access.public)
      giveBucket(made, { setting: 'PUBLIC_BUCKET', bucket: buckets.public, access: access.public })
    if (access.staff) made.addEnvironment('OIDC_ISSUER', issuer).addEnvironment('OIDC_AUDIENCE', audience)
    if (access.secrets) made.addEnvironment('SECRETS', secrets)
    return made
  }
}
