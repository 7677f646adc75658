import { routingRoutes } from '../../../shared/contract/routing.ts'
import type { SealingView } from '../../../shared/filing/office-recipients.ts'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import type { SealedTo } from '../../../shared/routing/facts.ts'
import type { RoutingView } from '../../../shared/routing/table.ts'
import { dayInShanghai } from '../../../shared/value/day.ts'
import { pinned } from '../../directory/pinned.ts'
import { takeDirectory } from '../../directory/take-directory.ts'
import type { AskJson } from './ask.ts'

/**
 * A view with the recipients that something will be sealed to, each asked for once; the directory is taken first.
 * Refuses `directory`, and `recipients` for a key that the server has not.
 */
export async function askSealingView<View extends RoutingView>(
  ask: AskJson,
  view: View,
  wanted: readonly SealedTo[],
  directoryKey: string,
): Promise<View & SealingView> {
  takeDirectory(view, [dayInShanghai(new Date())], { ...pinned(), directoryKey })
  const each = new Map(wanted.map((one) => [`${one.office} ${one.keyVersion}`, one]))
  const replies = await Promise.all(
    [...each.values()].map((params) =>
      ask(routingRoutes.recipient, { params }).catch((cause: unknown) => {
        if (cause instanceof Refusal && cause.code === 'notFound')
          throw new Refusal('recipients', { fields: [params.office], cause })
        throw cause
      }),
    ),
  )
  return { ...view, recipients: replies.map(({ recipient }) => recipient) }
}
