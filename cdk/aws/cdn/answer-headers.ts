import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import type { Headers } from '../../../shared/policy/answer-headers.ts'

/** Those that CloudFront knows by name; it refuses them among the others. */
const known = [
  'content-security-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'access-control-allow-origin',
]

/** Reading from any origin, without credentials. */
const anyOrigin = {
  accessControlAllowCredentials: false,
  accessControlAllowHeaders: ['*'],
  accessControlAllowMethods: ['GET', 'HEAD'],
  accessControlAllowOrigins: ['*'],
  originOverride: true,
}

/** Headers as a policy: they are added where the origin did not say something stricter itself. */
export function answerHeaders(scope: Construct, id: string, headers: Headers): ResponseHeadersPolicy {
  const contentSecurityPolicy = headers['content-security-policy'] ?? ''
  const frameOption = HeadersFrameOption[headers['x-frame-options'] === 'SAMEORIGIN' ? 'SAMEORIGIN' : 'DENY']
  const others = Object.entries(headers).filter(([name]) => !known.includes(name))
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    ...(headers['access-control-allow-origin'] && { corsBehavior: anyOrigin }),
    customHeadersBehavior: {
      customHeaders: others.map(([header, value]) => ({ header, value, override: true })),
    },
  })
}
