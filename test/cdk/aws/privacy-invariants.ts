import { ofType, places, type Resource, type Template } from './template.ts'

const named = (entries: [string, Resource][], wrong: (resource: Resource) => boolean, what: string) =>
  entries.filter(([, resource]) => wrong(resource)).map(([name]) => `${name}: ${what}`)

/** Anything that could write a client's address, browser or moment: access logs, samples, traces, data events. */
export function recorders(template: Template): string[] {
  const kinds = [
    'AWS::WAFv2::LoggingConfiguration',
    'AWS::CloudTrail::Trail',
    'AWS::XRay::Group',
    'AWS::CloudFront::RealtimeLogConfig',
  ]
  return [
    ...kinds.flatMap((kind) => ofType(template, kind).map(([name]) => `${name}: ${kind}`)),
    ...named(
      ofType(template, 'AWS::ApiGatewayV2::Stage'),
      (r) => 'AccessLogSettings' in r.Properties,
      'access log',
    ),
    ...named(
      ofType(template, 'AWS::S3::Bucket'),
      (r) => 'LoggingConfiguration' in r.Properties,
      'access log',
    ),
    ...named(
      ofType(template, 'AWS::CloudFront::Distribution'),
      ({ Properties }) =>
        [...places(Properties, 'Logging'), ...places(Properties, 'RealtimeLogConfigArn')].length > 0,
      'access log',
    ),
    ...named(
      ofType(template, 'AWS::WAFv2::WebACL'),
      ({ Properties }) => places(Properties, 'SampledRequestsEnabled').some((enabled) => enabled !== false),
      'samples',
    ),
    ...named(
      ofType(template, 'AWS::Lambda::Function'),
      ({ Properties }) => places(Properties, 'Mode').includes('Active'),
      'traces',
    ),
  ]
}

/** Functions of ours whose platform would log a line for every call. */
export function callLoggers(template: Template): string[] {
  return ownFunctions(template)
    .filter(([, { Properties }]) => places(Properties, 'SystemLogLevel')[0] !== 'WARN')
    .map(([name]) => name)
}

/** The functions made from files of this repository, not by the library. */
export const ownFunctions = (template: Template) =>
  ofType(template, 'AWS::Lambda::Function').filter(([name]) => /^(Stages|ApiGate)/.test(name))

/** Buckets that are not wholly private, encrypted and closed to plain HTTP. */
export function openBuckets(template: Template): string[] {
  const policies = JSON.stringify(ofType(template, 'AWS::S3::BucketPolicy'))
  const wrong = (name: string, { Properties }: Resource) => {
    const blocked = Object.values(
      (Properties.PublicAccessBlockConfiguration ?? {}) as Record<string, unknown>,
    )
    const tls = policies.includes('aws:SecureTransport') && policies.includes(name)
    return (
      blocked.filter((value) => value === true).length !== 4 ||
      !('BucketEncryption' in Properties) ||
      'WebsiteConfiguration' in Properties ||
      'AccessControl' in Properties ||
      !tls
    )
  }
  return ofType(template, 'AWS::S3::Bucket')
    .filter(([name, resource]) => wrong(name, resource))
    .map(([name]) => name)
}

/** Tables that can be brought back for another number of days, and buckets that could keep an older version longer. */
export function wrongRecovery(template: Template, days: number): string[] {
  const kept = (properties: Resource['Properties']) => places(properties, 'NoncurrentDays')
  return [
    ...named(
      ofType(template, 'AWS::DynamoDB::Table'),
      ({ Properties }) => places(Properties, 'RecoveryPeriodInDays')[0] !== days,
      'recovery',
    ),
    ...named(
      ofType(template, 'AWS::S3::Bucket'),
      ({ Properties }) => kept(Properties).length === 0 || kept(Properties).some((one) => one !== days),
      'older versions',
    ),
  ]
}

/** Routes that answer without the CDN's key, and distributions that do not carry it. */
export function backDoors(template: Template): string[] {
  const keyed = (resource: Resource) => JSON.stringify(resource).includes('x-origin-key')
  return [
    ...named(
      ofType(template, 'AWS::ApiGatewayV2::Route'),
      (r) => r.Properties.AuthorizationType !== 'CUSTOM',
      'open',
    ),
    ...named(ofType(template, 'AWS::CloudFront::Distribution'), (resource) => !keyed(resource), 'no key'),
    ...ofType(template, 'AWS::Lambda::Url').map(([name]) => `${name}: function URL`),
  ]
}
