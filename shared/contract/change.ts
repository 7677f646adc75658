import * as z from 'zod'
import { changeSteps } from '../change/change.ts'
import { Day } from '../value/day.ts'
import { written } from '../value/written.ts'

/**
 * A step of a change that two people make: of the routing table, or of a calendar year. `revision`: the one the actor
 * read. `validFrom`: with `approve` of a routing table, its first day.
 */
export const ChangeStepRequest = z.strictObject({
  step: z.enum(changeSteps),
  revision: z.int().min(1),
  reason: written(0, 1000).optional(),
  validFrom: Day.optional(),
})

/** What a step of such a change is refused for. */
export const changeRefusals = ['stepUp', 'step', 'changed', 'self', 'reason'] as const
