import { BatchReply, WrapsReply } from '../../../shared/contract/office-keys.ts'
import { renewWrap } from '../../../shared/filing/renew-wrap.ts'
import { RoutingView } from '../../../shared/routing/table.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { SealError } from '../../../shared/seal/seal-error.ts'
import type { AskFor } from '../frame/ask.ts'
import { randomId } from '../frame/random-id.ts'

/** How far the renewing is: tips done, and those that do not open here. */
export interface Renewed {
  readonly done: number
  readonly failed: number
}

interface Work {
  readonly ask: <T>(what: AskFor<T>) => Promise<T>
  readonly identities: readonly Identity[]
  readonly directoryKey: string
  readonly onProgress: (so: Renewed) => void
  readonly stopped: () => boolean
}

/**
 * Renews the offices' wraps of all open tips that are sealed to older keys, batch by batch. Stopped or cut off, it
 * goes on where it was: what is done is not handed out again. A tip that somebody changed meanwhile comes again
 * at the next run, one that does not open here is counted and left as it is.
 */
export async function renewAll({
  ask,
  identities,
  directoryKey,
  onProgress,
  stopped,
}: Work): Promise<Renewed> {
  const view = await ask({ path: '/api/routing', reply: RoutingView })
  let so: Renewed = { done: 0, failed: 0 }
  let cursor: string | undefined
  do {
    const id = randomId()
    const path = '/api/desk/office-keys/batches'
    const body = { id, ...(cursor !== undefined && { cursor }) }
    const batch: BatchReply = await ask({ path, method: 'POST', reply: BatchReply, body })
    const tried = await Promise.all(
      batch.tips.map((old) =>
        renewWrap(old, identities, view, directoryKey).catch((error: unknown) => {
          if (error instanceof SealError) return undefined
          throw error
        }),
      ),
    )
    const wraps = tried.filter((one) => one !== undefined)
    const reply = { path: `${path}/${id}/wraps`, method: 'POST', reply: WrapsReply, body: { wraps } } as const
    const lost = wraps.length > 0 ? (await ask(reply)).lost : []
    so = {
      done: so.done + wraps.length - lost.length,
      failed: so.failed + tried.length - wraps.length + lost.length,
    }
    onProgress(so)
    cursor = batch.cursor
  } while (cursor !== undefined && !stopped())
  return so
}
