import { describe, expect, it } from 'vitest'
import { Installation } from '../../../cdk/aws/installation.ts'
import { Environment } from '../../../functions/store/settings.ts'
import { grants } from './grants.ts'
import { settings, synthesize } from './synthesize.ts'
import { find, ofType, spoil, type Template, type Value } from './template.ts'

const turnstile = { siteKey: '0xPublicKeyOfASample', secretName: 'mingcha/turnstile' }

/** The example settings with one edition changed. */
const withTurnstile = (edition: string) =>
  (settings as { edition: string }[]).map((one) => (one.edition === edition ? { ...one, turnstile } : one))

const off = synthesize()
const on = synthesize(withTurnstile('global'))

/** Whether anything of Turnstile stands in a template: its host, its name, its key. */
const traces = (template: Template) =>
  [...new Set(JSON.stringify(template).match(/challenges\.cloudflare|turnstile|0xPublicKey/gi) ?? [])].sort()

/** The content policies of a template's distribution by path; '*' stands for all other paths. */
function policies(template: Template): Record<string, string> {
  const { DistributionConfig } = find(template, 'AWS::CloudFront::Distribution').Properties as {
    DistributionConfig: Record<string, Value>
  }
  type Behavior = { PathPattern?: string; ResponseHeadersPolicyId: { Ref: string } }
  const all = [
    DistributionConfig.DefaultCacheBehavior,
    ...(DistributionConfig.CacheBehaviors as Value[]),
  ] as unknown as Behavior[]
  return Object.fromEntries(
    all.map(({ PathPattern = '*', ResponseHeadersPolicyId: { Ref } }) => [
      PathPattern,
      JSON.stringify(template.Resources[Ref]?.Properties),
    ]),
  )
}

const pathsWith = (template: Template) =>
  Object.entries(policies(template))
    .filter(([, policy]) => policy.includes('cloudflare'))
    .map(([path]) => path)

describe('Turnstile in the templates', () => {
  it('is in neither edition unless configured', () => {
    expect(traces(off.global)).toEqual([])
    expect(traces(off.china)).toEqual([])
  })

  it('would be seen: the global edition with it configured shows every trace', () => {
    expect(traces(on.global)).toEqual(['0xPublicKey', 'TURNSTILE', 'challenges.cloudflare', 'turnstile'])
  })

  it('never reaches china, configured beside it', () => {
    expect(traces(on.china)).toEqual([])
    expect(on.china).toEqual(off.china)
  })

  it('is refused in the settings of china, which the global edition takes', () => {
    const taken = (one: object) => Installation.safeParse(one).success
    expect(withTurnstile('china').map(taken)).toEqual([true, false])
    expect(withTurnstile('global').map(taken)).toEqual([true, true])
  })

  it('is refused in the setting SITE of the china edition', () => {
    const site = (edition: string) =>
      JSON.stringify({
        ...{
          origin: 'https://mingcha.example',
          operator: '示例',
          bulletin: '示例',
          siteId: '',
          icp: '',
          policeRecord: '',
        },
        ...{
          sample: true,
          logPolicy: 'no-log',
          recoveryDays: 35,
          directoryKey: 'A'.repeat(43),
          edition,
          turnstile: '0x',
        },
      })
    expect(Environment.shape.SITE.safeParse(site('china')).success).toBe(false)
    expect(Environment.shape.SITE.safeParse(site('global')).success).toBe(true)
  })

  it('may be loaded by a page of its own and its English twin, and by no other page', () => {
    expect(pathsWith(off.global)).toEqual([])
    expect(pathsWith(on.global).sort()).toEqual([
      '/en/report/check',
      '/en/report/check/',
      '/report/check',
      '/report/check/',
    ])
    const check = policies(on.global)['/report/check/']
    expect(check).toContain("script-src 'self' https://challenges.cloudflare.com ")
    expect(check).toContain('frame-src https://challenges.cloudflare.com;')
    expect(check).toContain("connect-src 'self';")
    expect(check).toContain("frame-ancestors 'self';")
    expect(check).toContain('"FrameOption":"SAMEORIGIN"')
    expect(check).not.toMatch(/integrity-policy|trusted-types/)
  })

  it('leaves the report page as strict as every other', () => {
    expect(policies(on.global)['*']).toMatch(/"Header":"integrity-policy","Override":true/)
    expect(policies(on.global)['*']).toBe(policies(off.global)['*'])
  })

  it('would be noticed on another page', () => {
    const spoilt = spoil(on.global, (copy) => {
      const policy = find(copy, 'AWS::CloudFront::ResponseHeadersPolicy', 'CdnHeaders')
      policy.Properties = JSON.parse(
        JSON.stringify(policy.Properties).replace(
          "script-src 'self'",
          "script-src 'self' https://challenges.cloudflare.com",
        ),
      )
    })
    expect(pathsWith(spoilt)).toContain('*')
  })

  it('lets intake alone read its secret, and changes no other grant', () => {
    const holders = ofType(on.global, 'AWS::Lambda::Function')
      .filter(([, { Properties }]) => JSON.stringify(Properties.Environment ?? '').includes('TURNSTILE'))
      .map(([name]) => name)
    expect(holders).toHaveLength(1)
    expect(holders[0]).toMatch(/^Stagesintake/)
    const readers = ofType(on.global, 'AWS::IAM::Policy')
      .filter(([, { Properties }]) => JSON.stringify(Properties).includes('secret:mingcha/turnstile-??????'))
      .map(([name]) => name)
    expect(readers).toHaveLength(1)
    expect(readers[0]).toMatch(/^Stagesintake/)
    expect(grants(on.global)).toEqual(grants(off.global))
  })
})
