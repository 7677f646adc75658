/**
 * How each handler becomes one file: ESM for Node 24, everything inside (so that the versions are the lock's),
 * save for what is named in `external`. Used by the stacks and by the test that invokes the files.
 */
export const bundling = {
  target: 'node24',
  mainFields: ['module', 'main'],
  /** Lets CommonJS packages inside an ESM file reach Node's own modules. */
  banner:
    "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  /**
   * By the path from the top of the repository. An ES import of `node:http` asks for everything that it exports, and so loads a whole
   * second HTTP client (undici) that nobody uses: 10 to 20 ms of each cold start.
   */
  alias: {
    'node:http': './cdk/builtin/http.cjs',
    http: './cdk/builtin/http.cjs',
    'node:https': './cdk/builtin/https.cjs',
    https: './cdk/builtin/https.cjs',
  },
} as const

/** Packages with native parts, and fonts: installed beside the one handler that needs them, for the machine it runs on. */
export const nativePackages: Partial<Record<string, Record<string, string>>> = {
  plain: { sharp: '0.35.5' },
  publish: { sharp: '0.35.5', '@embedpdf/fonts-sc': '1.0.0' },
}
