import { type BatchReply, officeKeyRoutes } from '../../../shared/contract/office-keys.ts'
import { routingRoutes } from '../../../shared/contract/routing.ts'
import { renewWrap } from '../../../shared/filing/renew-wrap.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { SealError } from '../../../shared/seal/seal-error.ts'
import type { AskJson } from '../frame/ask.ts'
import { randomId } from '../frame/random-id.ts'
import { askSealingView } from '../frame/sealing-view.ts'

/** How far the renewing is: tips done, and those that do not open here. */
export interface Renewed {
  readonly done: number
  readonly failed: number
}

interface Work {
  readonly ask: AskJson
  readonly identities: readonly Identity[]
  readonly directoryKey: string
  readonly onProgress: (renewed: Renewed) => void
  readonly stopped: () => boolean
}

/**
 * Renews the offices' wraps of all open tips that are sealed to older keys, batch by batch. Stopped or cut off, it
 * goes on where it was: what is done is not handed out again. A tip that somebody changed meanwhile comes again
 * at the next run, one that does not open here is counted and left as it is. Throws `Refusal` as the routes of the batches do.
 */
export async function renewAll({
  ask,
  identities,
  directoryKey,
  onProgress,
  stopped,
}: Work): Promise<Renewed> {
  const view = await ask(routingRoutes.inForce)
  let renewed: Renewed = { done: 0, failed: 0 }
  let cursor: string | undefined
  do {
    const id = randomId()
    const body = { id, ...(cursor !== undefined && { cursor }) }
    const batch: BatchReply = await ask(officeKeyRoutes.takeBatch, { body })
    const sealing = await askSealingView(ask, view, batch.tips, directoryKey)
    const tried = await Promise.all(
      batch.tips.map((old) =>
        renewWrap(old, identities, sealing, directoryKey).catch((error: unknown) => {
          if (error instanceof SealError) return undefined
          throw error
        }),
      ),
    )
    const wraps = tried.filter((one) => one !== undefined)
    const saving = { params: { batch: id }, body: { wraps } }
    const lost = wraps.length > 0 ? (await ask(officeKeyRoutes.saveWraps, saving)).conflicts : []
    renewed = {
      done: renewed.done + wraps.length - lost.length,
      failed: renewed.failed + tried.length - wraps.length + lost.length,
    }
    onProgress(renewed)
    cursor = batch.cursor
  } while (cursor !== undefined && !stopped())
  return renewed
}
