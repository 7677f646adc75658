import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rewriteCode } from '../../../cdk/aws/cdn/global.ts'
import { pageKey } from '../../../shared/publication/page-key.ts'
import { type SecretServer, startSecretServer } from '../../fixtures/secret-server.ts'

type Rewrite = (event: { request: { uri: string } }) => { uri: string }

const rewrite: Rewrite = new Function(`${rewriteCode}; return handler`)()

describe('addresses of pages', () => {
  it.each([
    ['/', 'index.html'],
    ['/report', 'report/index.html'],
    ['/cases/', 'cases/index.html'],
    ['/cases/a1b2/', 'cases/a1b2/index.html'],
    ['/data/log/checkpoint', 'data/log/checkpoint'],
    ['/data/log/tile/0/x001/000', 'data/log/tile/0/x001/000'],
    ['/data/log/tile/0/000.p/7', 'data/log/tile/0/000.p/7'],
    ['/data/log', 'data/log/index.html'],
    ['/data/cases.json', 'data/cases.json'],
    ['/feed.xml', 'feed.xml'],
    ['/en/cases', 'en/cases/index.html'],
  ])('maps %s to the same object at the edge and on one machine', (path, key) => {
    expect(pageKey(path)).toBe(key)
    expect(rewrite({ request: { uri: path } }).uri).toBe(`/${key}`)
  })

  it.each(['/..%2fsecret', '/a/../b', '/%E0%A4%A', '//x'])('has no object for %s', (path) => {
    expect(pageKey(path)?.includes('..') ?? false).toBe(false)
  })
})

describe('the gate before the API', () => {
  const [key, before, other] = ['a', 'b', 'c'].map((sign) => sign.repeat(43)) as [string, string, string]
  let server: SecretServer

  beforeAll(async () => {
    server = await startSecretServer({ origin: `${key},${before}` })
    vi.stubEnv('SECRETS', JSON.stringify({ origin: 'origin' }))
    vi.stubEnv('AWS_ENDPOINT_SECRETSMANAGER', server.endpoint)
    vi.stubEnv('AWS_REGION', 'us-east-1')
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await server.stop()
  })

  it.each([
    ['the key of the CDN', key, true],
    ['the one before, while the CDN still shows it', before, true],
    ['the ring as the CDN was given it, in part of an earlier day', `${other},${before}`, true],
    ['another', other, false],
    ['nothing', '', false],
    ['half a key', key.slice(1), false],
  ])('decides on %s', async (_, shown, isAuthorized) => {
    const { handler } = await import('../../../cdk/aws/gate/handler.ts')
    expect(await handler({ headers: { 'x-origin-key': shown } })).toEqual({ isAuthorized })
    expect(await handler({})).toEqual({ isAuthorized: false })
  })
})
