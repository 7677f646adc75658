import { expect, it } from 'vitest'
import { synthesize } from './synthesize.ts'
import { ofType } from './template.ts'

const templates = synthesize()

it.each(['global', 'china'] as const)(
  '%s: one alarm a stage, and one for a directory that ends soon',
  (edition) => {
    const template = templates[edition]
    const alarms = ofType(template, 'AWS::CloudWatch::Alarm')
    expect(alarms).toHaveLength(7)
    const filters = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Logs::MetricFilter')
    expect(filters).toHaveLength(1)
    const { FilterPattern, LogGroupName, MetricTransformations } = (filters[0]?.Properties ?? {}) as {
      FilterPattern: string
      LogGroupName: { Ref: string }
      MetricTransformations: { MetricName: string; MetricNamespace: string }[]
    }
    // The clock's own log, and the word that its line begins with: functions/clock/remind-directory.ts.
    expect(FilterPattern).toBe('%directoryEnds%')
    expect(LogGroupName.Ref).toMatch(/^Stagesclock/)
    const [metric] = MetricTransformations
    const listening = Object.values(template.Resources).find(
      ({ Properties }) => Properties?.MetricName === metric?.MetricName,
    )?.Properties
    expect(listening).toMatchObject({
      ...{ Namespace: metric?.MetricNamespace, Threshold: 1, EvaluationPeriods: 1, Statistic: 'Sum' },
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    })
  },
)
