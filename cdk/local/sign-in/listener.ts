import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DevelopmentKeys } from '../keys.ts'
import { answerSignIn } from './answer.ts'
import { mount } from './client.ts'
import { createProvider } from './provider.ts'

/** Answers everything under `/oidc`; the request's address has the mount still on it. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The sign-in provider and its form as one listener of the site's own server. */
export function createSignInServer(origin: string, keys: DevelopmentKeys['signIn']): Listener {
  const provider = createProvider(origin, keys)
  const answer = provider.callback()
  return async (request, response) => {
    const full = request.url ?? ''
    request.url = full.slice(mount.length) || '/'
    if (request.url.startsWith('/sign-in')) {
      await answerSignIn(provider, request, response).catch(() => {
        response.writeHead(303, { location: '/desk/' }).end()
      })
      return
    }
    await answer(Object.assign(request, { originalUrl: full }), response)
  }
}
