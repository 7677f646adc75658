import { join } from 'node:path'
import { build } from 'esbuild'
import { bundling, nativePackages } from '../../../cdk/bundling.ts'
import type { StageName } from '../../../cdk/stages.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Bundles a stage's handler with the options of the stacks, and returns the path of the one file. */
export async function bundle(stage: StageName): Promise<string> {
  const outfile = join(root, 'dist', 'handlers', stage, 'index.mjs')
  await build({
    entryPoints: [join(root, 'functions', stage, 'handler.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: bundling.target,
    mainFields: [...bundling.mainFields],
    banner: { js: bundling.banner },
    alias: bundling.alias,
    external: Object.keys(nativePackages[stage] ?? {}),
    logLevel: 'warning',
  })
  return outfile
}
