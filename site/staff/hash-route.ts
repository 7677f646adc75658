import { useEffect, useState } from 'preact/hooks'

/** Where the address after `#` points: `#/tips/abc` is `['tips', 'abc']`. */
export function readHash(hash: string): string[] {
  return hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
}

/** The address after `#`, kept up to date. */
export function useHash(): string[] {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const update = () => setHash(location.hash)
    addEventListener('hashchange', update)
    return () => removeEventListener('hashchange', update)
  }, [])
  return readHash(hash)
}
