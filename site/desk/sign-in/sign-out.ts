import { meRoutes } from '../../../shared/contract/me.ts'
import { dropSession, readSession } from './session.ts'

/**
 * Signs out: what the desk kept in this browser is gone at once. The server, where it can be reached, then has the
 * browser empty its cache too, so that it does not show which parts of the desk were open here.
 */
export function signOut(): void {
  const session = readSession(Date.now())
  dropSession()
  if (!session) return
  const { path, method } = meRoutes.signOut
  const headers = { authorization: `Bearer ${session.token}` }
  void fetch(path, { method: method.toUpperCase(), headers, keepalive: true }).catch(() => undefined)
}
