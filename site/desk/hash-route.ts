import { useEffect, useState } from 'preact/hooks'

/** Where the address after `#` points: `#/tips/abc` is `['tips', 'abc']`. */
export function readHash(hash: string): string[] {
  return hash
    .replace(/^#\/?/, '')
    .replace(/\?.*$/, '')
    .split('/')
    .filter((part) => part !== '')
}

/** What the address after `#` asks for: `#/tips?due=late` has `due`. */
export function readHashQuery(hash: string): URLSearchParams {
  return new URLSearchParams(hash.split('?')[1] ?? '')
}

/** The address after `#`, kept up to date. */
export function useHash(): { path: string[]; query: URLSearchParams } {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const update = () => setHash(location.hash)
    addEventListener('hashchange', update)
    return () => removeEventListener('hashchange', update)
  }, [])
  return { path: readHash(hash), query: readHashQuery(hash) }
}
