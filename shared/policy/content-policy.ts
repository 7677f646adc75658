/** Where Turnstile's script and frame come from. */
export const turnstileOrigin = 'https://challenges.cloudflare.com'

/** The page that Turnstile has to itself, inside the report page, and its English twin. */
export const checkPage = '/report/check/'

/** All addresses under which that page, and no other, may load Turnstile where it is offered. */
export const checkPaths = ['/report/check', '/report/check/', '/en/report/check', '/en/report/check/']

/** What a page may load beyond its own origin's files, which for nearly all of them is nothing. */
export type Beyond = {
  /** Hashes of the import maps of the build. */
  maps: readonly string[]
  /** Origins that the desk, and only the desk, may ask while someone signs in. */
  signIn?: readonly string[]
}

/**
 * What a page may load and do; the same for every edition and for the local stack. Inside a page an import map of the
 * build may stand and no other script. Workers are started from bytes that were fetched with their hash, never by
 * address: an address would run whatever the server answers.
 */
export const contentSecurityPolicyFor = ({ maps, signIn = [] }: Beyond) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...maps.map((hash) => `'${hash}'`)].join(' '),
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...signIn].join(' '),
    'worker-src blob:',
    "frame-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types mingcha-worker',
  ].join('; ')

/** What Turnstile's page may do: its maker's script has neither a hash nor Trusted Types. */
export const checkPagePolicy = ({ maps }: Pick<Beyond, 'maps'>) =>
  [
    "default-src 'none'",
    ["script-src 'self'", turnstileOrigin, ...maps.map((hash) => `'${hash}'`)].join(' '),
    `frame-src ${turnstileOrigin}`,
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ')

/**
 * The same for a page's own head, where no header can be set (a CDN without header policies). Who may frame a page
 * cannot be said there.
 */
export const contentPolicyInPage = (beyond: Beyond) =>
  contentSecurityPolicyFor(beyond)
    .split('; ')
    .filter((part) => !part.startsWith('frame-ancestors'))
    .join('; ')
