import { describe, expect, it } from 'vitest'
import { rewriteCode } from '../../../cdk/aws/cdn/global.ts'
import { handler } from '../../../cdk/aws/gate/handler.ts'
import { pageKey } from '../../../shared/publication/page-key.ts'

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
  it('lets in the key of the CDN and nothing else', async () => {
    process.env.ORIGIN_KEY = 'a'.repeat(42)
    const answer = (headers: Record<string, string>) => handler({ headers })
    expect(await answer({ 'x-origin-key': 'a'.repeat(42) })).toEqual({ isAuthorized: true })
    expect(await answer({ 'x-origin-key': 'b'.repeat(42) })).toEqual({ isAuthorized: false })
    expect(await answer({ 'x-origin-key': '' })).toEqual({ isAuthorized: false })
    expect(await answer({})).toEqual({ isAuthorized: false })
  })

  it('lets in nobody when it has no key itself', async () => {
    delete process.env.ORIGIN_KEY
    expect(await handler({ headers: { 'x-origin-key': '' } })).toEqual({ isAuthorized: false })
  })
})
