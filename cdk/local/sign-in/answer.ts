import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { securityHeaders } from '../../headers.ts'
import { sampleAccounts, spareAccounts, subjectOf } from '../sample/accounts.ts'
import { mount } from './client.ts'
import { signInPage, signInStyle } from './page.ts'

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

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { ...securityHeaders, 'content-type': type, 'cache-control': 'no-store' })
  response.end(body)
}

/** Shows the sign-in form and, on the right password, tells the provider who it is. */
export async function answerSignIn(provider: Provider, request: IncomingMessage, response: ServerResponse) {
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
