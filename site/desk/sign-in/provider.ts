import {
  allowInsecureRequests,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { DeskSettings } from '../frame/settings.ts'

/** The provider as it describes itself. Plain HTTP only for a provider on this very machine. */
export function findProvider({ issuer, client }: DeskSettings): Promise<Configuration> {
  const url = new URL(issuer)
  const local = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname)
  return discovery(url, client, undefined, None(), local ? { execute: [allowInsecureRequests] } : {})
}

/** What a sign-in must remember while the person is away at the provider. */
export interface Pending {
  readonly verifier: string
  readonly state: string
  /** Where to go on: the address with its `#`. */
  readonly back: string
  /** Another window waits for the new token. */
  readonly again: boolean
}

/** A new sign-in: its secrets (RFC 7636) and the parameters to send, all but the redirect. */
export async function preparePending(
  back: string,
  again: boolean,
  { client, audience }: Pick<DeskSettings, 'client' | 'audience'>,
): Promise<{ pending: Pending; parameters: Record<string, string> }> {
  const pending = { verifier: randomPKCECodeVerifier(), state: randomState(), back, again }
  const resource = audience === client ? {} : { scope: 'openid staff', resource: audience }
  const parameters = {
    scope: 'openid',
    ...resource,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    state: pending.state,
    // Desks are shared: whoever comes next must sign in as themselves.
    prompt: 'login',
    ...(again && { max_age: '0' }),
  }
  return { pending, parameters }
}
