import { defineConfig } from 'vitest/config'

/** A suite's folders, and how long its slowest test may honestly take. */
const suite = (name: string, include: string[], testTimeout: number) => ({
  extends: true as const,
  test: { name, include, testTimeout, hookTimeout: testTimeout },
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
      suite(
        'rules',
        ['test/**/*.test.ts', '!test/journey/**', '!test/cdk/**', '!test/functions/**', '!test/bench/**'],
        30_000,
      ),
      suite('functions', ['test/functions/**/*.test.ts'], 60_000),
      suite('infrastructure', ['test/cdk/**/*.test.ts'], 120_000),
      suite('journey', ['test/journey/**/*.test.ts'], 180_000),
    ],
  },
})
