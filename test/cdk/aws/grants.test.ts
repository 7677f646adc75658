import { describe, expect, it } from 'vitest'
import {
  crossings,
  fileReaders,
  intruders,
  leaks,
  logWriters,
  purgers,
  tooWide,
  unpaired,
} from './grant-invariants.ts'
import { synthesize } from './synthesize.ts'
import { find, spoil, type Template, type Value } from './template.ts'

const templates = synthesize()

type Statement = { Effect: string; Action: string | string[]; Resource: Value; Condition?: unknown }

const statementsOf = (template: Template, stage: string) =>
  (
    find(template, 'AWS::IAM::Policy', `Stages${stage}`).Properties.PolicyDocument as unknown as {
      Statement: Statement[]
    }
  ).Statement

const arn = (template: Template, type: string, word: string): Value => {
  const name = Object.keys(template.Resources).find(
    (each) => each.includes(word) && template.Resources[each]?.Type === type,
  )
  return { 'Fn::GetAtt': [name ?? '', 'Arn'] }
}

/** The template with one more thing that a stage may do. */
const granting = (template: Template, stage: string, action: string, [type, word]: [string, string]) =>
  spoil(template, (copy) => {
    statementsOf(copy, stage).push({ Effect: 'Allow', Action: action, Resource: arn(copy, type, word) })
  })

const tips: [string, string] = ['AWS::DynamoDB::Table', 'TablesTips']
const records: [string, string] = ['AWS::DynamoDB::Table', 'TablesRecords']
const sealed: [string, string] = ['AWS::S3::Bucket', 'BucketsSealed']
const open: [string, string] = ['AWS::S3::Bucket', 'BucketsPublic']

describe.each(['global', 'china'] as const)('grants of the %s edition', (edition) => {
  const template = templates[edition]

  it('lets no role reach sealed tips and write the public bucket', () => {
    expect(crossings(template)).toEqual([])
  })

  it.each([
    ['clock', 's3:PutObject', open],
    ['intake', 's3:*', open],
    ['publish', 'dynamodb:GetItem', tips],
    ['publish', 's3:GetObject', sealed],
  ] as const)('notices when %s may also %s', (stage, action, store) => {
    expect(crossings(granting(template, stage, action, [...store]))).toHaveLength(1)
  })

  it('gives publish and newsroom nothing of the tips', () => {
    expect(intruders(template)).toEqual([])
  })

  it.each(['publish', 'newsroom'])('notices a grant on tips for %s', (stage) => {
    expect(intruders(granting(template, stage, 'dynamodb:Query', tips))).toHaveLength(1)
    expect(intruders(granting(template, stage, 's3:GetObject', sealed))).toHaveLength(1)
  })

  it('lets only the clock cross from tips to records, with counts alone', () => {
    expect(leaks(template)).toEqual([])
  })

  it('notices another stage that crosses, and a clock that may write more than counts', () => {
    expect(leaks(granting(template, 'desk', 'dynamodb:PutItem', records))).toHaveLength(1)
    const freed = spoil(template, (copy) => {
      for (const statement of statementsOf(copy, 'clock')) delete statement.Condition
    })
    expect(leaks(freed).length).toBeGreaterThan(0)
  })

  it('lets only publish add to the public log', () => {
    expect(logWriters(template)).toEqual([])
    expect(logWriters(granting(template, 'newsroom', 'dynamodb:PutItem', records))).toHaveLength(1)
  })

  it('lets only publish have copies of the one distribution thrown away', () => {
    expect(purgers(template)).toEqual([])
    const mine = statementsOf(template, 'publish').filter(
      ({ Action }) => Action === 'cloudfront:CreateInvalidation',
    )
    expect(mine).toHaveLength(1)
    const stolen = granting(template, 'newsroom', 'cloudfront:CreateInvalidation', open)
    expect(purgers(stolen)).toHaveLength(1)
    const wider = spoil(template, (copy) => {
      statementsOf(copy, 'publish').push({ Effect: 'Allow', Action: 'cloudfront:*', Resource: '*' })
    })
    expect(purgers(wider)).toHaveLength(1)
  })

  it('lets the newsroom write files of cases, and publish read them', () => {
    expect(fileReaders(template)).toEqual([])
    const files: [string, string] = ['AWS::S3::Bucket', 'BucketsRecords']
    for (const [stage, action] of [
      ['desk', 's3:GetObject'],
      ['publish', 's3:PutObject'],
      ['newsroom', 's3:DeleteObject'],
    ] as const)
      expect(fileReaders(granting(template, stage, action, files)), stage).toHaveLength(1)
  })

  it('lets no role scan a table or hold a whole service', () => {
    expect(tooWide(template)).toEqual([])
  })

  it('notices a scan and a wildcard', () => {
    expect(tooWide(granting(template, 'clock', 'dynamodb:Scan', tips))).toHaveLength(1)
    expect(tooWide(granting(template, 'desk', 'dynamodb:*', tips))).toHaveLength(1)
  })

  it('tells a stage the name of a store exactly when it has a grant on it', () => {
    expect(unpaired(template)).toEqual([])
  })

  it('notices a grant without its setting', () => {
    expect(unpaired(granting(template, 'newsroom', 's3:GetObject', open))).toEqual(['Stagesnewsroom public'])
  })
})
