/** What a poster's code carries behind the address: `/report#permit=320115…&site=…`. */
export interface Poster {
  readonly permit: string
  readonly site: string
}

/** Reads a poster's code. Only a permit's digits and a short name are taken; anything else is left alone. */
export function readPoster(hash: string): Poster | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const permit = (given.get('permit') ?? '').normalize('NFKC').replace(/\D/g, '')
  const site = (given.get('site') ?? '').replace(/[\p{Cc}\p{Cf}<>]/gu, '').trim()
  if (permit.length !== 18) return undefined
  return { permit, site: [...site].slice(0, 60).join('') }
}
