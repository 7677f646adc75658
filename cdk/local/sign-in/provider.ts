import Provider, { type Granted } from 'oidc-provider'
import type { DevelopmentKeys } from '../keys.ts'
import { sampleAccounts, spareAccounts, subjectOf } from '../sample/accounts.ts'
import { audience, clientId, mount } from './client.ts'

type SignedInAt = { authTime?: number }

type Context = {
  oidc: {
    client: { clientId: string }
    session: { accountId: string }
    entities: { AuthorizationCode?: SignedInAt; RefreshToken?: SignedInAt }
    provider: { Grant: new (of: { accountId: string; clientId: string }) => Granted }
  }
}

const hour = 3600

const client = (origin: string) => ({
  client_id: clientId,
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: [`${origin}/desk/`],
  post_logout_redirect_uris: [`${origin}/desk/`],
})

const staffResource = {
  scope: 'staff',
  audience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: hour,
  jwt: { sign: { alg: 'ES256' } },
}

const features = {
  devInteractions: { enabled: false },
  revocation: { enabled: true },
  rpInitiatedLogout: { enabled: true },
  resourceIndicators: {
    enabled: true,
    defaultResource: async () => audience,
    useGrantedResource: async () => true,
    getResourceServerInfo: async () => staffResource,
  },
}

/** How and when someone signed in, for the API: the code or refresh token that becomes an access token knows. */
async function signedIn({ oidc: { entities } }: Context) {
  const { authTime } = entities.AuthorizationCode ?? entities.RefreshToken ?? {}
  return { amr: ['pwd', 'otp', 'mfa'], auth_time: authTime }
}

/** The one client is our own console, so signing in is consent. */
async function grantAll(context: Context) {
  const { client, session, provider } = context.oidc
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
  grant.addOIDCScope('openid offline_access')
  grant.addResourceScope(audience, 'staff')
  await grant.save()
  return grant
}

async function findAccount(_context: unknown, subject: string) {
  const account = [...sampleAccounts, ...spareAccounts].find((each) => subjectOf(each) === subject)
  if (!account) return undefined
  return { accountId: subject, claims: async () => ({ sub: subject, name: account.name }) }
}

/**
 * The embedded sign-in provider, mounted on the site's own origin. Its keys are the working copy's, so tokens
 * stay valid over a restart. It claims a second factor without asking for one, because it only knows samples;
 * a real provider is configured to demand it.
 */
export function createProvider(origin: string, keys: DevelopmentKeys['signIn']): Provider {
  const provider = new Provider(`${origin}${mount}`, {
    adapter: memoryAdapter(),
    clients: [client(origin)],
    jwks: { keys: [keys.jwk] },
    cookies: { keys: [keys.cookie], long: { path: mount }, short: { path: mount } },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'name'] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    conformIdTokenClaims: false,
    features,
    findAccount,
    loadExistingGrant: grantAll,
    extraTokenClaims: signedIn,
    issueRefreshToken: async () => true,
    interactions: { url: (_: unknown, details: { uid: string }) => `${mount}/sign-in/${details.uid}` },
    pkce: { required: () => true },
    renderError: renderError,
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      IdToken: hour,
      Interaction: hour,
      Session: 12 * hour,
      Grant: 12 * hour,
      RefreshToken: 12 * hour,
    },
  })
  return provider
}

async function renderError(context: { type: string; body: string }, out: { error: string }) {
  context.type = 'text/plain; charset=utf-8'
  context.body = `登录没有完成（${out.error}）。请回到工作台，重新登录。`
}

type Payload = { uid?: string; grantId?: string; consumed?: number } & Record<string, unknown>
type Entry = { payload: Payload; until: number }

/** Keeps the provider's sessions and codes in memory: after a restart people sign in again, tokens stay valid. */
function memoryAdapter() {
  const entries = new Map<string, Entry>()

  const live = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.until > Date.now()) return entry.payload
    entries.delete(key)
    return undefined
  }

  return (model: string) => ({
    async upsert(id: string, payload: Payload, expiresIn: number | undefined) {
      const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000
      entries.set(`${model}:${id}`, { payload, until })
    },
    find: async (id: string) => live(`${model}:${id}`),
    findByUserCode: async () => undefined,
    async findByUid(uid: string) {
      for (const key of entries.keys()) {
        if (key.startsWith(`${model}:`) && live(key)?.uid === uid) return live(key)
      }
      return undefined
    },
    async consume(id: string) {
      const payload = live(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id: string) {
      entries.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key)
    },
  })
}
