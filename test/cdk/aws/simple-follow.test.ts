import { describe, expect, it } from 'vitest'
import { synthesize } from './synthesize.ts'
import { find, ofType, places, type Template } from './template.ts'

const templates = synthesize()
const path = '/api/follow/plain'

/** Where the API sends a path: the integration that its route names, as its function is called in the template. */
function functionOf(template: Template, key: string): string | undefined {
  const routes = ofType(template, 'AWS::ApiGatewayV2::Route')
  const route = routes.find(([, { Properties }]) => Properties.RouteKey === key)?.[1]
  const [target] = places(route?.Properties.Target ?? null, 'Ref').map(String)
  const uri = template.Resources[target ?? '']?.Properties.IntegrationUri ?? null
  return JSON.stringify(uri).match(/Stages[a-z]+/)?.[0]
}

describe.each(['global', 'china'] as const)('following without script in the %s edition', (edition) => {
  const template = templates[edition]

  it('goes to the function of the simple form, by a route of its own before the general one', () => {
    expect(functionOf(template, `ANY ${path}`)).toBe('Stagesplain')
    expect(functionOf(template, 'ANY /api/report')).toBe('Stagesplain')
    expect(functionOf(template, 'ANY /api/{proxy+}')).toBe('Stagesintake')
    expect(functionOf(template, 'ANY /api/follow')).toBeUndefined()
  })

  it('is kept by no CDN: what it says is under the API’s rule, which holds nothing', () => {
    const [[, { Properties }] = ['', { Properties: {} }]] = ofType(template, 'AWS::CloudFront::Distribution')
    const behaviors = places(Properties, 'CacheBehaviors').flat() as Record<string, unknown>[]
    const matching = behaviors.filter(({ PathPattern: pattern }) =>
      new RegExp(`^${String(pattern).replaceAll('*', '.*')}$`).test(path),
    )
    expect(matching.map(({ PathPattern }) => PathPattern)).toEqual(['/api/*'])
    const [api] = matching
    // The platform's own policy that caches nothing.
    if (edition === 'global') expect(api?.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad')
    else expect([api?.MinTTL, api?.DefaultTTL, api?.MaxTTL]).toEqual([0, 0, 0])
    expect(api?.AllowedMethods).toContain('POST')
    expect(api?.Compress).toBe(false)
  })

  it('takes no more at once than the function does, with the form; the rest is 429', () => {
    const { RouteSettings: settings } = find(template, 'AWS::ApiGatewayV2::Stage').Properties
    const limits = Object.entries(settings as Record<string, { ThrottlingBurstLimit: number }>)
    expect(limits.map(([key]) => key).sort()).toEqual([`ANY ${path}`, 'ANY /api/report'])
    const most = find(template, 'AWS::Lambda::Function', 'Stagesplain').Properties
      .ReservedConcurrentExecutions
    expect(limits.reduce((sum, [, one]) => sum + one.ThrottlingBurstLimit, 0)).toBeLessThanOrEqual(
      Number(most),
    )
  })
})
