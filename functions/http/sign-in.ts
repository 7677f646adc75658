import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { FRESH_MINUTES, SESSION_HOURS } from '../../shared/people/session.ts'
import type { Staff } from '../../shared/people/staff.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'

/** What the sign-in provider's tokens must say. Providers differ, so the claims' names are settings. */
export interface SignInSettings {
  readonly issuer: string
  /** Must be the token's `aud`, or its `client_id` where the provider (Cognito) leaves `aud` out. */
  readonly audience: string
  /** Where the provider's keys are; found by discovery when absent. */
  readonly keys?: JWTVerifyGetKey
  /** A value that the factor's claim must hold, when multi-factor sign-in is to be proved by the token. */
  readonly factor?: string
  /** The claim that says how someone signed in; `amr` when absent. */
  readonly factorClaim?: string
  /** The claim that says when, in seconds since 1970; `auth_time` when absent. */
  readonly timeClaim?: string
}

/** Whom a token proves, and since when they are signed in (milliseconds since 1970). */
export interface SignInProof {
  readonly sub: string
  readonly since: number
}

/** From the `Authorization` header to whom it proves. Refuses `signin` whatever was wrong. */
export type Prove = (authorization: string | undefined) => Promise<SignInProof>

/** Who is asking: from the `Authorization` header to a member of staff. `fresh`: signed in a moment ago. */
export type WhoAsks = (authorization: string | undefined, need?: 'fresh') => Promise<Staff>

/**
 * Proves people by bearer tokens of the provider; a sign-in of more than 12 hours ago proves nothing. Refuses
 * `signin`.
 */
export function createProof(settings: SignInSettings): Prove {
  let keys = settings.keys
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1]
    if (!token) throw new Refusal('signin')
    keys ??= await discoverKeys(settings.issuer)
    return readProof(await verifyToken(token, keys, settings.issuer), settings)
  }
}

/**
 * Staff behind a proof. Unit and roles come from our own records, read anew for every request. Refuses
 * `forbidden` for someone without a record or who has left, `stepUp` when a fresh sign-in is needed.
 */
export function createSignIn(prove: Prove, readStaff: (sub: string) => Promise<Staff | undefined>): WhoAsks {
  return async (authorization, need) => {
    const { sub, since } = await prove(authorization)
    const staff = await readStaff(sub)
    if (!staff) throw new Refusal('forbidden')
    if (need === 'fresh' && Date.now() - since > FRESH_MINUTES * 60_000) throw new Refusal('stepUp')
    return staff
  }
}

async function verifyToken(token: string, keys: JWTVerifyGetKey, issuer: string): Promise<JWTPayload> {
  const proof = await jwtVerify(token, keys, { issuer, requiredClaims: ['sub', 'exp'] }).catch(
    (cause: unknown) => {
      throw new Refusal('signin', { cause })
    },
  )
  return proof.payload
}

function readProof(payload: JWTPayload, settings: SignInSettings): SignInProof {
  const { audience, factor, factorClaim = 'amr', timeClaim = 'auth_time' } = settings
  const { aud, client_id: client, sub } = payload
  const forUs = [aud, client].flat().includes(audience)
  const strong = factor === undefined || [payload[factorClaim]].flat().includes(factor)
  const since = Number(payload[timeClaim]) * 1000
  // A little ahead of our clock is the provider's clock; far ahead, or no time at all, proves nothing.
  const age = Date.now() - since
  const inTime = age > -60_000 && age < SESSION_HOURS * 3_600_000
  if (!forUs || !strong || !inTime || !sub) throw new Refusal('signin')
  return { sub, since }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const found = await fetch(`${issuer}/.well-known/openid-configuration`)
  const { jwks_uri } = (await found.json()) as { jwks_uri: string }
  return createRemoteJWKSet(new URL(jwks_uri))
}
