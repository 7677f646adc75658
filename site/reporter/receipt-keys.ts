import type { ReceiptKeys } from '../../shared/receipt/keys.ts'
import type { Identity } from '../../shared/seal/identity.ts'
import { startWorker } from '../worker/start-worker.ts'
import type { ReceiptQuestion } from './receipt-worker.ts'
import address from './receipt-worker.ts?worker&url'

/** Keys of a receipt, worked out in a worker so that the page goes on answering. Throws when it stopped. */
export const keysOfReceipt = (digits: string) => askWorker<ReceiptKeys>(digits)

/** What opens a draft, worked out from its code in the same worker. Throws when it stopped. */
export const identityOfDraft = (code: string, salt: Uint8Array) => askWorker<Identity>({ code, salt })

async function askWorker<Answer>(asked: ReceiptQuestion): Promise<Answer> {
  const worker = await startWorker(address)
  return new Promise((done, failed) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate()
      done(data)
    }
    worker.onerror = () => {
      worker.terminate()
      failed(new Error('the receipt worker stopped'))
    }
    worker.postMessage(asked)
  })
}
