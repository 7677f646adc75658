import { expect, it } from 'vitest'
import { stagePaths } from '../../cdk/stages.ts'
import { routes } from '../../shared/contract/routes.ts'

/** The function that an address goes to: the first that names it. */
const functionOf = (path: string) =>
  stagePaths.find((one) =>
    one.path.endsWith('/*') ? path.startsWith(one.path.slice(0, -1)) : path === one.path,
  )?.stage

/** The newsroom's function answers for the administration too. */
const deployedAs = (stage: string) => (stage === 'administration' ? 'newsroom' : stage)

it.each(routes.map(({ path, stage }) => [path, stage] as const))('%s goes to %s', (path, stage) => {
  expect(functionOf(path)).toBe(deployedAs(stage))
})
