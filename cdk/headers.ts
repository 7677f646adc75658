import { contentSecurityPolicyFor } from '../shared/policy/content-policy.ts'

/** Powers that no page of ours asks for. */
export const permissionsPolicy = [
  'camera=()',
  'geolocation=(self)',
  'microphone=()',
  'payment=()',
  'usb=()',
  'interest-cohort=()',
].join(', ')

/** Headers on every answer, pages and API alike, by their lower-case names. */
export const securityHeaders: Record<string, string> = {
  'content-security-policy': contentSecurityPolicyFor(),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': permissionsPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Only where the site is served over TLS: two years, subdomains too. */
export const strictTransport = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }

/** How long caches may hold an answer: hashed files for ever, pages for a minute, the rest never. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  page: 'public, max-age=60',
  none: 'no-store',
}
