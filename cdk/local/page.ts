import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { GetObjectCommand, NoSuchKey, type S3Client } from '@aws-sdk/client-s3'
import type { Context } from 'hono'
import { cacheControl } from '../headers.ts'
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

/** Answers from the built assets, or with nothing when no such file was built. */
export async function sendAsset(
  context: Context,
  folder: string,
  key: string,
): Promise<Response | undefined> {
  const body = await readFile(join(folder, key)).catch(() => undefined)
  if (!body) return undefined
  const hashed = key.startsWith('_astro/')
  return context.body(new Uint8Array(body), 200, {
    'content-type': mediaType(key),
    'cache-control': hashed ? cacheControl.hashed : cacheControl.page,
  })
}

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** The media type of a public file, by the end of its name. */
export const mediaType = (name: string) => types[extname(name)] ?? 'application/octet-stream'
