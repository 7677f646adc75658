import { createHash, createHmac } from 'node:crypto'
import { expect, it } from 'vitest'
import { createCloudFront } from '../../../functions/publish/cloudfront.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' }

function opened(region: string, status = 201) {
  const sent: { address: string; init: RequestInit }[] = []
  const cdn = createCloudFront({
    ...{ distribution: 'E2EXAMPLE', region, credentials },
    now: () => new Date('2026-11-26T10:20:30Z'),
    fetch: async (address, init) => {
      sent.push({ address, init })
      return new Response('', { status })
    },
  })
  return { cdn, sent }
}

/** The signature by the description of Signature Version 4, step by step. */
function signatureOf(headers: Record<string, string>, host: string, body: string, region: string): string {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')
  const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? []
  const all: Record<string, string> = { ...headers, host }
  const canonical = [
    ...['POST', '/2020-05-31/distribution/E2EXAMPLE/invalidation', ''],
    ...names.split(';').map((name) => `${name}:${all[name]}`),
    ...['', names, sha(body)],
  ].join('\n')
  const scope = `20261126/${region}/cloudfront/aws4_request`
  const text = ['AWS4-HMAC-SHA256', '20261126T102030Z', scope, sha(canonical)].join('\n')
  const key = ['20261126', region, 'cloudfront', 'aws4_request'].reduce<Buffer | string>(hmac, 'AWS4secret')
  return hmac(key, text).toString('hex')
}

it.each([
  ['us-east-1', 'cloudfront.amazonaws.com', 'us-east-1'],
  ['cn-north-1', 'cloudfront.cn-northwest-1.amazonaws.com.cn', 'cn-northwest-1'],
])('in %s copies are thrown away by a signed request to %s', async (region, host, signed) => {
  const { cdn, sent } = opened(region)
  await cdn.purge(['/cases/aaaaaaaaaaaa2/', '/feed.xml', '/cases/aaaaaaaaaaaa2/'])
  const [{ address, init } = { address: '', init: {} }] = sent
  expect(sent).toHaveLength(1)
  expect(address).toBe(`https://${host}/2020-05-31/distribution/E2EXAMPLE/invalidation`)
  const body = String(init.body)
  expect(body).toContain('<Quantity>3</Quantity>')
  expect([...body.matchAll(/<Path>([^<]*)<\/Path>/g)].map(([, path]) => path)).toEqual([
    '/cases/aaaaaaaaaaaa2/',
    '/cases/aaaaaaaaaaaa2/index.html',
    '/feed.xml',
  ])
  const headers = init.headers as Record<string, string>
  expect(headers['x-amz-security-token']).toBe('token')
  expect(headers.authorization).toContain(`Signature=${signatureOf(headers, host, body, signed)}`)
})

it('what was not taken is a failure, so that it is told again', async () => {
  const { cdn } = opened('us-east-1', 503)
  await expect(cdn.purge(['/'])).rejects.toThrow('503')
})
