import { describe, expect, it } from 'vitest'
import { notForChina } from './china-invariants.ts'
import { settings, synthesize } from './synthesize.ts'
import { find, ofType, places, spoil, type Value } from './template.ts'

const { global, china } = synthesize()
const distribution = 'AWS::CloudFront::Distribution'

describe('the china edition', () => {
  it('holds nothing that aws-cn lacks or refuses', () => {
    expect(notForChina(china)).toEqual([])
  })

  it('is checked by a list that the global edition fails', () => {
    expect(notForChina(global).length).toBeGreaterThan(5)
  })

  it.each(['AWS::Cognito::UserPool', 'AWS::Lambda::Url', 'AWS::WAFv2::WebACL', 'AWS::CloudFront::Function'])(
    'notices a %s',
    (Type) => {
      const spoilt = spoil(china, (copy) => {
        copy.Resources.Added = { Type, Properties: {} }
      })
      expect(notForChina(spoilt)).toEqual([`Added: ${Type}`])
    },
  )

  it.each(['CachePolicyId', 'OriginAccessControlId', 'LambdaFunctionAssociations', 'AcmCertificateArn'])(
    'notices %s on the distribution',
    (property) => {
      const spoilt = spoil(china, (copy) => {
        find(copy, distribution).Properties[property] = 'x'
      })
      expect(notForChina(spoilt)).toEqual([property])
    },
  )

  it('notices a name of the other partition', () => {
    const spoilt = spoil(china, (copy) => {
      find(copy, 'AWS::IAM::Role').Properties.Path = 'arn:aws:iam::aws:policy/x'
    })
    expect(notForChina(spoilt)).toHaveLength(1)
  })

  it('serves its own domain with an IAM certificate, forwarded values and an access identity', () => {
    const { Properties } = find(china, distribution)
    const { domain, iamCertificateId } = settings[1] ?? {}
    expect(places(Properties, 'Aliases')).toEqual([[domain]])
    expect(places(Properties, 'IamCertificateId')).toEqual([iamCertificateId])
    expect(places(Properties, 'OriginAccessIdentity')).toHaveLength(1)
  })

  it('answers pages through a front that sets headers, and large files from the bucket with leave for every origin', () => {
    const { DistributionConfig } = find(china, distribution).Properties as {
      DistributionConfig: {
        DefaultCacheBehavior: { TargetOriginId: string }
        CacheBehaviors: { PathPattern: string; TargetOriginId: string }[]
      }
    }
    expect(DistributionConfig.DefaultCacheBehavior.TargetOriginId).toBe('api')
    const direct = DistributionConfig.CacheBehaviors.filter(
      ({ TargetOriginId }) => TargetOriginId === 'pages',
    )
    expect(direct.map(({ PathPattern }) => PathPattern)).toEqual(
      expect.arrayContaining(['/_astro/*', '/data/cases.*', '/data/log.jsonl']),
    )
    const routes = ofType(china, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey)
    expect(routes).toEqual(expect.arrayContaining(['GET /', 'GET /{proxy+}', 'HEAD /{proxy+}']))
    const { Variables } = find(china, 'AWS::Lambda::Function', 'Front').Properties.Environment as {
      Variables: Record<string, unknown>
    }
    const front = JSON.parse(String(Variables.FRONT))
    expect(front).toMatchObject({
      signIn: ['https://sign-in.mingcha.example'],
      built: { manifest: '/waict/sample.manifest' },
    })
    expect(ofType(global, 'AWS::Lambda::Function').filter(([name]) => name.startsWith('Front'))).toEqual([])
    const open = ofType(china, 'AWS::S3::Bucket').filter(([, { Properties }]) => Properties.CorsConfiguration)
    expect(open.map(([name]) => name)).toEqual([expect.stringMatching(/^BucketsPublic/)])
  })

  it('verifies staff by the settings of its own provider', () => {
    const { Variables } = find(china, 'AWS::Lambda::Function', 'Stagesdesk').Properties.Environment as {
      Variables: Record<string, unknown>
    }
    expect(Variables.OIDC_ISSUER).toBe('https://sign-in.mingcha.example')
    expect(Variables.OIDC_AUDIENCE).toBe('urn:mingcha:staff')
  })
})

describe('the global edition', () => {
  it('reads the bucket by origin access control, and demands a second factor of staff', () => {
    expect(places(find(global, distribution).Properties, 'OriginAccessControlId')).toHaveLength(1)
    expect(find(global, 'AWS::Cognito::UserPool').Properties.MfaConfiguration).toBe('ON')
    expect(find(global, 'AWS::WAFv2::WebACL').Properties.Scope).toBe('CLOUDFRONT')
  })

  it('lets no page but the desk speak to another host', () => {
    const policies = ofType(global, 'AWS::CloudFront::ResponseHeadersPolicy')
    const of = (word: string) =>
      JSON.stringify(policies.find(([name]) => name.startsWith(word))?.[1].Properties).match(
        /connect-src[^;]*;/,
      )?.[0]
    expect(of('CdnHeaders')).toBe("connect-src 'self';")
    expect(of('CdnDeskHeaders')).toContain('https://cognito-idp.us-east-1.amazonaws.com')
    const { CacheBehaviors } = find(global, distribution).Properties.DistributionConfig as {
      CacheBehaviors: { PathPattern: string; ResponseHeadersPolicyId: Value }[]
    }
    const desk = CacheBehaviors.filter(({ ResponseHeadersPolicyId }) =>
      JSON.stringify(ResponseHeadersPolicyId).includes('Desk'),
    )
    expect(desk.map(({ PathPattern }) => PathPattern)).toEqual(['/desk*', '/en/desk*'])
  })

  it.each([global, china])('keeps only hashed assets for ever', (template) => {
    const kept = ofType(template, 'Custom::CDKBucketDeployment').map(([, { Properties }]) => [
      Properties.DestinationBucketKeyPrefix,
      JSON.stringify(Properties.SystemMetadata).includes('immutable'),
      Properties.Prune,
    ])
    expect(kept).toEqual([
      ['_astro/', true, false],
      ['waict/', true, false],
      [undefined, false, false],
    ])
  })
})
