import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startStack } from '../../../cdk/local/stack.ts'

/** A data folder in which the sample offices are enrolled and everything is published, for an origin at a port. */
export interface Enrolled {
  readonly folder: string
  readonly port: number
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker: no two of them need a port at once. */
    enrolled: readonly Enrolled[]
  }
}

/** Workers at most. */
const WORKERS = 2

/** Fills data folders for all journeys of a run, of which each begins with a copy: filling and publishing take seconds. */
export default async function fillOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-enrolled-'))
  const enrolled: Enrolled[] = []
  for (let n = 0; n < WORKERS; n++) {
    const own = join(folder, String(n))
    if (n > 0) cpSync(join(folder, '0'), own, { recursive: true })
    const stack = await startStack({ dataDir: own, sample: 'offices' })
    await stack.stop()
    enrolled.push({ folder: own, port: Number(new URL(stack.origin).port) })
  }
  project.provide('enrolled', enrolled)
  return () => rmSync(folder, { recursive: true, force: true })
}
