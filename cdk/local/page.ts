import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'
import type { Context } from 'hono'
import { cacheControl } from '../headers.ts'
import { mediaType } from './media-type.ts'
import { buckets } from './object-store.ts'

type Page = { body: Uint8Array<ArrayBuffer>; type: string; etag: string }

async function read(client: S3Client, key: string): Promise<Page | undefined> {
  try {
    const object = await client.send(new GetObjectCommand({ Bucket: buckets.public, Key: key }))
    const body = new Uint8Array((await object.Body?.transformToByteArray()) ?? [])
    return { body, type: object.ContentType ?? mediaType(key), etag: object.ETag ?? '' }
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined
    throw error
  }
}

async function sendMissing(context: Context, client: S3Client) {
  const english = context.req.path.startsWith('/en/')
  const page = await read(client, english ? 'en/404/index.html' : '404.html')
  const text = { 'content-type': 'text/html; charset=utf-8', 'cache-control': cacheControl.none }
  return page ? context.body(page.body, 404, text) : context.text('404\n', 404)
}

/** Answers from the public bucket: the object, 304 when the browser has it, or the page for what is missing. */
export async function sendPage(
  context: Context,
  client: S3Client,
  key: string | undefined,
): Promise<Response> {
  const page = key === undefined ? undefined : await read(client, key)
  if (!page) return sendMissing(context, client)
  const headers = { etag: page.etag, 'cache-control': cacheControl.page }
  if (page.etag && context.req.header('if-none-match')?.replace(/^W\//, '') === page.etag)
    return context.body(null, 304, headers)
  return context.body(page.body, 200, { ...headers, 'content-type': page.type })
}
