import { createRemoteJWKSet, type JWTVerifyGetKey, jwtVerify } from 'jose'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { Staff } from '../../shared/staff/staff.ts'

/** What the sign-in provider's tokens must say. */
export interface SignInSettings {
  readonly issuer: string
  /** Must be the token's `aud`, or its `client_id` where the provider (Cognito) leaves `aud` out. */
  readonly audience: string
  /** Where the provider's keys are; found by discovery when absent. */
  readonly keys?: JWTVerifyGetKey
  /** A value that the claim `amr` must hold, when multi-factor sign-in is required. */
  readonly factor?: string
}

/** Who is asking: from the `Authorization` header to a member of staff. */
export type WhoAsks = (authorization: string | undefined) => Promise<Staff>

/**
 * Proves staff by a bearer token. The token says who; unit and roles come from our own records, read anew for
 * every request. Refuses `signin` whatever was wrong with the token, `forbidden` for someone without a record.
 */
export function createSignIn(
  settings: SignInSettings,
  readStaff: (sub: string) => Promise<Staff | undefined>,
): WhoAsks {
  let keys = settings.keys
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1]
    if (!token) throw new Refusal('signin')
    keys ??= await discoverKeys(settings.issuer)
    const sub = await verifySubject(token, keys, settings)
    const staff = await readStaff(sub)
    if (!staff) throw new Refusal('forbidden')
    return staff
  }
}

async function verifySubject(
  token: string,
  keys: JWTVerifyGetKey,
  settings: SignInSettings,
): Promise<string> {
  const { issuer, audience, factor } = settings
  const proof = await jwtVerify(token, keys, { issuer, requiredClaims: ['sub', 'exp'] }).catch(
    (cause: unknown) => {
      throw new Refusal('signin', { cause })
    },
  )
  const { aud, client_id: client, amr, sub } = proof.payload
  const forUs = [aud, client].flat().includes(audience)
  const strong = factor === undefined || (Array.isArray(amr) && amr.includes(factor))
  if (!forUs || !strong || !sub) throw new Refusal('signin')
  return sub
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const found = await fetch(`${issuer}/.well-known/openid-configuration`)
  const { jwks_uri } = (await found.json()) as { jwks_uri: string }
  return createRemoteJWKSet(new URL(jwks_uri))
}
