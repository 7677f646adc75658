import { expect, it } from 'vitest'
import { stagePaths } from '../../cdk/stages.ts'
import { routes } from '../../shared/contract/routes.ts'

/** The stage that an address goes to: the first that names it. */
const stageOf = (path: string) =>
  stagePaths.find((one) =>
    one.path.endsWith('/*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
  )?.stage

it.each(routes.map(({ path, stage }) => [path, stage] as const))('%s goes to %s', (path, stage) => {
  expect(stageOf(path)).toBe(stage)
})
