import { headersOf, type Headers as Sent } from '../../shared/policy/answer-headers.ts'
import type { SiteSettings } from '../../shared/publication/public-records.ts'
import type { Release } from '../../shared/release/release.ts'
import type { Difference } from './running-site.ts'

/** Where the global edition's sign-in pages are, beside its issuer. */
const SIGN_IN_PAGES = / https:\/\/[a-z0-9-]+\.auth\.[a-z0-9-]+\.amazoncognito\.com(?=[ ;])/

/** Compares the headers that a page came with. */
export function compareHeaders(
  path: string,
  got: Headers,
  settings: SiteSettings,
  own: Release,
): Difference[] {
  return Object.entries(wantedFor(path, settings, own))
    .filter(([name, value]) => (got.get(name) ?? '').replace(SIGN_IN_PAGES, '') !== value)
    .map(([name]) => ({ what: got.has(name) ? 'changed' : 'missing', name: `${path} ${name}` }))
}

function wantedFor(path: string, { edition, turnstile, signIn }: SiteSettings, own: Release): Sent {
  const atDesk = edition !== 'local' && signIn ? [new URL(signIn.issuer).origin] : []
  return headersOf(path, { built: own, turnstile: turnstile !== undefined, signIn: atDesk })
}
