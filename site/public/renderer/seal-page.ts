import type { Integrity } from '../../../shared/release/release.ts'

/** What pages may load, each with its hash; written by the build. */
export interface PageParts {
  /** Scripts and stylesheets by their address. */
  readonly integrity: Readonly<Record<string, Integrity>>
  /** Scripts that pages may name, each with its import map; null when it loads no other. */
  readonly maps: Readonly<Record<string, string | null>>
}

/**
 * A rendered page whose scripts and stylesheets all carry their hashes, with the import map of the one script that loads
 * others. Throws when the page names a file that is not of the build, or holds a script of its own.
 */
export function sealPage(html: string, parts: PageParts): string {
  const scripts: string[] = []
  const sealed = html
    // Without `crossorigin` Integrity-Policy passes no stylesheet, whatever its hash.
    .replace(
      /<link rel="stylesheet" href="([^"]*)"/g,
      (tag, href) => `${withHash(tag, href, parts)} crossorigin="anonymous"`,
    )
    .replace(/<script type="module" src="([^"]*)"/g, (tag, src) => {
      scripts.push(src)
      return withHash(tag, src, parts)
    })
  expectNoOther(sealed)
  const maps = scripts.map((src) => mapOf(src, parts)).filter((map) => map !== null)
  if (maps.length > 1) throw new Error('a page has one import map, and two of its scripts load others')
  return maps.length === 0
    ? sealed
    : sealed.replace('</head>', () => `<script type="importmap">${maps[0]}</script></head>`)
}

function withHash(tag: string, address: string, { integrity }: PageParts): string {
  const hash = integrity[address]
  if (!hash) throw new Error(`a page names ${address}, which is not of this build`)
  return `${tag} integrity="${hash}"`
}

function mapOf(src: string, { maps }: PageParts): string | null {
  const map = maps[src]
  if (map === undefined) throw new Error(`a page names ${src}, which is no script of a page`)
  return map
}

/** Comments and tags, each whole: what stands in an attribute is part of its tag, and is no tag itself. */
const TAG = /<!--.*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gis

/** Data may stand in a page; a script or style without a hash may not. */
function expectNoOther(html: string): void {
  for (const [tag] of html.matchAll(TAG)) {
    if (!/^<(?:script|style|link)\b/i.test(tag)) continue
    const loads = /^<(?:script|style)/i.test(tag) || /\brel="?(?:stylesheet|modulepreload|preload)/.test(tag)
    const data = /^<script type="application\/(?:ld\+)?json"/.test(tag)
    if (loads && !data && !/ integrity="sha256-/.test(tag)) throw new Error(`without a hash: ${tag}`)
  }
}
