import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ViteUserConfig } from 'vitest/config'
import {
  createVitest,
  type TestModule,
  type TestResult,
  type TestSpecification,
  type Vitest,
  type VitestPluginContext,
} from 'vitest/node'
import { root } from '../fixtures/import-graph.ts'
import { quickAlias } from '../fixtures/quick-alias.ts'
import { type Mutation, patternOf, type Verdict, without } from './mutation.ts'

const HANGS = 120_000

/** Names of the projects that change nothing: of functions, whose tests stretch no keys, and of all others. */
const AS_IT_IS = { functions: 'functions as they are', others: 'as it is' }
const isOfFunctions = (file: string) => file.startsWith('test/functions/')
const asItIs = (file: string) => (isOfFunctions(file) ? AS_IT_IS.functions : AS_IT_IS.others)

/**
 * Runs each mutation's named test over sources of which one is changed as it is loaded; no file is written. One project
 * of one process each, and one more in which all named tests run over the sources as they are.
 */
export async function inWorkers(mutations: readonly Mutation[]): Promise<Verdict[]> {
  if (mutations.length === 0) return []
  const cache = mkdtempSync(join(tmpdir(), 'mingcha-mutations-'))
  const vitest = await open(mutations, cache)
  try {
    const specifications = [...asTheyAre(vitest, mutations), ...changed(vitest, mutations)]
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    if (unhandledErrors.length > 0) console.log(`${unhandledErrors.length} faults outside of tests`)
    const of = (project: string) => testModules.filter((one) => one.project.name === project)
    return mutations.map((mutation) => judge(mutation, of(asItIs(mutation.test[0])), of(mutation.name)))
  } finally {
    await vitest.close()
    rmSync(cache, { recursive: true, force: true })
  }
}

function open(mutations: readonly Mutation[], fsModuleCachePath: string): Promise<Vitest> {
  const project = (name: string, files: readonly string[], mutation?: Mutation) => ({
    plugins: mutation ? [taking(mutation)] : [],
    test: {
      ...{ name, include: [...files], environment: 'node' as const },
      ...{ pool: 'forks' as const, testTimeout: HANGS, hookTimeout: HANGS },
      ...(files.every(isOfFunctions) && { alias: quickAlias }),
      server: { deps: { external: [/\/dist\/site\//] } },
    },
  })
  const files = [...new Set(mutations.map(({ test: [file] }) => file))]
  const projects = [
    project(
      AS_IT_IS.others,
      files.filter((file) => !isOfFunctions(file)),
    ),
    project(AS_IT_IS.functions, files.filter(isOfFunctions)),
    ...mutations.map((one) => project(one.name, [one.test[0]], one)),
  ]
  const config: ViteUserConfig = { test: { projects } }
  return createVitest(
    { root, config: false, watch: false, maxWorkers: 2, reporters: [{}], silent: true, fsModuleCachePath },
    config,
  )
}

/** Changes the one module as it is loaded. What was made of it is kept under a name of its own, and so serves nobody else. */
function taking(mutation: Mutation) {
  const file = join(root, mutation.file)
  const isFile = (id: string) => id.split('?')[0] === file
  return {
    name: 'takes one control away',
    enforce: 'pre' as const,
    configureVitest: ({ defineCacheKeyGenerator }: VitestPluginContext) =>
      defineCacheKeyGenerator(({ id }) => (isFile(id) ? mutation.name : undefined)),
    transform: (code: string, id: string) =>
      isFile(id) ? { code: without(mutation, code), map: null } : undefined,
  }
}

function asTheyAre(vitest: Vitest, mutations: readonly Mutation[]): TestSpecification[] {
  const files = Map.groupBy(mutations, ({ test: [file] }) => file)
  return [...files].map(([file, all]) => specify(vitest, asItIs(file), file, patternOf(...all)))
}

function changed(vitest: Vitest, mutations: readonly Mutation[]): TestSpecification[] {
  return mutations.map((one) => specify(vitest, one.name, one.test[0], patternOf(one)))
}

function specify(vitest: Vitest, name: string, file: string, testNamePattern: RegExp): TestSpecification {
  const project = vitest.projects.find((one) => one.name === name)
  if (!project) throw new Error(`no project ${name}`)
  return project.createSpecification(join(root, file), { testNamePattern })
}

/**
 * Whether the named test passes over the sources as they are, and over the changed one fails an expectation, or in its own
 * words reading what it was answered; a fault of the changed source itself proves nothing.
 */
function judge(mutation: Mutation, before: readonly TestModule[], after: readonly TestModule[]): Verdict {
  const verdict = (why: string): Verdict => ({ mutation, noticed: why === '', why })
  const was = resultsOf(mutation, before)
  if (was.length === 0) return verdict('there is no such test')
  if (was.some(({ state }) => state !== 'passed')) return verdict('the test fails as it is')
  const is = resultsOf(mutation, after)
  if (is.length === 0) return verdict('the test did not run: the changed source may not load')
  const faults = is.flatMap(({ errors = [] }) => errors)
  if (faults.length === 0) return verdict('the test stays green')
  const [fault] = faults
  return verdict(faults.some(isOfTest) ? '' : `it fails otherwise: ${fault?.name}, ${fault?.message}`)
}

type Fault = NonNullable<TestResult['errors']>[number]

/** Whether the first of our own files that a fault came through is a test's. */
function isOfTest({ name, stacks = [] }: Fault): boolean {
  if (name === 'AssertionError') return true
  const ours = stacks.find(({ file }) => file.startsWith(root) && !file.includes('/node_modules/'))
  return ours?.file.startsWith(join(root, 'test')) === true
}

/** How the tests ended that a mutation names; those that were passed over are left out. */
function resultsOf(mutation: Mutation, modules: readonly TestModule[]): TestResult[] {
  const pattern = patternOf(mutation)
  return modules
    .filter(({ moduleId }) => moduleId === join(root, mutation.test[0]))
    .flatMap((one) => [...one.children.allTests()])
    .filter(({ fullName }) => pattern.test(fullName))
    .map((test) => test.result())
    .filter(({ state }) => state !== 'skipped' && state !== 'pending')
}
