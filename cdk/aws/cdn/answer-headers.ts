import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'
import { type Beyond, contentSecurityPolicyFor } from '../../../shared/policy/content-policy.ts'
import { securityHeaders } from '../../headers.ts'

/** Those that CloudFront knows by name; it refuses them among the others. */
const known = ['content-security-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options']

/** The security headers as a policy: they are added where the origin did not say something stricter itself. */
export function answerHeaders(scope: Construct, id: string, beyond: Beyond = {}): ResponseHeadersPolicy {
  const contentSecurityPolicy = contentSecurityPolicyFor(beyond)
  const others = Object.entries(securityHeaders).filter(([name]) => !known.includes(name))
  return new ResponseHeadersPolicy(scope, id, {
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy, override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: others.map(([header, value]) => ({ header, value, override: true })),
    },
  })
}
