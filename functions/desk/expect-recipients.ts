import type { OfficeLetter } from '../../shared/contract/office-letter.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { TipRoute } from '../../shared/routing/route-tip.ts'
import { sameRouting } from '../../shared/routing/same-routing.ts'

/** Refuses `recipients`, with the right route, for a letter that is sealed to others than those who handle such. */
export function expectRecipients({ routing }: Pick<OfficeLetter, 'routing'>, way: TipRoute): void {
  if (sameRouting(routing, way.routing)) return
  throw new Refusal('recipients', { detail: { office: way.office, routing: way.routing } })
}
