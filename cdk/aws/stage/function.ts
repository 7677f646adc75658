import { join } from 'node:path'
import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import * as iam from 'aws-cdk-lib/aws-iam'
import * as lambda from 'aws-cdk-lib/aws-lambda'
import { type BundlingOptions, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { provinceConditions } from '../../../shared/release/province-conditions.ts'
import { bundling, nativePackages } from '../../bundling.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Size and limits of one function. */
export type Capacity = { memorySize: number; timeout: Duration; concurrency?: number }

/** The file that a function is made from, relative to the root of the repository. */
export type Source = { name: string; entry: string; capacity: Capacity }

function ownRole(scope: Construct, logs: LogGroup) {
  const role = new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') })
  logs.grantWrite(role)
  return role
}

/**
 * One handler file as one function: arm64, Node 24, a role of its own without managed policies, logs kept a
 * month. The platform's own line per call is off: it would note the moment of every filing.
 */
export function createFunction(scope: Construct, { name, entry, capacity }: Source): NodejsFunction {
  const logGroup = new LogGroup(scope, 'Logs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const { concurrency, memorySize, timeout } = capacity
  return new NodejsFunction(scope, 'Function', {
    entry: join(root, entry),
    projectRoot: root,
    depsLockFilePath: join(root, 'package-lock.json'),
    handler: 'handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    memorySize,
    timeout,
    ...(concurrency && { reservedConcurrentExecutions: concurrency }),
    role: ownRole(scope, logGroup),
    logGroup,
    loggingFormat: lambda.LoggingFormat.JSON,
    systemLogLevelV2: lambda.SystemLogLevel.WARN,
    applicationLogLevelV2: lambda.ApplicationLogLevel.INFO,
    tracing: lambda.Tracing.DISABLED,
    awsSdkConnectionReuse: false,
    bundling: bundlingFor(name, root),
  })
}

/** Installs a package's native parts for the function's machine, whatever machine this is. */
function installNative(packages: Record<string, string>, folder: string) {
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`)
  const options = '--no-save --no-audit --no-fund --ignore-scripts --cpu=arm64 --os=linux --libc=glibc'
  return [`npm install ${options} --prefix "${folder}" ${names.join(' ')}`]
}

/** The bundler's options for one handler. */
function bundlingFor(name: string, root: string): BundlingOptions {
  const native = nativePackages[name] ?? {}
  const province = process.env.MINGCHA_PROVINCE
  return {
    format: OutputFormat.ESM,
    target: bundling.target,
    mainFields: [...bundling.mainFields],
    banner: bundling.banner,
    externalModules: Object.keys(native),
    tsconfig: join(root, 'tsconfig.json'),
    esbuildArgs: {
      ...Object.fromEntries(Object.entries(bundling.alias).map(([name, file]) => [`--alias:${name}`, file])),
      ...(province && { '--conditions': provinceConditions(province, ['module']).join(',') }),
    },
    minify: true,
    charset: 'utf8' as NonNullable<BundlingOptions['charset']>,
    commandHooks: {
      beforeBundling: () => [],
      beforeInstall: () => [],
      afterBundling: (_input, output) =>
        Object.keys(native).length > 0 ? installNative(native, output) : [],
    },
  }
}
