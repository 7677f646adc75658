import { base64 } from '@scure/base'
import type { StepRequest } from '../../../../shared/contract/tips.ts'
import { officeRecipients } from '../../../../shared/filing/office-recipients.ts'
import type { Routing } from '../../../../shared/routing/facts.ts'
import type { RoutingView } from '../../../../shared/routing/table.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { wrapIdentity } from '../../../../shared/seal/wrap.ts'

/** The tip's identity wrapped anew for other offices, whose signed keys are checked first. */
export async function rewrap(
  tip: { id: string; identity: Identity },
  view: RoutingView,
  routing: Routing,
  directoryKey: string,
): Promise<NonNullable<StepRequest['rewrap']>> {
  const recipients = officeRecipients(view, routing, directoryKey)
  return { officeWrap: base64.encode(await wrapIdentity(tip.id, tip.identity, recipients)), routing }
}
