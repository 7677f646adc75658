import { describe, expect, it } from 'vitest'
import { type PageParts, sealPage } from '../../../../site/public/renderer/seal-page.ts'

const of = (letter: string) => `sha256-${letter.repeat(43)}=`
const parts: PageParts = {
  integrity: {
    '/_astro/a.js': of('A'),
    '/_astro/b.js': of('B'),
    '/_astro/c.css': of('C'),
    '/_astro/d.js': of('D'),
  },
  maps: {
    '/_astro/a.js': '{"integrity":{}}',
    '/_astro/b.js': null,
    '/_astro/d.js': '{"integrity":{"/x":""}}',
  },
}
const script = (name: string) => `<script type="module" src="/_astro/${name}.js"></script>`
const style = '<link rel="stylesheet" href="/_astro/c.css">'

describe('a page', () => {
  it('gets the hashes of its files, and the one map, before any script', () => {
    expect(sealPage(`<head>${style}</head>${script('b')}${script('a')}`, parts)).toBe(
      `<head><link rel="stylesheet" href="/_astro/c.css" integrity="${of('C')}" crossorigin="anonymous">` +
        '<script type="importmap">{"integrity":{}}</script></head>' +
        `<script type="module" src="/_astro/b.js" integrity="${of('B')}"></script>` +
        `<script type="module" src="/_astro/a.js" integrity="${of('A')}"></script>`,
    )
  })

  it('may speak of tags where it is no tag: in an attribute a text of somebody stays a text', () => {
    for (const said of ['<script>alert(1)</script>', "<style>'", '<link rel=stylesheet href=x>', '-->']) {
      const page = `<head><meta name="description" content="${said}"></head><p title="${said}">x</p>`
      expect(sealPage(page, parts)).toBe(page)
      expect(() => sealPage(`${page}<script>alert(1)</script>`, parts)).toThrow('without a hash')
      expect(() => sealPage(`${page}<SCRIPT>alert(1)</SCRIPT>`, parts)).toThrow('without a hash')
    }
  })

  it('may hold data', () => {
    const data = '<script type="application/json" id="x">{}</script>'
    expect(sealPage(`<head></head>${data}`, parts)).toContain(data)
  })

  it.each([
    ['a script of another place', '<script type="module" src="https://elsewhere.example/a.js"></script>'],
    ['a script of its own', '<script>alert(1)</script>'],
    ['a module of its own', '<script type="module">alert(1)</script>'],
    ['a style of its own', '<style>p{}</style>'],
    ['a file that is not of the build', script('gone')],
    ['a preload', '<link rel="modulepreload" href="/_astro/a.js">'],
    ['two scripts that load others', script('a') + script('d')],
  ])('with %s is not made', (_, html) => {
    expect(() => sealPage(`<head></head>${html}`, parts)).toThrow()
  })
})
