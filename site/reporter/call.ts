import { learnTime } from './clock.ts'
import { pageTexts, say } from './texts.ts'

/** What the server said: its answer, or why it refused. */
export type Reply =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly detail: unknown }

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000

/**
 * One request to the site's own API, answered in the page's language. Throws only when no answer came at all:
 * then nobody knows whether it was done.
 */
export async function call(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  content?: object | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
  signal: AbortSignal = AbortSignal.timeout(PATIENCE),
): Promise<Reply> {
  const bytes = content instanceof Uint8Array
  const type = bytes ? 'application/octet-stream' : 'application/json'
  const response = await fetch(`${path}?lang=${pageTexts().language}`, {
    method,
    headers: { ...headers, ...(content && { 'content-type': type }) },
    body: content === undefined ? null : bytes ? content : JSON.stringify(content),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal,
  })
  learnTime(response.headers.get('date'))
  const text = await response.text()
  const body = readJson(text)
  if (response.ok) return { ok: true, status: response.status, body }
  const { code, message, detail } = refusalIn(body)
  return { ok: false, code: code ?? 'server', message: message ?? say('common.error.server'), detail }
}

function refusalIn(body: unknown): { code?: string; message?: string; detail?: unknown } {
  return (body as { error?: { code: string; message: string; detail?: unknown } } | undefined)?.error ?? {}
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
