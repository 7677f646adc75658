import { base64 } from '@scure/base'
import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { StepRequest, TipDetail } from '../../../../shared/contract/tips.ts'
import { officeRecipients, type SealingView } from '../../../../shared/filing/office-recipients.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import type { Routing } from '../../../../shared/routing/facts.ts'
import { officeAbove, passOn } from '../../../../shared/routing/pass-on.ts'
import type { Identity } from '../../../../shared/seal/identity.ts'
import { wrapIdentity } from '../../../../shared/seal/wrap.ts'
import { unwrapped } from '../../../../shared/tip/wraps.ts'
import type { OfficeCode } from '../../../../shared/value/office-code.ts'
import type { Ask } from '../../frame/ask.ts'
import { askSealingView } from '../../frame/sealing-view.ts'
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
  const passed = passOn(tip.facts, { from: tip.office, target }, view)
  if ('refused' in passed) {
    const office = officeName(target, language)
    const upper = officeName(officeAbove(target, view), language)
    return { refused: say(`tips.error.${passed.refused}`, { office, upper }) }
  }
  const holder = { ...tip, identity: opened.identity }
  const sealing = await askSealingView(ask, view, passed.routing.recipients, directoryKey)
  return { rewrap: await rewrap(holder, sealing, passed.routing, directoryKey) }
}

/** The tip's identity wrapped for those offices that have no wrap yet, whose signed keys are checked first. */
async function rewrap(
  tip: Pick<TipDetail, 'id' | 'officeWraps'> & { identity: Identity },
  view: SealingView,
  routing: Routing,
  directoryKey: string,
): Promise<NonNullable<StepRequest['rewrap']>> {
  const wanted = unwrapped(tip.officeWraps, routing.recipients)
  const recipients = officeRecipients(view, { ...routing, recipients: wanted }, directoryKey)
  const wraps = await Promise.all(
    recipients.map(async (recipient, n) => ({
      office: wanted[n]?.office ?? '',
      wrap: base64.encode(await wrapIdentity(tip.id, tip.identity, recipient)),
    })),
  )
  return { wraps, routing }
}
