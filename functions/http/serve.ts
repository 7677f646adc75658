import type { Handler, Hono } from 'hono'
import type { Route } from '../../shared/contract/route.ts'
import { partOf, partsIn } from './read-address.ts'

/** Has an app answer a route of the contract, under the one spelling of its address. Others are refused `badRequest`. */
export function serve(app: Hono, { method, path }: Route, handler: Handler): void {
  const parts = partsIn(path)
  app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), (context, next) => {
    for (const name of parts) partOf(context, name)
    return handler(context, next)
  })
}
