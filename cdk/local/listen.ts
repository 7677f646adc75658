import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on a loopback host and resolves to the port, a free one when asked for 0; rejects when it is taken. */
export function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Stops listening, ends every open connection, and resolves when the server is closed. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}

/**
 * Rejects with EADDRINUSE when the port is taken on this machine; otherwise leaves it free. Waits a moment for
 * one that is just being given up.
 */
export async function expectFree(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    const probe = createServer()
    try {
      await listen(probe, port)
      return await close(probe)
    } catch (error) {
      if (tries === 10) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}
