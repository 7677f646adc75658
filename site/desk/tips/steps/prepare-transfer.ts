import { base64 } from '@scure/base'
import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { StepRequest, TipDetail } from '../../../../shared/contract/tips.ts'
import { officeRecipients } from '../../../../shared/filing/office-recipients.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { Routing } from '../../../../shared/routing/facts.ts'
import { officeAbove, passOn } from '../../../../shared/routing/pass-on.ts'
import type { RoutingView } from '../../../../shared/routing/table.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { wrapIdentity } from '../../../../shared/seal/wrap.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import type { Ask } from '../../frame/ask.ts'
import type { Words } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'

interface Transfer {
  readonly target: OfficeCode
  readonly opened: OpenedTip
  readonly directoryKey: string
}

/**
 * The rewrap for a transfer under the directory in force, or in words why there is none. Throws `Refusal`:
 * `recipients` for an office whose key is missing or not signed, else as the route does.
 */
export async function prepareTransfer(
  ask: Ask,
  tip: TipDetail,
  { target, opened, directoryKey }: Transfer,
  { say, language }: Words,
): Promise<{ rewrap: NonNullable<StepRequest['rewrap']> } | { refused: string }> {
  const view = await ask(routingRoutes.inForce)
  const passed = passOn(tip.facts, { from: tip.unit, target }, view)
  if ('refused' in passed) {
    const office = officeName(target, language)
    const upper = officeName(officeAbove(target, view), language)
    return { refused: say(`tips.error.${passed.refused}`, { office, upper }) }
  }
  const holder = { id: tip.id, identity: opened.identity }
  return { rewrap: await rewrap(holder, view, passed.routing, directoryKey) }
}

/** The tip's identity wrapped anew for other offices, whose signed keys are checked first. */
async function rewrap(
  tip: { id: TipId; identity: Identity },
  view: RoutingView,
  routing: Routing,
  directoryKey: string,
): Promise<NonNullable<StepRequest['rewrap']>> {
  const recipients = officeRecipients(view, routing, directoryKey)
  return { officeWrap: base64.encode(await wrapIdentity(tip.id, tip.identity, recipients)), routing }
}
