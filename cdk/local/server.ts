import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { close, listen } from './listen.ts'
import { mount } from './sign-in/client.ts'
import type { Listener } from './sign-in/listener.ts'

/** A bound origin that answers nothing until `serve` says what. */
export type OriginServer = {
  origin: string
  serve(app: Hono, signIn: Listener): void
  /** Answers 503 from now on, while what is behind it stops. */
  refuse(): void
  stop(): Promise<void>
}

/** Also the other loopback address, which browsers try for `localhost`; absent on some machines. */
async function listenToo(server: Server, port: number) {
  await listen(server, port, '::1').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw error
  })
}

const busy: Listener = async (_, response) => {
  response.writeHead(503, { 'retry-after': '1' }).end()
}

/** Binds both loopback addresses at the port (a free one for 0); rejects with EADDRINUSE when it is taken. */
export async function bindOrigin(port: number): Promise<OriginServer> {
  let listener = busy
  const servers = [4, 6].map(() => createServer((request, response) => void listener(request, response)))
  const [first, second] = servers as [Server, Server]
  const bound = await listen(first, port)
  await listenToo(second, bound)
  return {
    origin: `http://localhost:${bound}`,
    serve(app, signIn) {
      const answer = getRequestListener(app.fetch)
      listener = (request, response) => (isSignIn(request.url) ? signIn : answer)(request, response)
    },
    refuse() {
      listener = busy
    },
    stop: async () => {
      await Promise.all(servers.filter((server) => server.listening).map(close))
    },
  }
}

const isSignIn = (url = '') => url === mount || url.startsWith(`${mount}/`) || url.startsWith(`${mount}?`)
