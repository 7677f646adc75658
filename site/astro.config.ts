import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { rendererAdapter } from './public/renderer/adapter.ts'
import { textsSaidByPlugin } from './texts-said-by.ts'

/** Settings of the build that stand in the scripts themselves, where no page and no answer can change them. */
const pinned = ['DIRECTORY_KEY', 'DIRECTORY_MINIMUM', 'RECOVERY'].map((name) => [
  `import.meta.env.${name}`,
  JSON.stringify(process.env[name] ?? ''),
])

export default defineConfig({
  root: import.meta.dirname,
  srcDir: './public',
  publicDir: './static',
  outDir: '../dist/site',
  output: 'server',
  adapter: rendererAdapter(),
  integrations: [preact({ compat: true })],
  trailingSlash: 'ignore',
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  devToolbar: { enabled: false },
  // Nothing inline: a strict content security policy forbids it.
  build: { inlineStylesheets: 'never', serverEntry: 'renderer.js' },
  vite: {
    plugins: [textsSaidByPlugin()],
    define: Object.fromEntries(pinned),
    build: { assetsInlineLimit: 0 },
    // The renderer is copied into a function without its node_modules.
    ssr: { noExternal: true },
  },
})
