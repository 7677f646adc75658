import { join } from 'node:path'
import preact from '@astrojs/preact'
import { defineConfig } from 'astro/config'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { provinceConditions } from '../shared/release/province-conditions.ts'
import { floor } from './floor/browsers.ts'
import { rendererAdapter } from './public/renderer/adapter.ts'
import { forgetFolderPlugin } from './release/forget-folder.ts'
import { pdfDecodersPlugin } from './release/pdf-decoders.ts'
import { textsSaidByPlugin } from './texts-said-by.ts'

/** Settings of the build that stand in the scripts themselves, where no page and no answer can change them. */
const pinned = ['DIRECTORY_KEY', 'DIRECTORY_MINIMUM', 'RECOVERY'].map((name) => [
  `import.meta.env.${name}`,
  JSON.stringify(process.env[name] ?? ''),
])

const province = process.env.MINGCHA_PROVINCE

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
  build: { inlineStylesheets: 'never', serverEntry: 'pages.js' },
  vite: {
    // The renderer is copied into a function without its node_modules.
    ssr: { noExternal: true, resolve: { conditions: provinceConditions(province, defaultServerConditions) } },
    resolve: {
      conditions: provinceConditions(province, defaultClientConditions),
      alias: [{ find: /^zod$/, replacement: join(import.meta.dirname, 'frame', 'zod.ts') }],
    },
    plugins: [textsSaidByPlugin(), forgetFolderPlugin(join(import.meta.dirname, '..'))],
    define: Object.fromEntries(pinned),
    // No remarks that name folders: two checkouts give the same build.
    build: {
      target: floor,
      cssTarget: floor,
      assetsInlineLimit: 0,
      rolldownOptions: { experimental: { attachDebugInfo: 'none' } },
    },
    worker: { plugins: () => [pdfDecodersPlugin()] },
  },
})
