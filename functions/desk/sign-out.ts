import type { Handler } from 'hono'
import { meRoutes } from '../../shared/contract/me.ts'
import { authenticate } from '../http/authenticate.ts'
import type { Desk } from './desk.ts'

/**
 * `POST /api/desk/sign-out`: has the browser empty its cache of this site. Nothing of storage, which a reporter's draft
 * may share; the desk removes its own entries by name.
 */
export function signOut(desk: Desk): Handler {
  return async (context) => {
    await authenticate(desk, context, meRoutes.signOut)
    return context.body(null, 204, { 'clear-site-data': '"cache"' })
  }
}
