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

/**
 * The same for a page's own head, where no header can be set (a CDN without header policies). Who may frame a page
 * cannot be said there.
 */
export const contentPolicyInPage = (beyond: Beyond = {}) =>
  contentSecurityPolicyFor(beyond)
    .split('; ')
    .filter((part) => !part.startsWith('frame-ancestors'))
    .join('; ')
