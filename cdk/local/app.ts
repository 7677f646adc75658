import type { S3Client } from '@aws-sdk/client-s3'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { contentSecurityPolicyFor, turnstilePaths } from '../../shared/policy/content-policy.ts'
import { pageKey } from '../../shared/publication/page-key.ts'
import { securityHeaders } from '../headers.ts'
import { type StageName, stagePaths } from '../stages.ts'
import { sendAsset, sendPage } from './page.ts'

/** A stage's own application: all that the local server needs of it. */
export type StageApp = { fetch(request: Request): Response | Promise<Response> }

/** What the one origin is made of. */
export type Parts = {
  stages: Partial<Record<StageName, StageApp>>
  objects: S3Client
  /** The folder of built assets. */
  assets: string
  /** What shows the mails that went out. */
  mail?: Hono
  /** Whether the report page may load Turnstile. */
  turnstile?: boolean
  /** Takes one line for the operator; never anything of a request. */
  log(line: string): void
}

function pages({ objects, assets }: Parts) {
  return new Hono().use(compress()).get('*', async (context) => {
    const key = pageKey(context.req.path)
    return (key && (await sendAsset(context, assets, key))) || sendPage(context, objects, key)
  })
}

function headersOf(path: string, { turnstile = false }: Parts) {
  if (!turnstile || !turnstilePaths.includes(path)) return securityHeaders
  return { ...securityHeaders, 'content-security-policy': contentSecurityPolicyFor({ turnstile }) }
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
