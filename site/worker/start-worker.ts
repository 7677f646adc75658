import { scriptAddress } from './script-address.ts'

/** Workers that were fetched, by their address: where the bytes lie in this page. */
const fetched = new Map<string, Promise<string>>()

/**
 * Starts a worker of the build. A worker that is named by its address runs whatever the server answers, so its bytes are
 * fetched with the hash that stands in the page's import map, and it is started from them; the content policy allows no
 * other way. Throws when the bytes could not be had or are not those of the build.
 */
export async function startWorker(address: string): Promise<Worker> {
  const bytes = fetched.get(address) ?? fetchWorker(address)
  fetched.set(address, bytes)
  try {
    return new Worker(scriptAddress(await bytes))
  } catch (cause) {
    fetched.delete(address)
    throw cause
  }
}

async function fetchWorker(address: string): Promise<string> {
  const { pathname } = new URL(address, location.href)
  const answer = await fetch(pathname, { integrity: integrityOf(pathname) })
  if (!answer.ok) throw new Error(`no worker at ${pathname}`)
  const code = new Blob([await answer.arrayBuffer()], { type: 'text/javascript' })
  return URL.createObjectURL(code)
}

/** The hash of a script of the build, from the page's import map. */
function integrityOf(pathname: string): string {
  const map = document.querySelector('script[type="importmap"]')?.textContent ?? '{}'
  const { integrity = {} } = JSON.parse(map) as { integrity?: Record<string, string> }
  const hash = integrity[pathname]
  if (!hash) throw new Error(`no hash for the worker ${pathname}`)
  return hash
}
