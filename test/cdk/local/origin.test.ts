import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { Hono } from 'hono'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createOrigin } from '../../../cdk/local/app.ts'
import { buckets, type ObjectStore, startObjectStore } from '../../../cdk/local/object-store.ts'
import { openBucket } from '../../../functions/store/objects.ts'
import { checkPageHeaders, fileHeaders, securityHeaders } from '../../../shared/policy/answer-headers.ts'

const folder = mkdtempSync(join(tmpdir(), 'mingcha-origin-'))
const lines: string[] = []
const built = { maps: [`sha256-${'M'.repeat(43)}=`], manifest: '/waict/sample.manifest' }
let store: ObjectStore
let origin: Hono

const put = (Key: string, Body: string, ContentType: string) =>
  store.client.send(new PutObjectCommand({ Bucket: buckets.public, Key, Body, ContentType }))

beforeAll(async () => {
  store = await startObjectStore(folder)
  const assets = join(folder, 'assets')
  mkdirSync(join(assets, '_astro'), { recursive: true })
  writeFileSync(join(assets, '_astro', 'page.1a2b.css'), 'main { margin: 0 }')
  mkdirSync(join(assets, 'waict'))
  writeFileSync(join(assets, 'waict', 'sample.manifest'), '{"hashes":{}}\n\n')
  writeFileSync(join(assets, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await put('index.html', `<p>${'home '.repeat(400)}</p>`, 'text/html; charset=utf-8')
  await put('report/index.html', '<p>report</p>', 'text/html; charset=utf-8')
  await put('404.html', '<p>missing</p>', 'text/html; charset=utf-8')
  await put('data/cases.json', '[]', 'application/json')
  const intake = new Hono().post('/api/follow', (context) => context.json({ padded: 'x'.repeat(4000) }))
  origin = createOrigin({
    stages: { intake },
    bucket: openBucket({ name: buckets.public, endpoint: store.endpoint }),
    assets,
    built,
    log: (line) => lines.push(line),
  })
})

beforeEach(() => {
  lines.length = 0
})

afterAll(async () => {
  await store.stop()
  rmSync(folder, { recursive: true })
})

describe('the one origin', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/report', 'text/html; charset=utf-8'],
    ['/report/', 'text/html; charset=utf-8'],
    ['/data/cases.json', 'application/json'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/_astro/page.1a2b.css', 'text/css; charset=utf-8'],
    ['/waict/sample.manifest', 'application/waict-integrity-manifest'],
  ])('serves %s', async (path, type) => {
    const response = await origin.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
  })

  it('says for how long: hashed files for ever, pages for a minute', async () => {
    const of = async (path: string) => (await origin.request(path)).headers.get('cache-control')
    expect(await of('/_astro/page.1a2b.css')).toContain('immutable')
    expect(await of('/waict/sample.manifest')).toContain('immutable')
    expect(await of('/')).toBe('public, max-age=60')
  })

  it('puts on scripts and styles what has a meaning there', async () => {
    const { headers } = await origin.request('/_astro/page.1a2b.css')
    for (const [name, value] of Object.entries(fileHeaders)) expect(headers.get(name)).toBe(value)
    expect(headers.get('integrity-policy')).toBeNull()
  })

  it('lets the pages of other sites read open data and feeds, and nothing else', async () => {
    const of = async (path: string) => {
      const { headers } = await origin.request(path)
      return [headers.get('access-control-allow-origin'), headers.get('cross-origin-resource-policy')]
    }
    for (const path of [
      '/data/cases.json',
      '/data/log/checkpoint',
      '/feed.xml',
      '/feed.json',
      '/feeds/city/320100.xml',
    ])
      expect(await of(path), path).toEqual(['*', 'cross-origin'])
    for (const path of ['/', '/report/', '/feeds.xml', '/database/', '/en/data/', '/favicon.svg'])
      expect(await of(path), path).toEqual([null, 'same-origin'])
  })

  it.each(['/', '/nothing', '/api/follow', '/waict/sample.manifest'])(
    'puts the security headers on %s',
    async (path) => {
      const response = await origin.request(path, { method: path.startsWith('/api') ? 'POST' : 'GET' })
      for (const [name, value] of Object.entries(securityHeaders(built)))
        expect(response.headers.get(name)).toBe(value)
    },
  )

  it.each([
    ['/report/check', true],
    ['/report/check/', true],
    ['/en/report/check/', true],
    ['/', false],
    ['/report/', false],
    ['/report/x', false],
    ['/reports/', false],
    ['/follow/', false],
    ['/desk/', false],
    ['/api/report', false],
  ])('lets %s load Turnstile only where it is offered: %s', async (path, allowed) => {
    const parts = {
      stages: {},
      bucket: openBucket({ name: buckets.public, endpoint: store.endpoint }),
      assets: folder,
      built,
      log: () => {},
    }
    const headers = async (turnstile?: boolean) => {
      const app = createOrigin({ ...parts, ...(turnstile !== undefined && { turnstile }) })
      const all = new Map((await app.request(path)).headers)
      return Object.fromEntries(Object.keys(securityHeaders(built)).map((name) => [name, all.get(name)]))
    }
    const usual = await headers()
    expect(usual).toEqual(securityHeaders(built))
    expect(JSON.stringify(usual)).not.toContain('cloudflare')
    expect(await headers(false)).toEqual(usual)
    const offered = await headers(true)
    if (!allowed) return expect(offered).toEqual(usual)
    expect(offered).toMatchObject(checkPageHeaders(built))
    expect(offered['content-security-policy']).toContain(
      "script-src 'self' https://challenges.cloudflare.com ",
    )
    expect(offered['content-security-policy']).toContain('frame-src https://challenges.cloudflare.com;')
    expect(offered['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(offered['integrity-policy']).toBeUndefined()
  })

  it('shows the page for what is missing', async () => {
    const response = await origin.request('/no/such/page')
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('<p>missing</p>')
  })

  it.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/_astro/..%2f..%2fpackage.json',
    '/%E0%A4%A',
  ])('never leaves its folders for %s', async (path) => {
    expect((await origin.request(path)).status).toBe(404)
  })

  it('answers 304 to a browser that has the page', async () => {
    const etag = (await origin.request('/report/')).headers.get('etag') ?? ''
    expect((await origin.request('/report/', { headers: { 'if-none-match': etag } })).status).toBe(304)
    expect((await origin.request('/report/', { headers: { 'if-none-match': `W/${etag}` } })).status).toBe(304)
  })

  it('compresses pages but never the API, whose padded sizes must stay equal', async () => {
    const headers = { 'accept-encoding': 'gzip' }
    expect((await origin.request('/', { headers })).headers.get('content-encoding')).toBe('gzip')
    const follow = await origin.request('/api/follow', { method: 'POST', headers })
    expect(follow.headers.get('content-encoding')).toBeNull()
  })

  it('logs a failure by kind, without anything of the request', async () => {
    const failing = createOrigin({
      stages: { intake: { fetch: () => Promise.reject(new TypeError('receipt 1234 5678')) } },
      bucket: openBucket({ name: buckets.public, endpoint: store.endpoint }),
      assets: folder,
      built,
      log: (line) => lines.push(line),
    })
    const response = await failing.request('/api/follow?receipt=12345678', { method: 'POST' })
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('500\n')
    expect(lines).toEqual(['event=failure stage=local error=TypeError'])
  })
})
