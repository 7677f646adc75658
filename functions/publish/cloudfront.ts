import { hashOf } from '../../shared/value/hash.ts'
import { type Credentials, createSigner } from '../secrets/signed-request.ts'
import type { Cdn } from './publish.ts'

/** Whose distribution it is, and with what the request is signed: a function's role, as Lambda puts it into the environment. */
export interface CloudFrontOptions {
  readonly distribution: string
  /** The region that the function runs in: tells which partition. */
  readonly region: string
  readonly credentials: Credentials
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>
  readonly now: () => Date
}

/** CloudFront takes so many paths at once. */
const MOST = 3000

/** Where each partition takes requests, and for which region they are signed. */
const placeOf = (region: string) =>
  region.startsWith('cn-')
    ? { host: 'cloudfront.cn-northwest-1.amazonaws.com.cn', region: 'cn-northwest-1' }
    : { host: 'cloudfront.amazonaws.com', region: 'us-east-1' }

/** Has CloudFront throw copies away: `CreateInvalidation` of its API of 2020-05-31. */
export function createCloudFront({ distribution, region, credentials, fetch, now }: CloudFrontOptions): Cdn {
  const { host, region: signed } = placeOf(region)
  const signer = createSigner('cloudfront', signed, credentials)
  const path = `/2020-05-31/distribution/${distribution}/invalidation`
  const send = async (paths: readonly string[]) => {
    const body = batchOf(paths, now())
    const request = { method: 'POST', protocol: 'https:', hostname: host, path, query: {}, body }
    const headers = { host, 'content-type': 'text/xml' }
    const sealed = await signer.sign({ ...request, headers }, { signingDate: now() })
    const { host: _, ...sent } = sealed.headers
    const init = { method: 'POST', headers: sent, body, signal: AbortSignal.timeout(10_000) }
    const reply = await fetch(`https://${host}${path}`, init)
    if (reply.status !== 201) throw new Error(`the CDN did not take what is to go: ${reply.status}`)
  }
  return {
    purge: async (paths) => {
      const all = [...new Set(paths.flatMap(keptAs))]
      for (let at = 0; at < all.length; at += MOST) await send(all.slice(at, at + MOST))
    },
  }
}

/** A page is kept under the address that was asked for, or under that of its object, where the edge rewrites the one to the other. */
const keptAs = (path: string) => (path.endsWith('/') ? [path, `${path}index.html`] : [path])

function batchOf(paths: readonly string[], now: Date): string {
  const items = paths.map((path) => `<Path>${escaped(encodeURI(path))}</Path>`).join('')
  const reference = hashOf(`${now.getTime()} ${paths.join(' ')}`)
  return `<?xml version="1.0" encoding="UTF-8"?><InvalidationBatch xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Paths><Quantity>${paths.length}</Quantity><Items>${items}</Items></Paths><CallerReference>${reference}</CallerReference></InvalidationBatch>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
