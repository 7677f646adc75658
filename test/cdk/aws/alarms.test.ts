import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesize.ts'
import { ofType } from './template.ts'

const templates = synthesize()

/** The word in a stage's log: functions/clock/remind-directory.ts, remind-keys.ts, functions/publish/handler.ts. */
const told = [
  ['a directory that ends soon', 'directoryEnds', 'clock'],
  ['a new key that waits for its signature', 'keyWaits', 'clock'],
  ['a log that is at odds with the table', 'log-at-odds', 'publish'],
] as const

describe.each(['global', 'china'] as const)('%s', (edition) => {
  const template = templates[edition]
  const filters = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Logs::MetricFilter')

  it('one alarm a stage, and one for each thing that somebody must act on', () => {
    expect(ofType(template, 'AWS::CloudWatch::Alarm')).toHaveLength(6 + told.length)
    expect(filters).toHaveLength(told.length)
  })

  it.each(told)('an alarm for %s', (_, word, stage) => {
    const found = filters.find(({ Properties }) => Properties?.FilterPattern === `%${word}%`)
    const { LogGroupName, MetricTransformations } = (found?.Properties ?? {}) as {
      LogGroupName: { Ref: string }
      MetricTransformations: { MetricName: string; MetricNamespace: string }[]
    }
    expect(LogGroupName.Ref).toMatch(new RegExp(`^Stages${stage}`))
    const [metric] = MetricTransformations
    const listening = Object.values(template.Resources).find(
      ({ Properties }) => Properties?.MetricName === metric?.MetricName,
    )?.Properties
    expect(listening).toMatchObject({
      ...{ Namespace: metric?.MetricNamespace, Threshold: 1, EvaluationPeriods: 1, Statistic: 'Sum' },
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    })
  })
})
