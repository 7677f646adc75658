import * as client from 'openid-client'
import { type SampleAccount, sampleAccounts } from '../../../cdk/local/sample/accounts.ts'
import { audience, clientId, mount } from '../../../cdk/local/sign-in/client.ts'

/** The sample account with this user name; throws when there is none. */
export function sampleAccount(username: string): SampleAccount {
  const account = sampleAccounts.find((each) => each.username === username)
  if (!account) throw new Error(`no sample account is called ${username}`)
  return account
}

/** A browser's cookies, as far as one sign-in needs them. */
function browser() {
  const jar = new Map<string, string>()
  return async (url: string | URL, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return response
  }
}

/** Follows redirects as a browser does, until a page is shown or the console's own address is reached. */
async function follow(visit: ReturnType<typeof browser>, url: URL, desk: string): Promise<URL> {
  let at = url
  for (let hops = 0; hops < 8; hops++) {
    if (at.href.startsWith(desk)) return at
    const next = (await visit(at)).headers.get('location')
    if (!next) return at
    at = new URL(next, at)
  }
  throw new Error('too many redirects')
}

/** Signs in at the embedded provider, code and PKCE, and returns the tokens; rejects on a wrong password. */
export async function signInAs(
  origin: string,
  { username, password }: Pick<SampleAccount, 'username' | 'password'>,
) {
  const execute = [client.allowInsecureRequests]
  const issuer = await client.discovery(new URL(`${origin}${mount}`), clientId, undefined, client.None(), {
    execute,
  })
  const verifier = client.randomPKCECodeVerifier()
  const state = client.randomState()
  const start = client.buildAuthorizationUrl(issuer, {
    redirect_uri: `${origin}/desk/`,
    scope: 'openid staff',
    resource: audience,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
  })
  const visit = browser()
  const form = await follow(visit, start, `${origin}/desk/`)
  const answer = await visit(form, { method: 'POST', body: new URLSearchParams({ username, password }) })
  const next = answer.headers.get('location')
  if (!next) throw new Error(`the sign-in answered ${answer.status}`)
  const back = await follow(visit, new URL(next, origin), `${origin}/desk/`)
  return client.authorizationCodeGrant(issuer, back, { pkceCodeVerifier: verifier, expectedState: state })
}
