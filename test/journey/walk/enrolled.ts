import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startStack } from '../../../cdk/local/stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder in which the sample offices are enrolled and everything is published. */
    enrolled: string
  }
}

/** Fills one data folder for all journeys of a run, of which each begins with a copy: filling takes seconds. */
export default async function fillOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-enrolled-'))
  const stack = await startStack({ dataDir: folder, sample: 'offices' })
  await stack.stop()
  project.provide('enrolled', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
