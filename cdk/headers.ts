/**
 * What a page may load and do; the same for every edition and for the local stack. `signIn`: other origins that
 * the desk, and only the desk, may ask while someone signs in.
 */
export const contentSecurityPolicyFor = (...signIn: string[]) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...signIn].join(' '),
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

/** The policy of every page but the desk of an edition whose sign-in lives elsewhere. */
export const contentSecurityPolicy = contentSecurityPolicyFor()

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
  'content-security-policy': contentSecurityPolicy,
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
