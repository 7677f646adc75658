import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { createFront } from '../../functions/front/app.ts'
import type { Objects } from '../../functions/store/objects.ts'
import {
  type Built,
  cacheControl,
  hashedFolders,
  headersOf,
  manifestType,
} from '../../shared/policy/answer-headers.ts'
import { pageKey } from '../../shared/publication/page-key.ts'
import { type StageName, stagePaths } from '../stages.ts'

/** A stage's own application: all that the local server needs of it. */
export type StageApp = { fetch(request: Request): Response | Promise<Response> }

/** What the one origin is made of. */
export type Parts = {
  stages: Partial<Record<StageName, StageApp>>
  /** The public bucket. */
  bucket: Objects
  /** The folder of built assets. */
  assets: string
  /** What shows the mails that went out. */
  mail?: Hono
  /** What the answers say of the build. */
  built: Built
  /** Whether the report page may frame the page that loads Turnstile. */
  turnstile?: boolean
  /** Takes one line for the operator; never anything of a request. */
  log(line: string): void
}

function pages({ bucket, assets }: Parts) {
  const app = new Hono().use(compress())
  app.get('*', async (context, next) => {
    const key = pageKey(context.req.path)
    return (key && (await sendAsset(context, assets, key))) || next()
  })
  return app.route('/', createFront(bucket))
}

/** The whole origin: the stages' applications under `/api`, assets and public objects everywhere else. */
export function createOrigin(parts: Parts): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headersOf(context.req.path, parts))) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value)
    }
  })
  for (const { path, stage } of stagePaths) {
    const api = parts.stages[stage]
    if (api) app.all(path, (context) => api.fetch(context.req.raw))
  }
  if (parts.mail) app.route('/', parts.mail)
  app.route('/', pages(parts))
  app.onError((error, context) => {
    parts.log(`event=failure stage=local error=${error.name}`)
    return context.text('500\n', 500)
  })
  return app
}

/** Answers from the built assets, or with nothing when no such file was built. */
async function sendAsset(context: Context, folder: string, key: string): Promise<Response | undefined> {
  const body = await readFile(join(folder, key)).catch(() => undefined)
  if (!body) return undefined
  const hashed = hashedFolders.some((hashed) => key.startsWith(`${hashed}/`))
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
  '.manifest': manifestType,
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
const mediaType = (name: string) => types[extname(name)] ?? 'application/octet-stream'
