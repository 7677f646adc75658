import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import type { Headers } from '../../../shared/policy/answer-headers.ts'
import type { DevelopmentKeys } from '../keys.ts'
import { sampleAccounts, spareAccounts, subjectOf } from '../sample/accounts.ts'
import { mount } from './client.ts'
import { createProvider } from './provider.ts'

/** Answers everything under `/oidc`; the request's address has the mount still on it. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The sign-in provider and its form as one listener of the site's own server. `headers`: those on its pages. */
export function createSignInServer(
  origin: string,
  keys: DevelopmentKeys['signIn'],
  headers: Headers,
): Listener {
  const provider = createProvider(origin, keys)
  const answer = provider.callback()
  const send: Send = (response, status, type, body) => {
    response.writeHead(status, { ...headers, 'content-type': type, 'cache-control': 'no-store' })
    response.end(body)
  }
  return async (request, response) => {
    const full = request.url ?? ''
    request.url = full.slice(mount.length) || '/'
    if (request.url.startsWith('/sign-in')) {
      await answerSignIn(provider, send, request, response).catch(() => {
        response.writeHead(303, { location: '/desk/' }).end()
      })
      return
    }
    await answer(Object.assign(request, { originalUrl: full }), response)
  }
}

const largestForm = 4096

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > largestForm) break
    parts.push(part)
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}

function matches(given: string, wanted: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

type Send = (response: ServerResponse, status: number, type: string, body: string) => void

/** Shows the sign-in form and, on the right password, tells the provider who it is. */
async function answerSignIn(
  provider: Provider,
  send: Send,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.url === '/sign-in.css') return send(response, 200, 'text/css; charset=utf-8', signInStyle)
  const { uid } = await provider.interactionDetails(request, response)
  const form = request.method === 'POST' ? await readForm(request) : undefined
  const account = [...sampleAccounts, ...spareAccounts].find(
    (each) => each.username === form?.get('username')?.trim(),
  )
  if (account && matches(form?.get('password') ?? '', account.password)) {
    const login = { accountId: subjectOf(account), amr: ['pwd', 'otp', 'mfa'], remember: false }
    return provider.interactionFinished(request, response, { login })
  }
  const page = signInPage(`${mount}/sign-in/${uid}`, form !== undefined)
  send(response, form ? 401 : 200, 'text/html; charset=utf-8', page)
}

/** A page of the sample sign-in: the form, with a word about what went wrong the last time. */
function signInPage(action: string, failed: boolean): string {
  const problem = failed ? '<p role="alert" class="problem">用户名或密码不对。请核对后再试。</p>' : ''
  return `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>登录工作台（示例）</title>
<link rel="stylesheet" href="/oidc/sign-in.css" integrity="${styleHash}" crossorigin="anonymous">
<main>
<h1>登录工作台</h1>
<p>这是本机的示例登录，账号都是虚构的，随启动信息一起给出。</p>
${problem}
<form method="post" action="${action}">
<label for="username">用户名</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required>
<label for="password">密码</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button>登录</button>
</form>
</main>
</html>
`
}

/** The style sheet of that page. */
const signInStyle = `:root { color-scheme: light; font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; }
body { margin: 0; background: #fff; color: #161b22; }
main { max-width: 24rem; margin: 0 auto; padding: 3rem 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
form { display: grid; gap: .5rem; margin-top: 1.5rem; }
label { font-weight: 600; }
input { font: inherit; min-height: 2.75rem; padding: 0 .75rem; border: 1px solid #59636e; border-radius: 4px; margin-bottom: .5rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; border: 0; border-radius: 4px; background: #12417c; color: #fff; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid #e08a00; outline-offset: 2px; }
.problem { border-left: 4px solid #b3261e; padding: .25rem .75rem; }
`

const styleHash = `sha256-${createHash('sha256').update(signInStyle).digest('base64')}`
