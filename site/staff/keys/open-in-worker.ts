import * as z from 'zod'
import type { MeReply } from '../../../shared/api/desk.ts'
import type { Identity } from '../../../shared/seal/identity.ts'

const Answer = z.object({ identities: z.array(z.string()).optional() })

/** {@link openKeys} beside the page, so that it stays awake; undefined when the passphrase is wrong. */
export function openInWorker(keys: MeReply['keys'], passphrase: string): Promise<Identity[] | undefined> {
  const worker = new Worker(new URL('./keys-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Identity[] | undefined>((resolve, reject) => {
    worker.onmessage = (event) => resolve(Answer.parse(event.data).identities)
    worker.onerror = () => reject(new Error('the worker did not start'))
    worker.postMessage({ keys, passphrase })
  }).finally(() => worker.terminate())
}
