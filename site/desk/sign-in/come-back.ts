import { authorizationCodeGrant } from 'openid-client'
import type { DeskSettings } from '../frame/settings.ts'
import { tellOthers } from './hand-over.ts'
import { findProvider } from './provider.ts'
import { keepSession, type SignInSession, takePending } from './session.ts'

/** Why a sign-in did not end well; each has its text `desk.signin.error.<name>`. */
export type SignInFault = 'denied' | 'provider'

/** How a page load stands with signing in. */
export type Arrival =
  | { readonly kind: 'none' }
  | { readonly kind: 'session'; readonly session: SignInSession }
  /** This window only fetched a token for another one. */
  | { readonly kind: 'handedOver' }
  | { readonly kind: 'fault'; readonly fault: SignInFault }

/** Ends a sign-in whose answer stands in the address, and takes it out of the address. */
export async function returnFromSignIn(settings: DeskSettings): Promise<Arrival> {
  const here = new URL(location.href)
  if (!here.searchParams.has('state')) return { kind: 'none' }
  const pending = takePending()
  history.replaceState(null, '', pending?.back.startsWith(here.pathname) ? pending.back : here.pathname)
  if (here.searchParams.has('error')) return { kind: 'fault', fault: 'denied' }
  if (!pending) return { kind: 'none' }
  try {
    const session = await exchange(settings, here, pending)
    if (pending.again) {
      tellOthers(session)
      return { kind: 'handedOver' }
    }
    keepSession(session)
    // The provider knows one address; the English desk is another page.
    if (!pending.back.startsWith(here.pathname)) location.replace(pending.back)
    return { kind: 'session', session }
  } catch {
    return { kind: 'fault', fault: 'provider' }
  }
}

async function exchange(
  settings: DeskSettings,
  here: URL,
  { verifier, state }: { verifier: string; state: string },
): Promise<SignInSession> {
  const provider = await findProvider(settings)
  const resource = settings.audience === settings.client ? undefined : { resource: settings.audience }
  const checks = { pkceCodeVerifier: verifier, expectedState: state }
  const tokens = await authorizationCodeGrant(provider, here, checks, resource)
  return { token: tokens.access_token, ends: Date.now() + (tokens.expires_in ?? 3600) * 1000 }
}
