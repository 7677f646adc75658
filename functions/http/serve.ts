import type { Handler, Hono } from 'hono'
import type { Route } from '../../shared/contract/route.ts'

/** Has an app answer a route of the contract. */
export function serve(app: Hono, { method, path }: Route, handler: Handler): void {
  app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), handler)
}
