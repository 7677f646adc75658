/**
 * The key of the public object that a path shows: `/` and `/x/` and `/x` are pages, `/x.json` and all below `/data/log/` are files.
 * Nothing when the path is not one (bad escapes, dots that climb).
 */
export function pageKey(path: string): string | undefined {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const parts = plain.split('/').slice(1)
  const last = parts.pop() ?? ''
  if ([...parts, last].some((part) => part === '..' || part === '.') || parts.includes('')) return undefined
  if (last === '') return [...parts, 'index.html'].join('/')
  if (plain.startsWith('/data/log/')) return [...parts, last].join('/')
  return [...parts, last.includes('.') ? last : `${last}/index.html`].join('/')
}
