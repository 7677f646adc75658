import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { Construct } from 'constructs'
import type { StageName } from '../stages.ts'
import { accept } from './nag.ts'
import type { Tables } from './storage/tables.ts'

function every(scope: Construct, id: string, minutes: number, target: NodejsFunction) {
  new Rule(scope, id, {
    schedule: Schedule.rate(Duration.minutes(minutes)),
    targets: [new LambdaFunction(target, { retryAttempts: 2 })],
  })
}

/** What wakes the stages that nobody calls: the doorbell of `records` and two clocks. A lost bell costs minutes. */
export function wireTicks(scope: Construct, tables: Tables, functions: Record<StageName, NodejsFunction>) {
  functions.publish.addEventSource(
    new DynamoEventSource(tables.records, {
      startingPosition: StartingPosition.LATEST,
      batchSize: 25,
      retryAttempts: 3,
      bisectBatchOnError: true,
    }),
  )
  const { publish } = functions
  accept(
    publish.role ?? publish,
    'AwsSolutions-IAM5[Resource::*]',
    'Listing streams cannot be narrowed to one.',
  )
  every(scope, 'PublishTick', 10, functions.publish)
  every(scope, 'ClockTick', 5, functions.clock)
}
