import { type Context, Hono } from 'hono'
import { cacheControl } from '../../shared/policy/answer-headers.ts'
import { pageKey } from '../../shared/publication/page-key.ts'
import type { Objects } from '../store/objects.ts'

/** The bucket that is answered from. */
type Pages = Pick<Objects, 'read'>

/**
 * Answers every address of the site from the public bucket: the object, 304 where the browser has it, or the page of what is
 * missing in the language of the address. For editions whose CDN cannot map addresses to objects, and for one machine.
 */
export function createFront(bucket: Pages): Hono {
  return new Hono().get('*', async (context) => {
    const key = pageKey(context.req.path)
    const page = key === undefined ? undefined : await bucket.read(key)
    if (!page) return sendMissing(context, bucket)
    const headers = { etag: page.etag, 'cache-control': page.cache ?? cacheControl.page }
    if (page.etag && context.req.header('if-none-match')?.replace(/^W\//, '') === page.etag)
      return context.body(null, 304, headers)
    return context.body(new Uint8Array(page.body), 200, { ...headers, 'content-type': page.type })
  })
}

async function sendMissing(context: Context, bucket: Pages): Promise<Response> {
  const english = context.req.path.startsWith('/en/')
  const page = await bucket.read(english ? 'en/404/index.html' : '404.html')
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl.none }
  return page ? context.body(new Uint8Array(page.body), 404, headers) : context.text('404\n', 404)
}
