import type { Release } from '../release/release.ts'
import { checkPagePolicy, checkPaths, contentSecurityPolicyFor } from './content-policy.ts'

/** Powers that no page of ours asks for. */
export const permissionsPolicy = [
  'camera=()',
  'geolocation=(self)',
  'microphone=()',
  'payment=()',
  'usb=()',
  'interest-cohort=()',
].join(', ')

/** What answers say of the build: hashes of the import maps in pages, and the address of the list of files. */
export type Built = Pick<Release, 'maps' | 'manifest'>

/** Headers by their lower-case names. */
export type Headers = Readonly<Record<string, string>>

const everywhere: Headers = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'permissions-policy': permissionsPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Headers of scripts and styles of the build: what is said of pages has no meaning there, and weighs half a kilobyte each. */
export const fileHeaders: Headers = {
  'content-security-policy': "default-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** Folder of the scripts and styles of the build. */
export const scriptsFolder = '/_astro/'

/** Headers on every other answer, pages and API alike. `signIn`: origins that the desk may ask while someone signs in. */
export const securityHeaders = (built: Built, signIn: readonly string[] = []): Headers => ({
  'content-security-policy': contentSecurityPolicyFor({ maps: built.maps, signIn }),
  ...everywhere,
  'x-frame-options': 'DENY',
  // Nothing runs without a hash. `style` is known to no browser yet, and those that do not know a word log an error on every page.
  'integrity-policy': 'blocked-destinations=(script)',
  // A draft of the browsers' makers: report only, and kept by no browser.
  'integrity-policy-waict-v1': `max-age=0, mode=report, blocked-destinations=(script), manifest="${built.manifest}"`,
})

/** Where anybody's page may read, without asking: the open data and the feeds. */
export const openFolders = ['/data/', '/feeds/', '/feed.xml', '/feed.json']

/** Headers there: what is public may be shown by other sites' pages too. */
export const openHeaders = (built: Built): Headers => ({
  ...securityHeaders(built),
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
})

/** Headers of the page that Turnstile has to itself: only our own pages may frame it, and its script has no hash. */
export const checkPageHeaders = ({ maps }: Pick<Built, 'maps'>): Headers => ({
  'content-security-policy': checkPagePolicy({ maps }),
  ...everywhere,
  'x-frame-options': 'SAMEORIGIN',
})

/** Only where the site is served over TLS: two years, subdomains too. */
export const strictTransport = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }

/** Folders of files whose names change with their content. */
export const hashedFolders = ['_astro', 'waict']

/** What browsers call the list of scripts that they check against (WAICT, a draft). */
export const manifestType = 'application/waict-integrity-manifest'

/** How long caches may hold an answer: hashed files for ever, pages for a minute, the rest never. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  page: 'public, max-age=60',
  none: 'no-store',
}

/** What decides which headers an answer has. */
export interface HeaderChoice {
  readonly built: Built
  /** Whether the report page may frame the page that loads Turnstile. */
  readonly turnstile?: boolean
  /** Origins that the desk may ask while someone signs in. */
  readonly signIn?: readonly string[]
}

/** The headers of an answer by its path, where the code that answers sets them itself. */
export function headersOf(path: string, { built, turnstile = false, signIn = [] }: HeaderChoice): Headers {
  if (path.startsWith(scriptsFolder)) return fileHeaders
  if (openFolders.some((folder) => path.startsWith(folder))) return openHeaders(built)
  if (turnstile && checkPaths.includes(path)) return checkPageHeaders(built)
  return securityHeaders(built, /^(?:\/en)?\/desk/.test(path) ? signIn : [])
}
