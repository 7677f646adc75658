import * as z from 'zod'
import { TipId } from '../value/id.ts'
import { OFFICE_LETTER_BYTES, OfficeLetter } from './office-letter.ts'
import { routingRefusals } from './refusals.ts'
import { route } from './route.ts'
import { TipDetail, workRefusals } from './tips.ts'

/** A part of a tip, to be handled on its own. `version`: the one of the first tip that was on the screen. */
export const PartRequest = OfficeLetter.extend({ version: z.int().min(1), part: TipId })
export type PartRequest = z.infer<typeof PartRequest>

/** Parts of tips. */
export const partRoutes = {
  split: route('/api/desk/tips/{tip}/parts', {
    ...{ stage: 'desk', method: 'post', roles: [], summary: 'Split a part off, to be handled on its own' },
    ...{ request: PartRequest, limit: OFFICE_LETTER_BYTES, reply: TipDetail },
    refusals: [
      ...([...workRefusals, ...routingRefusals] as const),
      ...(['step', 'unopened', 'target', 'partOfPart', 'parts', 'filed', 'quota'] as const),
    ],
  }),
}
