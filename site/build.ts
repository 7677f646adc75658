import { cp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildSite } from 'astro'
import { build as bundle } from 'esbuild'
import { floor } from './floor/browsers.ts'
import { forgetFolder } from './release/forget-folder.ts'
import { writeMark } from './release/write-mark.ts'
import { writeRelease } from './release/write-release.ts'

const site = import.meta.dirname
const output = join(site, '..', 'dist', 'site')
const [client, server] = [join(output, 'client'), join(output, 'server')]

process.env.ASTRO_TELEMETRY_DISABLED = '1'
// Whoever starts it, the build is the same.
process.env.NODE_ENV = 'production'
// For parts of pages that a server would fill in later. There are none: a fixed key, so that builds are the same.
process.env.ASTRO_KEY = Buffer.alloc(32).toString('base64')
console.log('pages and scripts')
await rm(output, { recursive: true, force: true })
await buildSite({ root: site, configFile: 'astro.config.ts', logLevel: 'warn' })

// Pages that functions make link to one stylesheet.
console.log('stylesheet')
const { metafile } = await bundle({
  entryPoints: [join(site, 'styles', 'mingcha.css')],
  outdir: join(client, '_astro'),
  entryNames: '[name].[hash]',
  bundle: true,
  minify: true,
  target: floor,
  metafile: true,
  logLevel: 'warning',
})
const [stylesheet = ''] = Object.keys(metafile.outputs)

// What documents of reporters may need to be drawn: character maps and standard fonts.
console.log('parts for documents')
const parts = join(site, '..', 'node_modules', 'pdfjs-dist')
for (const name of ['cmaps', 'standard_fonts', 'wasm']) {
  const folder = join(client, 'assets', 'pdf', name)
  // The decoders are in the worker; their licences stand here. A name without an ending would be a page's address.
  for (const file of await readdir(join(parts, name))) {
    if (/\.(?:wasm|js)$/.test(file)) continue
    await cp(join(parts, name, file), join(folder, file.startsWith('LICENSE') ? `${file}.txt` : file))
  }
}

writeMark(client)

console.log('hashes')
await forgetFolder(server, join(site, '..'))
writeRelease(client, server, stylesheet.slice(stylesheet.indexOf('/_astro/')))
