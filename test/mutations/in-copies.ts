import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../fixtures/import-graph.ts'
import { type Mutation, patternOf, type Verdict, without } from './mutation.ts'

/** What vitest's JSON says of one test. */
interface Reported {
  readonly ancestorTitles: readonly string[]
  readonly title: string
  readonly status: string
}

/**
 * Runs each mutation's named test in a copy of the repository, whose site is built with the control taken away; before
 * that, with nothing taken away. One after another: each build is of the whole site.
 */
export async function inCopies(mutations: readonly Mutation[]): Promise<Verdict[]> {
  if (mutations.length === 0) return []
  const copy = copyOfRepository()
  try {
    const verdicts: Verdict[] = []
    const before = new Map<string, readonly Reported[]>()
    for (const [file, all] of Map.groupBy(mutations, ({ test: [file] }) => file)) {
      before.set(file, await runIn(copy, file, patternOf(...all)))
    }
    for (const mutation of mutations) {
      verdicts.push(await tryOut(copy, mutation, before.get(mutation.test[0]) ?? []))
    }
    return verdicts
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** All files that are in the repository or would be, with the packages beside them by a link. */
function copyOfRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mingcha-copy-'))
  const names = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root }).toString()
  for (const name of names.split('\0').filter(Boolean)) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

async function tryOut(copy: string, mutation: Mutation, before: readonly Reported[]): Promise<Verdict> {
  const verdict = (why: string): Verdict => ({ mutation, noticed: why === '', why })
  const pattern = patternOf(mutation)
  const was = named(before, pattern)
  if (was.length === 0) return verdict('there is no such test')
  if (was.some(({ status }) => status !== 'passed')) return verdict('the test fails as it is')
  const path = join(copy, mutation.file)
  const source = readFileSync(path, 'utf8')
  try {
    writeFileSync(path, without(mutation, source))
    const is = named(await runIn(copy, mutation.test[0], pattern), pattern)
    if (is.length === 0) return verdict('the test did not run')
    return verdict(is.some(({ status }) => status === 'failed') ? '' : 'the test stays green')
  } finally {
    writeFileSync(path, source)
  }
}

const named = (reported: readonly Reported[], pattern: RegExp) =>
  reported.filter(
    ({ ancestorTitles, title, status }) =>
      status !== 'skipped' && status !== 'pending' && pattern.test([...ancestorTitles, title].join(' > ')),
  )

/** Builds the copy's site and runs the named tests there. */
async function runIn(copy: string, file: string, pattern: RegExp): Promise<readonly Reported[]> {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const options = [file, '-t', pattern.source, '--reporter=json', `--outputFile=${report}`]
  const PATH = `${join(root, 'node_modules', '.bin')}:${dirname(process.execPath)}:${process.env.PATH}`
  const child = spawn(process.execPath, ['test/check.ts', ...options], {
    ...{ cwd: copy, env: { ...process.env, PATH }, stdio: 'ignore' },
  })
  await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      testResults: { assertionResults: Reported[] }[]
    }
    return testResults.flatMap(({ assertionResults }) => assertionResults)
  } catch {
    return []
  }
}
