import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { provinceConditions } from './shared/release/province-conditions.ts'
import { quickAlias } from './test/fixtures/quick-alias.ts'
import { leftOut } from './test/sweeps.ts'

/** Milliseconds after which a test or hook hangs. Far more than a busy machine needs: no test measures time. */
const HANGS = 600_000

const suite = (
  name: string,
  include: string[],
  more: { globalSetup?: string[]; alias?: typeof quickAlias } = {},
) => ({
  extends: true as const,
  test: { name, include: [...include, ...leftOut()], testTimeout: HANGS, hookTimeout: HANGS, ...more },
})

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Files share what they import: read once by each of the two workers, it takes a third less time.
    isolate: false,
    setupFiles: [fileURLToPath(new URL('test/fixtures/as-found.ts', import.meta.url))],
    // The built renderer runs as it was built.
    server: { deps: { external: [/\/dist\/site\//] } },
    maxWorkers: 2,
    reporters: ['default'],
    projects: [
      suite('rules', [
        'test/**/*.test.ts',
        '!test/journey/**',
        '!test/cdk/**',
        '!test/functions/**',
        '!test/bench/**',
        '!test/another-province/**',
      ]),
      suite('functions', ['test/functions/**/*.test.ts'], { alias: quickAlias }),
      {
        ...suite('province', ['test/another-province/**/*.test.ts']),
        resolve: { conditions: provinceConditions('sample', ['node']) },
        ssr: { resolve: { conditions: provinceConditions('sample', ['node']) } },
      },
      suite('infrastructure', ['test/cdk/**/*.test.ts']),
      suite('journey', ['test/journey/**/*.test.ts'], {
        globalSetup: ['test/fixtures/browser.ts', 'test/journey/walk/enrolled.ts'],
      }),
    ],
  },
})
