import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { developmentKeys } from '../../../cdk/local/keys.ts'
import { bindOrigin, type OriginServer } from '../../../cdk/local/server.ts'
import { createSignInServer } from '../../../cdk/local/sign-in/listener.ts'
import { sampleAccount, signInAs } from './sign-in-as.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-keys-'))
let server: OriginServer

beforeAll(async () => {
  server = await bindOrigin(0)
  const keys = await developmentKeys(folder)
  server.serve(new Hono(), createSignInServer(server.origin, keys.signIn, {}))
})

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

describe('the embedded sign-in', () => {
  it('gives a token for the staff audience, by code and PKCE', async () => {
    const tokens = await signInAs(server.origin, sampleAccount('jiangning-handler'))
    const keys = createRemoteJWKSet(new URL(`${server.origin}/oidc/jwks`))
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      issuer: `${server.origin}/oidc`,
      audience: 'urn:mingcha:staff',
    })
    expect(payload.sub).toBe('sample-jiangning-handler')
    expect(payload.amr).toContain('mfa')
    expect(decodeProtectedHeader(tokens.access_token).typ).toBe('at+jwt')
    expect(tokens.refresh_token).toBeTypeOf('string')
  })

  it('refuses a wrong password and an unknown name alike', async () => {
    const wrong = { ...sampleAccount('jiangning-handler'), password: 'wrong' }
    await expect(signInAs(server.origin, wrong)).rejects.toThrow('the sign-in answered 401')
    const unknown = { username: 'nobody', password: 'wrong' }
    await expect(signInAs(server.origin, unknown)).rejects.toThrow('the sign-in answered 401')
  })

  it('refuses a client without PKCE and an address that is not ours', async () => {
    const ask = (query: Record<string, string>) =>
      fetch(
        `${server.origin}/oidc/auth?${new URLSearchParams({ client_id: 'mingcha-desk', response_type: 'code', scope: 'openid', ...query })}`,
        { redirect: 'manual' },
      )
    const bare = await ask({ redirect_uri: `${server.origin}/desk/` })
    expect(bare.headers.get('location')).toContain('error=invalid_request')
    const elsewhere = await ask({ redirect_uri: 'http://localhost:1/desk/' })
    expect(elsewhere.status).toBe(400)
  })

  it('sends someone with a stale form back to the console', async () => {
    const response = await fetch(`${server.origin}/oidc/sign-in/long-gone`, { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/desk/')
  })
})

describe('development keys', () => {
  it('are made once, for their owner only', async () => {
    const [one, two] = await Promise.all([developmentKeys(folder), developmentKeys(folder)])
    expect(two).toEqual(one)
    expect(statSync(join(folder, 'development.json')).mode & 0o777).toBe(0o600)
  })
})
