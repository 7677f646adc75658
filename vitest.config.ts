import { defineConfig } from 'vitest/config'
import { provinceConditions } from './shared/release/province-conditions.ts'

/** Milliseconds after which a test or hook hangs. Far more than a busy machine needs: no test measures time. */
const HANGS = 600_000

const suite = (name: string, include: string[], globalSetup: string[] = []) => ({
  extends: true as const,
  test: { name, include, globalSetup, testTimeout: HANGS, hookTimeout: HANGS },
})

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
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
      suite('functions', ['test/functions/**/*.test.ts']),
      {
        ...suite('province', ['test/another-province/**/*.test.ts']),
        resolve: { conditions: provinceConditions('sample', ['node']) },
        ssr: { resolve: { conditions: provinceConditions('sample', ['node']) } },
      },
      suite('infrastructure', ['test/cdk/**/*.test.ts']),
      suite('journey', ['test/journey/**/*.test.ts'], ['test/journey/walk/enrolled.ts']),
    ],
  },
})
