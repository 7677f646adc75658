import { Duration } from 'aws-cdk-lib'
import { type Alarm, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { DIRECTORY_ENDS } from '../../shared/office-keys/expect-directory.ts'
import { KEY_WAITS } from '../../shared/office-keys/waiting-keys.ts'
import { LOG_AT_ODDS } from '../../shared/publication/log-at-odds.ts'
import type { StageName } from '../stages.ts'

/** What a stage's failures mean to people, and the first thing to look at. */
const meaning: Record<StageName, string> = {
  intake: 'Reporters cannot file or follow. Look at the errors in the log group, then at the tips table.',
  plain: 'The form without script fails. Look at memory, then at the errors in the log group.',
  desk: 'Offices cannot work on tips. Look at the sign-in provider, then at the tips table.',
  newsroom: 'Cases and progress cannot be edited. Look at the sign-in provider, then at the records table.',
  publish: 'Pages may be stale. Nothing is lost: the next pass repairs them once the cause is gone.',
  clock: 'Deadlines, retention or counts are late. Nothing is lost: the next tick catches up.',
}

/** What a stage says in its log while somebody should act. */
interface Logged {
  readonly id: string
  readonly metricName: string
  readonly word: string
  readonly alarmDescription: string
}

/** One alarm a stage: it failed in two quarters of an hour in a row. One each while the public log is at odds with the table, the directory ends soon, a new key waits for its signature. */
export class Alarms extends Construct {
  readonly alarms: Alarm[]

  constructor(scope: Construct, id: string, functions: Record<StageName, NodejsFunction>) {
    super(scope, id)
    const failures = (Object.keys(meaning) as StageName[]).map((stage) =>
      functions[stage].metricErrors({ period: Duration.minutes(15) }).createAlarm(this, stage, {
        alarmDescription: meaning[stage],
        threshold: 1,
        evaluationPeriods: 2,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }),
    )
    const clock = functions.clock.logGroup
    this.alarms = [
      ...failures,
      this.whileLogged(functions.publish.logGroup, {
        ...{ id: 'logAtOdds', metricName: 'LogAtOdds', word: LOG_AT_ODDS },
        alarmDescription:
          'The published log and the records table contradict each other; nothing is published until somebody has looked. Never overwrite the published log: docs/log.md.',
      }),
      this.whileLogged(clock, {
        ...{ id: 'directory', metricName: 'DirectoryEnds', word: DIRECTORY_ENDS },
        alarmDescription:
          'The signed directory of offices’ keys ends within 21 days; thirty days after that nothing can be filed. Sign the next one: docs/keys.md.',
      }),
      this.whileLogged(clock, {
        ...{ id: 'newKey', metricName: 'KeyWaits', word: KEY_WAITS },
        alarmDescription:
          'A new key of an office has waited three days for its signature. Until then its tips are sealed to the key before, which whoever was taken out still holds. Sign it: docs/keys.md.',
      }),
    ]
  }

  /** The stage logs a line with this word while it is so; one in a day is enough. */
  private whileLogged(logGroup: ILogGroup, { id, metricName, word, alarmDescription }: Logged): Alarm {
    const metric = new MetricFilter(this, metricName, {
      ...{ logGroup, filterPattern: FilterPattern.literal(`%${word}%`) },
      ...{ metricNamespace: 'Mingcha', metricName },
    }).metric({ period: Duration.days(1), statistic: 'Sum' })
    return metric.createAlarm(this, id, {
      ...{ alarmDescription, threshold: 1, evaluationPeriods: 1 },
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
  }
}
