import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { settings, synthesize } from './synthesize.ts'
import { find, ofType } from './template.ts'

const told = ['one@example.org', 'two@example.org']
const templates = synthesize(settings.map((one) => ({ ...one, alarms: { mail: told } })))

const runbook = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'runbook.md'), 'utf8')
const pages = new Map(
  runbook
    .split(/^## /m)
    .slice(1)
    .map((page) => [page.slice(0, page.indexOf('\n')), page] as const),
)

/** A word in a stage's log, and whether the alarm rings when it is there or when it is not. */
const words = [
  ['a directory that ends soon', 'directoryEnds', 'clock'],
  ['a new key that waits for its signature', 'keyWaits', 'clock'],
  ['a log that is at odds with the table', 'log-at-odds', 'publish'],
  ['work that is put aside', 'workAside', 'clock'],
  ['work that is late', 'workLate', 'clock'],
  ['what a filing needs and is not there', 'unhealthy', 'intake'],
  ['answers that something went wrong at the door', 'fault', 'intake'],
  ['answers that something went wrong at the simple door', 'fault', 'plain'],
  ['answers that something went wrong at the desk', 'fault', 'desk'],
  ['answers that something went wrong in the newsroom', 'fault', 'newsroom'],
  ['a row that the desk leaves out', 'unreadable', 'desk'],
  ['a row that the newsroom leaves out', 'unreadable', 'newsroom'],
  ['a row that publish leaves out', 'unreadable', 'publish'],
] as const

describe.each(['global', 'china'] as const)('%s', (edition) => {
  const template = templates[edition]
  const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties)
  const filters = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Logs::MetricFilter')
  const byMetric = (name: string) => alarms.filter(({ MetricName }) => MetricName === name)

  it('every alarm tells the topic when it rings and when it is over, and names a page that says three things', () => {
    expect(alarms.length).toBeGreaterThan(20)
    for (const { AlarmActions, OKActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toHaveLength(1)
      expect(OKActions).toEqual(AlarmActions)
      const page = pages.get(String(AlarmDescription).split('docs/runbook.md: ')[1] ?? '')
      expect(page, String(AlarmDescription)).toBeDefined()
      for (const part of ['What it means.', 'What to do.', 'How to see that it is over.'])
        expect(page).toMatch(new RegExp(`\\*\\*${part}\\*\\* \\S+`))
    }
  })

  it('the topic is encrypted and has the addresses of the settings', () => {
    expect(find(template, 'AWS::SNS::Topic').Properties.KmsMasterKeyId).toBeDefined()
    const ends = ofType(template, 'AWS::SNS::Subscription').map(([, one]) => one.Properties.Endpoint)
    expect(ends.sort()).toEqual(told)
  })

  it.each(words)('an alarm for %s', (_, word, stage) => {
    const found = filters.find(
      ({ Properties }) =>
        Properties.FilterPattern === `%${word}%` &&
        (Properties.LogGroupName as { Ref: string }).Ref.startsWith(`Stages${stage}`),
    )
    const [metric] = (found?.Properties.MetricTransformations ?? []) as { MetricName: string }[]
    expect(byMetric(metric?.MetricName ?? '')).toMatchObject([
      { Namespace: 'Mingcha', Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold' },
    ])
  })

  it('half an hour without a round rings, also when nothing at all is heard', () => {
    expect(byMetric('ClockDone')).toMatchObject([
      { Period: 1800, Threshold: 1, ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' },
    ])
  })

  it.each([
    ['Errors', 6],
    ['Throttles', 6],
    ['Duration', 6],
    ['IteratorAge', 1],
    ['5xx', 1],
    ['ApproximateNumberOfMessagesVisible', 1],
    ['DaysToExpiry', edition === 'global' ? 1 : 0],
  ])('%s are watched', (name, count) => {
    expect(byMetric(name)).toHaveLength(count)
  })

  it('what the stream and the schedule cannot hand on ends in an encrypted queue, within an hour', () => {
    const queue = ofType(template, 'AWS::SQS::Queue')
    expect(queue.map(([, one]) => one.Properties)).toMatchObject([
      { SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 },
    ])
    const end = { 'Fn::GetAtt': [queue[0]?.[0], 'Arn'] }
    expect(find(template, 'AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      ...{ MaximumRecordAgeInSeconds: 3600, DestinationConfig: { OnFailure: { Destination: end } } },
    })
    const targets = ofType(template, 'AWS::Events::Rule').flatMap(([, one]) => one.Properties.Targets)
    expect(targets).toHaveLength(2)
    for (const target of targets) expect(target).toMatchObject({ DeadLetterConfig: { Arn: end } })
    const asked = ofType(template, 'AWS::Lambda::EventInvokeConfig').map(([, one]) => one.Properties)
    expect(asked).toHaveLength(2)
    for (const one of asked)
      expect(one).toMatchObject({ DestinationConfig: { OnFailure: { Destination: end } } })
  })
})
