import type { TipId } from '../../../shared/value/id.ts'
import { call } from '../call.ts'
import { tipIdOf } from '../report/tip-id.ts'

/**
 * A solved challenge, ready for `POST /api/ticket`. When it stops being good is the server's to say: the clock of a
 * phone may be days off.
 */
export interface Proof {
  readonly tip: TipId
  readonly solution: string
}

/** Why no proof was made: the server's own words, or nothing when the work itself did not finish. */
export class ProofTrouble extends Error {}

let pending: Promise<Proof> | undefined
let pendingSeed: string | undefined

/** The proof of work for a seed's tip id, begun once and solved in a worker meanwhile. A failed one begins anew. */
export function proofFor(seed: string, anew = false): Promise<Proof> {
  if (anew || seed !== pendingSeed) pending = undefined
  pendingSeed = seed
  const proof = pending ?? solve(seed)
  pending = proof
  proof.catch(() => {
    if (pending === proof) pending = undefined
  })
  return proof
}

async function solve(seed: string): Promise<Proof> {
  return solveFor(await tipIdOf(seed))
}

/** Asks for a challenge for an upload id, a tip's or a message's, and solves it in a worker. */
export async function solveFor(tip: TipId): Promise<Proof> {
  const reply = await call('POST', '/api/challenge', { tip })
  if (!reply.ok) throw new ProofTrouble(reply.message)
  const solved = await inWorker(reply.body as object)
  return { tip, solution: btoa(JSON.stringify(solved)) }
}

function inWorker(challenge: object): Promise<object> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' })
    const end = () => worker.terminate()
    worker.onmessage = ({ data }: MessageEvent<object | undefined>) => {
      end()
      if (data) done(data)
      else failed(new ProofTrouble())
    }
    worker.onerror = () => {
      end()
      failed(new ProofTrouble())
    }
    worker.postMessage(challenge)
  })
}
