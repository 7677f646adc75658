import type { ReceiptKeys } from '../../shared/receipt/keys.ts'
import type { Identity } from '../../shared/seal/identity.ts'
import type { ReceiptQuestion } from './receipt-worker.ts'

/** Keys of a receipt, worked out in a worker so that the page goes on answering. Throws when it stopped. */
export const keysOfReceipt = (digits: string) => askWorker<ReceiptKeys>(digits)

/** What opens a draft, worked out from its code in the same worker. Throws when it stopped. */
export const identityOfDraft = (code: string, salt: Uint8Array) => askWorker<Identity>({ code, salt })

function askWorker<Answer>(asked: ReceiptQuestion): Promise<Answer> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./receipt-worker.ts', import.meta.url), { type: 'module' })
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
