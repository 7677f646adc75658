import { expect, it } from 'vitest'
import { serve } from '../../../functions/http/serve.ts'
import { stageApp } from '../../../functions/http/stage-app.ts'
import { filingRoutes } from '../../../shared/contract/filing.ts'
import { refusalsOf } from '../../../shared/contract/refusals.ts'
import { routes } from '../../../shared/contract/routes.ts'
import type { RefusalCode } from '../../../shared/refusal/codes.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { watchRefusals } from '../../fixtures/declared-refusals.ts'

/** What the watch says after a challenge was refused with a code. */
async function after(code: RefusalCode): Promise<string> {
  const { watch, expectDeclared } = watchRefusals()
  const app = stageApp('intake')
  serve(app, filingRoutes.challenge, () => {
    throw new Refusal(code)
  })
  await watch(app).request('/api/challenge', { method: 'POST' })
  try {
    expectDeclared()
    return 'declared'
  } catch (fault) {
    return String(fault)
  }
}

it('a refusal that the contract lists is passed over', async () => {
  expect(await after('badRequest')).toBe('declared')
})

it('one that it does not list is told with its route and code', async () => {
  expect(await after('self')).toContain('post /api/challenge refuses self')
})

it('routes of staff refuse who is nobody, and in the wrong role where the contract names one', () => {
  for (const route of routes) {
    const refusals = refusalsOf(route)
    expect(refusals.includes('signin'), route.path).toBe(route.roles !== undefined)
    if (route.roles?.length || route.provincial) expect(refusals, route.path).toContain('role')
  }
})
