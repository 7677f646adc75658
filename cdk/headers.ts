/** Where Turnstile's script and frame come from. */
export const turnstileOrigin = 'https://challenges.cloudflare.com'

/** The addresses under which the report page, and no other, may load Turnstile where it is offered. */
export const turnstilePaths = ['/report', '/report/', '/en/report', '/en/report/']

/** What a page may reach beyond its own origin, which for nearly all of them is nothing. */
export type Beyond = {
  /** Origins that the desk, and only the desk, may ask while someone signs in. */
  signIn?: readonly string[]
  /** The report page of an installation that offers Turnstile. */
  turnstile?: boolean
}

/** What a page may load and do; the same for every edition and for the local stack. */
export const contentSecurityPolicyFor = ({ signIn = [], turnstile = false }: Beyond = {}) =>
  [
    "default-src 'none'",
    turnstile ? `script-src 'self' ${turnstileOrigin}` : "script-src 'self'",
    ...(turnstile ? [`frame-src ${turnstileOrigin}`] : []),
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

/** The policy of every page that reaches nothing but its own origin. */
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
