import { describe, expect, it } from 'vitest'
import { Installation } from '../../../cdk/aws/installation.ts'
import {
  backDoors,
  callLoggers,
  openBuckets,
  ownFunctions,
  recorders,
  wrongRecovery,
} from './privacy-invariants.ts'
import { settings as given, synthesize } from './synthesize.ts'
import { find, ofType, places, spoil, type Template, type Value } from './template.ts'

const templates = synthesize()
const settings = given as object[]

/** The template with one property set on the first resource of a type. */
const setting = (template: Template, type: string, name: string, value: Value) =>
  spoil(template, (copy) => {
    find(copy, type).Properties[name] = value
  })

const adding = (template: Template, type: string, properties: Record<string, Value> = {}) =>
  spoil(template, (copy) => {
    copy.Resources.Added = { Type: type, Properties: properties }
  })

describe.each(['global', 'china'] as const)('what the %s edition keeps', (edition) => {
  const template = templates[edition]

  it('writes no access log, sample, trace or data event', () => {
    expect(recorders(template)).toEqual([])
    expect(callLoggers(template)).toEqual([])
  })

  it.each([
    ['AWS::ApiGatewayV2::Stage', 'AccessLogSettings', { Format: '$context.identity.sourceIp' }],
    ['AWS::S3::Bucket', 'LoggingConfiguration', {}],
    ['AWS::CloudFront::Distribution', 'DistributionConfig', { Logging: { Bucket: 'logs' } }],
    ['AWS::Lambda::Function', 'TracingConfig', { Mode: 'Active' }],
  ] as const)('notices a recorder on %s', (type, name, value) => {
    expect(recorders(setting(template, type, name, value))).toHaveLength(1)
  })

  it('notices firewall samples, firewall logs and trails', () => {
    const samples = { VisibilityConfig: { SampledRequestsEnabled: true } }
    expect(recorders(adding(template, 'AWS::WAFv2::WebACL', samples))).toHaveLength(1)
    expect(recorders(adding(template, 'AWS::WAFv2::LoggingConfiguration'))).toHaveLength(1)
    expect(recorders(adding(template, 'AWS::CloudTrail::Trail'))).toHaveLength(1)
  })

  it('notices a function whose calls would be logged one by one', () => {
    const loud = spoil(template, (copy) => {
      delete find(copy, 'AWS::Lambda::Function', 'Stagesintake').Properties.LoggingConfig
    })
    expect(callLoggers(loud)).toHaveLength(1)
  })

  it('keeps both buckets private, encrypted and closed to plain HTTP', () => {
    expect(openBuckets(template)).toEqual([])
  })

  it.each(['PublicAccessBlockConfiguration', 'BucketEncryption'])('notices a bucket without %s', (name) => {
    const open = spoil(template, (copy) => {
      delete find(copy, 'AWS::S3::Bucket', 'Sealed').Properties[name]
    })
    expect(openBuckets(open)).toHaveLength(1)
  })

  it('answers the API only through the CDN', () => {
    expect(backDoors(template)).toEqual([])
    expect(
      backDoors(setting(template, 'AWS::ApiGatewayV2::Route', 'AuthorizationType', 'NONE')),
    ).toHaveLength(1)
    expect(
      backDoors(setting(template, 'AWS::CloudFront::Distribution', 'DistributionConfig', {})),
    ).toHaveLength(1)
    expect(backDoors(adding(template, 'AWS::Lambda::Url'))).toHaveLength(1)
  })

  it('keeps log groups for a month', () => {
    const groups = ofType(template, 'AWS::Logs::LogGroup')
    // Each function has its own and no other is made; the china edition has a front.
    expect(groups).toHaveLength(edition === 'china' ? 8 : 7)
    for (const [, { Properties }] of groups) expect(Properties.RetentionInDays).toBe(30)
  })

  it('lets destroyed content be brought back for as long as the setting says and no longer', () => {
    expect(wrongRecovery(template, 35)).toEqual([])
    const shorter = synthesize(settings.map((one) => ({ ...one, recoveryDays: 7 })))[edition]
    expect(wrongRecovery(shorter, 7)).toEqual([])
    expect(wrongRecovery(shorter, 35)).toHaveLength(5)
    const unlimited = spoil(template, (copy) => {
      delete find(copy, 'AWS::DynamoDB::Table', 'Tips').Properties.PointInTimeRecoverySpecification
      delete find(copy, 'AWS::S3::Bucket', 'Sealed').Properties.LifecycleConfiguration
    })
    expect(wrongRecovery(unlimited, 35)).toHaveLength(2)
    const site = places(find(shorter, 'AWS::Lambda::Function', 'Stagespublish').Properties, 'SITE')
    expect(JSON.stringify(site)).toMatch(/recoveryDays\W+7\b/)
  })

  it.each([0, 36, 1.5])('takes no recovery of %d days', (recoveryDays) => {
    for (const one of settings) expect(Installation.safeParse({ ...one, recoveryDays }).success).toBe(false)
  })

  it('runs every function of ours on arm64 and Node 24', () => {
    const functions = ownFunctions(template)
    expect(functions).toHaveLength(7)
    for (const [, { Properties }] of functions) {
      expect(Properties.Architectures).toEqual(['arm64'])
      expect(Properties.Runtime).toBe('nodejs24.x')
    }
  })

  it('keeps two protected tables, of which only records rings, with keys alone', () => {
    const tables = ofType(template, 'AWS::DynamoDB::Table')
    expect(tables).toHaveLength(2)
    for (const [, { Properties }] of tables) {
      expect(Properties.BillingMode).toBe('PAY_PER_REQUEST')
      expect(Properties.DeletionProtectionEnabled).toBe(true)
      expect(places(Properties, 'PointInTimeRecoveryEnabled')).toEqual([true])
    }
    expect(find(template, 'AWS::DynamoDB::Table', 'Tips').Properties).not.toHaveProperty(
      'StreamSpecification',
    )
    const { StreamSpecification } = find(template, 'AWS::DynamoDB::Table', 'Records').Properties
    expect(StreamSpecification).toEqual({ StreamViewType: 'KEYS_ONLY' })
  })
})
