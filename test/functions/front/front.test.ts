import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buckets } from '../../../cdk/local/object-store.ts'
import { loadRenderer } from '../../../cdk/local/stages.ts'
import { pathsOf } from '../../../functions/publish/every-path.ts'
import { loadRecords } from '../../../functions/publish/load-records.ts'
import { createPublisher } from '../../../functions/publish/publisher.ts'
import { approve } from '../../fixtures/approve.ts'
import { type House, openHouse } from '../../fixtures/house.ts'
import { publishOf } from '../../fixtures/publish.ts'

type Answer = { statusCode: number; headers: Record<string, string>; body: string; isBase64Encoded: boolean }
type Handler = (event: object, context: object) => Promise<Answer>

let house: House
let handler: Handler
let paths: string[] = []
let id = ''

/** What API Gateway hands over for a request, as its second payload format has it. */
const event = (rawPath: string, headers: Record<string, string> = {}, method = 'GET') => ({
  ...{ version: '2.0', routeKey: `${method} /{proxy+}`, rawPath, rawQueryString: '', headers },
  requestContext: {
    ...{ accountId: '1', apiId: 'x', stage: '$default', domainName: 'x', domainPrefix: 'x', requestId: '1' },
    ...{ routeKey: '$default', time: '', timeEpoch: 0 },
    http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '203.0.113.9', userAgent: 'sample' },
  },
  isBase64Encoded: false,
})
const get = (path: string, headers?: Record<string, string>, method?: string) =>
  handler(event(path, headers, method), {})

beforeAll(async () => {
  house = await openHouse()
  const publish = publishOf(house, { renderer: await loadRenderer() })
  await createPublisher(publish).publishAll()
  id = await approve(house)
  await createPublisher(publish).ring({ pk: `CASE#${id}`, sk: 'CASE' })
  await createPublisher(publish).tick()
  paths = await pathsOf(publish.renderer, await loadRecords(publish))
  Object.assign(process.env, {
    ...{ PUBLIC_BUCKET: buckets.public, AWS_ENDPOINT_S3: house.objects.endpoint },
    FRONT: JSON.stringify({
      built: { maps: ['sha256-sample'], manifest: '/waict/sample.manifest' },
      signIn: ['https://sign-in.mingcha.example'],
    }),
  })
  handler = (await import('../../../functions/front/handler.ts')).handler as unknown as Handler
})
afterAll(() => house.close())

describe('the front of the china edition', () => {
  it('answers every page, with and without the slash at its end, with all headers', async () => {
    expect(paths.length).toBeGreaterThan(40)
    for (const path of paths.filter((one) => !one.endsWith('/404/'))) {
      for (const address of new Set([path, path.replace(/(.)\/$/, '$1')])) {
        const { statusCode, headers } = await get(address)
        expect([address, statusCode]).toEqual([address, 200])
        expect(headers['content-type'], address).toMatch(
          address.includes('.svg') ? /^image\/svg/ : /^text\/html/,
        )
        expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'")
        expect(headers['strict-transport-security'], address).toContain('max-age=63072000')
        expect(headers['x-content-type-options'], address).toBe('nosniff')
      }
    }
  })

  it('answers files of the open data and feeds, for every origin', async () => {
    const files = [
      '/data/index.json',
      `/data/cases/${id}.json`,
      `/data/cases/${id}.tlog-proof`,
      '/data/log/checkpoint',
      '/feed.xml',
      '/feeds/changes.xml',
      '/data/codes/places.csv',
    ]
    for (const path of files) {
      const { statusCode, headers } = await get(path)
      expect([path, statusCode, headers['access-control-allow-origin']]).toEqual([path, 200, '*'])
    }
  })

  it('says that nothing is there, in the language of the address', async () => {
    for (const [path, language] of [
      ['/nothing', 'zh-CN'],
      ['/en/nothing/', 'en'],
      ['/cases/aaaaaaaaaaaaa/', 'zh-CN'],
      ['/a/../../x', 'zh-CN'],
      ['/%E0%A4%A', 'zh-CN'],
    ] as const) {
      const { statusCode, headers, body } = await get(path)
      expect([path, statusCode, headers['cache-control']]).toEqual([path, 404, 'no-store'])
      expect(body).toContain(`<html lang="${language}"`)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  it('lets the desk alone ask the sign-in provider', async () => {
    expect((await get('/desk/')).headers['content-security-policy']).toContain(
      'https://sign-in.mingcha.example',
    )
    expect((await get('/report/')).headers['content-security-policy']).not.toContain(
      'sign-in.mingcha.example',
    )
  })

  it('sends nothing twice to a browser that has it', async () => {
    const { headers } = await get('/')
    const again = await get('/', { 'if-none-match': headers.etag ?? '' })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('writes nothing of a request anywhere', async () => {
    const { body, headers } = await get('/nothing?secret=1')
    expect(JSON.stringify([body, headers])).not.toMatch(/203\.0\.113\.9|secret/)
  })
})
