import { describe, expect, it } from 'vitest'
import { Installation } from '../../../cdk/aws/installation.ts'
import { settings, synthesize } from './synthesize.ts'
import { find, ofType, places, type Template } from './template.ts'

const usual = synthesize()
const [global = {}, china = {}] = settings
const small = { requests: 1000, intake: 60, plain: 20, desk: 30, newsroom: 15, warmWrites: 30_000 }
const changed = synthesize([
  { ...global, limits: small, addressLimit: 20_000 },
  { ...china, limits: small },
])

/** A report is four requests, and here some files. */
const REQUESTS_OF_A_REPORT = 4

const stageOf = (template: Template) => find(template, 'AWS::ApiGatewayV2::Stage').Properties
const usualRoute = (template: Template) =>
  stageOf(template).DefaultRouteSettings as { ThrottlingBurstLimit: number; ThrottlingRateLimit: number }
const atOnce = (template: Template, stage: string) =>
  Number(find(template, 'AWS::Lambda::Function', `Stages${stage}`).Properties.ReservedConcurrentExecutions)
const rulesOf = (template: Template) =>
  places(find(template, 'AWS::WAFv2::WebACL').Properties, 'Rules').flat() as { Name: string }[]

describe.each(['global', 'china'] as const)(
  'what everybody together may take of the %s edition',
  (edition) => {
    it('is a thousand reports a second and more: no laptop answers 429 for all', () => {
      const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = usualRoute(usual[edition])
      expect(rate).toBeGreaterThanOrEqual(1000 * REQUESTS_OF_A_REPORT)
      expect(burst).toBeGreaterThanOrEqual(rate / 4)
      // The usual quota of an account; more would be promised and not given.
      expect(rate).toBeLessThanOrEqual(10_000)
    })

    it('is bounded for each function apart, so that a flood at one leaves room for the others', () => {
      const stages = ['intake', 'plain', 'desk', 'newsroom', 'publish', 'clock']
      const reserved = stages.map((stage) => atOnce(usual[edition], stage))
      for (const one of reserved) expect(one).toBeGreaterThan(0)
      // Of 1,000, which docs/deploy.md asks for, AWS wants 100 left.
      expect(reserved.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(900)
    })

    it('opens the form without script to a hundred a second', () => {
      const routes = Object.values(
        stageOf(usual[edition]).RouteSettings as Record<string, { ThrottlingRateLimit: number }>,
      )
      expect(routes.map((one) => one.ThrottlingRateLimit)).toEqual([100, 100])
    })

    it('is what the settings say', () => {
      const template = changed[edition]
      expect(usualRoute(template)).toMatchObject({ ThrottlingRateLimit: 1000, ThrottlingBurstLimit: 500 })
      for (const [stage, most] of [
        ['intake', 60],
        ['plain', 20],
        ['desk', 30],
        ['newsroom', 15],
      ] as const)
        expect(atOnce(template, stage)).toBe(most)
    })
  },
)

describe.each(['global', 'china'] as const)('write units of the %s edition’s tips table', (edition) => {
  const warmOf = (template: Template) =>
    ofType(template, 'AWS::DynamoDB::Table')
      .map(([, { Properties }]) => places(Properties, 'WarmThroughput'))
      .filter((found) => found.length > 0)

  it('are what the platform gives a new table, unless a setting says more', () => {
    expect(warmOf(usual[edition])).toEqual([])
  })

  it('are ready at once for table and indexes as the setting says, and those of the records as before', () => {
    expect(warmOf(changed[edition])).toEqual([Array(5).fill({ WriteUnitsPerSecond: 30_000 })])
  })
})

describe('addresses', () => {
  it('are counted by nobody unless a setting says from which number on, and then at the edge alone', () => {
    expect(rulesOf(usual.global).map(({ Name }) => Name)).toEqual(['known-attacks'])
    expect(rulesOf(changed.global).map(({ Name }) => Name)).toEqual(['known-attacks', 'one-address'])
    const limits = places(find(changed.global, 'AWS::WAFv2::WebACL').Properties, 'Limit')
    expect(limits).toEqual([20_000])
    expect(ofType(changed.global, 'AWS::WAFv2::LoggingConfiguration')).toEqual([])
  })

  it('are never refused for less than ten thousand requests in five minutes: a dormitory shares one', () => {
    expect(Installation.safeParse({ ...global, addressLimit: 10_000 }).success).toBe(true)
    expect(Installation.safeParse({ ...global, addressLimit: 9999 }).success).toBe(false)
  })

  it('are not counted in china, whose CDN takes no firewall', () => {
    expect(Installation.safeParse({ ...china, addressLimit: 20_000 }).success).toBe(false)
    expect(ofType(changed.china, 'AWS::WAFv2::WebACL')).toEqual([])
  })
})
