import { routingRoutes } from '../../../../shared/contract/routing.ts'
import type { StepRequest, TipDetail } from '../../../../shared/contract/tips.ts'
import { officeName } from '../../../../shared/office/office-name.ts'
import { officeAbove, passOn } from '../../../../shared/routing/pass-on.ts'
import type { Ask } from '../../frame/ask.ts'
import type { Words } from '../../frame/words.ts'
import type { OpenedTip } from '../opened/open-tip.ts'
import { rewrap } from './rewrap.ts'

interface Transfer {
  readonly target: string
  readonly opened: OpenedTip
  readonly directoryKey: string
}

/** The rewrap for a transfer under the directory in force, or in words why there is none. */
export async function prepareTransfer(
  ask: Ask,
  tip: TipDetail,
  { target, opened, directoryKey }: Transfer,
  { say, language }: Words,
): Promise<{ rewrap: NonNullable<StepRequest['rewrap']> } | { refused: string }> {
  const view = await ask(routingRoutes.inForce)
  const way = passOn(tip.facts, { from: tip.unit, target }, view)
  if ('refused' in way) {
    const office = officeName(target, language)
    const upper = officeName(officeAbove(target, view), language)
    return { refused: say(`tips.error.${way.refused}`, { office, upper }) }
  }
  const holder = { id: tip.id, identity: opened.identity }
  return { rewrap: await rewrap(holder, view, way.routing, directoryKey) }
}
