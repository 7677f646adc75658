import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { StageName } from '../stages.ts'
import { accept } from './nag.ts'
import type { Tables } from './storage/tables.ts'

/** For so long a bell or a tick that nobody took is worth doing: the next tick does the same work. */
const WORTH = Duration.hours(1)

function every(scope: Construct, id: string, minutes: number, target: NodejsFunction, lost: Queue) {
  target.configureAsyncInvoke({
    ...{ onFailure: new SqsDestination(lost), retryAttempts: 1, maxEventAge: WORTH },
  })
  new Rule(scope, id, {
    schedule: Schedule.rate(Duration.minutes(minutes)),
    targets: [new LambdaFunction(target, { retryAttempts: 2, maxEventAge: WORTH, deadLetterQueue: lost })],
  })
}

/** Where bells and ticks end that failed for good. They hold positions in a stream or a schedule's name, no item. */
function lostOf(scope: Construct): Queue {
  const queue = new Queue(new Construct(scope, 'Lost'), 'Queue', {
    ...{ encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) },
  })
  accept(queue, 'AwsSolutions-SQS3', 'It is where failures end; what is left here is looked at by a person.')
  return queue
}

/**
 * What wakes the stages that nobody calls: the doorbell of `records` and two clocks. A lost bell costs minutes. What failed for good
 * ends in the queue that is answered.
 */
export function wireTicks(
  scope: Construct,
  tables: Tables,
  functions: Record<StageName, NodejsFunction>,
): Queue {
  const lost = lostOf(scope)
  functions.publish.addEventSource(
    new DynamoEventSource(tables.records, {
      startingPosition: StartingPosition.LATEST,
      batchSize: 25,
      retryAttempts: 3,
      bisectBatchOnError: true,
      maxRecordAge: WORTH,
      onFailure: new SqsDlq(lost),
    }),
  )
  const { publish } = functions
  accept(
    publish.role ?? publish,
    'AwsSolutions-IAM5[Resource::*]',
    'Listing streams cannot be narrowed to one.',
  )
  every(scope, 'PublishTick', 10, functions.publish, lost)
  every(scope, 'ClockTick', 5, functions.clock, lost)
  return lost
}
