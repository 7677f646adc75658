import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildSite } from 'astro'
import { build as bundle } from 'esbuild'

const site = import.meta.dirname
const output = join(site, '..', 'dist', 'site')

process.env.ASTRO_TELEMETRY_DISABLED = '1'
console.log('pages and scripts')
await buildSite({ root: site, configFile: 'astro.config.ts', logLevel: 'warn' })

// The form without script links to its stylesheet at an address that never changes.
console.log('stylesheet')
await bundle({
  entryPoints: [join(site, 'styles', 'mingcha.css')],
  outfile: join(output, 'client', 'assets', 'mingcha.css'),
  bundle: true,
  minify: true,
  logLevel: 'warning',
})

// What documents of reporters may need to be drawn: character maps, standard fonts, decoders without WebAssembly.
console.log('parts for documents')
const parts = join(site, '..', 'node_modules', 'pdfjs-dist')
for (const name of ['cmaps', 'standard_fonts', 'wasm']) {
  const filter = (path: string) => !path.endsWith('.wasm') && !path.includes('quickjs')
  await cp(join(parts, name), join(output, 'client', 'assets', 'pdf', name), { recursive: true, filter })
}
