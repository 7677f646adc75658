import { join } from 'node:path'
import { type BundlingOptions, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { bundling, nativePackages } from '../../bundling.ts'

/** Installs a package's native parts for the function's machine, whatever machine this is. */
function installNative(packages: Record<string, string>, folder: string) {
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  const options = '--no-save --no-audit --no-fund --ignore-scripts --cpu=arm64 --os=linux --libc=glibc'
  return [`npm install ${options} --prefix "${folder}" ${names.join(' ')}`]
}

/** The bundler's options for one handler. */
export function bundlingFor(name: string, root: string): BundlingOptions {
  const native = nativePackages[name] ?? {}
  return {
    format: OutputFormat.ESM,
    target: bundling.target,
    mainFields: [...bundling.mainFields],
    banner: bundling.banner,
    externalModules: Object.keys(native),
    tsconfig: join(root, 'tsconfig.json'),
    minify: true,
    keepNames: true,
    charset: 'utf8' as NonNullable<BundlingOptions['charset']>,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_input, output) =>
        Object.keys(native).length > 0 ? installNative(native, output) : [],
    },
  }
}
