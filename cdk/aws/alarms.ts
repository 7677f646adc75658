import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  type Alarm,
  ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { CLOCK_DONE, UNHEALTHY, WORK_ASIDE, WORK_LATE } from '../../shared/deadline/watched-words.ts'
import { DIRECTORY_ENDS } from '../../shared/office-keys/expect-directory.ts'
import { KEY_WAITS } from '../../shared/office-keys/waiting-keys.ts'
import { LOG_AT_ODDS } from '../../shared/publication/log-at-odds.ts'
import type { StageName } from '../stages.ts'
import { alarmTopic } from './alarm-topic.ts'

/** What is watched, and who is told. */
export interface Watched {
  readonly functions: Record<StageName, NodejsFunction>
  readonly api: HttpApi
  /** Where bells and ticks end that failed for good. */
  readonly lost: Queue
  /** The certificate of the domain, where the edition's is in ACM; one uploaded to IAM cannot be watched. */
  readonly certificate: string | undefined
  /** Addresses that are told of every alarm. */
  readonly mail: readonly string[]
}

/** A heading of docs/runbook.md, one sentence, and from what value on it rings: 1 unless said. */
type Ring = { id: string; page: string; says: string } & Partial<CreateAlarmOptions>

const quarter = Duration.minutes(15)
const hour = { period: Duration.hours(1) }

/** Every alarm: each names its page of docs/runbook.md, tells the topic when it rings, and again when it is over. */
export class Alarms extends Construct {
  private readonly topic: Topic

  constructor(scope: Construct, id: string, { functions, api, lost, certificate, mail }: Watched) {
    super(scope, id)
    this.topic = alarmTopic(this, mail)
    for (const [stage, made] of Object.entries(functions) as [StageName, NodejsFunction][])
      this.stage(stage, made)
    this.ring(api.metricServerError({ period: quarter, statistic: 'Sum' }), {
      ...{ id: 'api5xx', page: 'The API answers 5xx', threshold: 5 },
      says: 'The API answered 5xx five times in a quarter of an hour.',
    })
    this.ring(functions.publish.metric('IteratorAge', { period: quarter, statistic: 'Maximum' }), {
      ...{ id: 'streamAge', page: 'The stream is behind', threshold: quarter.toMilliseconds() },
      says: 'What was written is older than a quarter of an hour before publish hears of it.',
    })
    this.ring(lost.metricApproximateNumberOfMessagesVisible({ period: quarter, statistic: 'Maximum' }), {
      ...{ id: 'lost', page: 'The queue of lost events is not empty' },
      says: 'A bell of the stream or a tick of the schedule failed for good.',
    })
    this.clock(functions.clock.logGroup)
    this.whileLogged(functions.intake.logGroup, UNHEALTHY, {
      ...{ id: 'health', page: 'Reports cannot be filed', period: quarter },
      says: 'Asked for its health, intake found that something it needs does not answer.',
    })
    if (certificate !== undefined) this.certificate(certificate)
    this.whileLogged(functions.publish.logGroup, LOG_AT_ODDS, {
      ...{ id: 'logAtOdds', page: 'The public log is at odds with the table', period: Duration.days(1) },
      says: 'The published log and the records table contradict each other; nothing is published. Never overwrite the published log.',
    })
  }

  private stage(stage: StageName, made: NodejsFunction) {
    this.ring(made.metricErrors({ period: quarter }), {
      ...{ id: stage, page: `The stage ${stage} fails`, evaluationPeriods: 2 },
      says: `The function ${stage} failed in two quarters of an hour in a row.`,
    })
    this.ring(made.metricThrottles({ period: quarter }), {
      ...{ id: `${stage}Throttled`, page: 'A function is throttled', threshold: 10 },
      says: `Calls of ${stage} were turned away because too many ran at once.`,
    })
    this.ring(made.metricDuration({ period: quarter, statistic: 'Maximum' }), {
      ...{ id: `${stage}Slow`, page: 'A function takes nearly all its time', evaluationPeriods: 2 },
      ...{ threshold: 0.8 * (made.timeout ?? Duration.seconds(3)).toMilliseconds() },
      says: `A call of ${stage} took four fifths of the time that it may take.`,
    })
    if (stage === 'desk' || stage === 'newsroom' || stage === 'publish')
      this.whileLogged(made.logGroup, 'unreadable', {
        ...{ id: `${stage}Unreadable`, page: 'A row cannot be read', period: Duration.hours(1) },
        says: `A list of ${stage} left out a row that cannot be read.`,
      })
    // Publish and clock put aside what fails; what the others answer with 500 is an answer, and no error of the function.
    if (stage === 'publish' || stage === 'clock') return
    this.whileLogged(made.logGroup, 'fault', {
      ...{ id: `${stage}Faults`, page: 'A stage answers that something went wrong', period: quarter },
      says: `${stage} answered 500.`,
    })
  }

  private clock(logs: ILogGroup) {
    this.ring(this.counted(logs, CLOCK_DONE, Duration.minutes(30)), {
      ...{ id: 'missedRounds', page: 'The clock missed its rounds' },
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      says: 'No round of the clock came to its end for half an hour.',
    })
    this.whileLogged(logs, WORK_ASIDE, {
      ...{ id: 'aside', page: 'Work is put aside', ...hour },
      says: 'Work of the clock failed and is tried again later.',
    })
    this.whileLogged(logs, WORK_LATE, {
      ...{ id: 'late', page: 'Work is late', ...hour },
      says: 'After a round, work is left that has long been due.',
    })
    this.whileLogged(logs, DIRECTORY_ENDS, {
      ...{ id: 'directory', page: 'The directory of keys ends soon', period: Duration.days(1) },
      says: 'The signed directory of offices’ keys ends within 21 days; thirty days after that nothing can be filed.',
    })
    this.whileLogged(logs, KEY_WAITS, {
      ...{ id: 'newKey', page: 'A new key waits for its signature', period: Duration.days(1) },
      says: 'A new key of an office has waited three days for its signature.',
    })
  }

  /** Rings for the certificate of the domain: less than thirty days are left. */
  private certificate(certificateArn: string) {
    const metric = new Metric({
      ...{ namespace: 'AWS/CertificateManager', metricName: 'DaysToExpiry', statistic: 'Minimum' },
      ...{ dimensionsMap: { CertificateArn: certificateArn }, period: Duration.days(1) },
    })
    this.ring(metric, {
      ...{ id: 'certificate', page: 'The certificate ends soon', threshold: 30 },
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      says: 'The certificate of the domain ends within thirty days.',
    })
  }

  /** The stage logs a line with this word while it is so. */
  private whileLogged(logs: ILogGroup, word: string, { period, ...ring }: Ring & { period: Duration }) {
    this.ring(this.counted(logs, word, period, ring.id), ring)
  }

  private counted(logGroup: ILogGroup, word: string, period: Duration, name = word): IMetric {
    const metricName = `${name[0]?.toUpperCase()}${name.slice(1)}`
    return new MetricFilter(this, `${metricName}Lines`, {
      ...{ logGroup, filterPattern: FilterPattern.literal(`%${word}%`) },
      ...{ metricNamespace: 'Mingcha', metricName },
    }).metric({ period, statistic: 'Sum' })
  }

  private ring(metric: IMetric, { id, page, says, ...options }: Ring) {
    const alarm: Alarm = (metric as Metric).createAlarm(this, id, {
      ...{ threshold: 1, evaluationPeriods: 1, treatMissingData: TreatMissingData.NOT_BREACHING },
      ...options,
      alarmDescription: `${says} docs/runbook.md: ${page}`,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}
