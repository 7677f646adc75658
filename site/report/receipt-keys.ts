import type { ReceiptKeys } from '../../shared/receipt/keys.ts'

/** Keys of a receipt, worked out in a worker so that the page goes on answering. */
export function keysOfReceipt(digits: string): Promise<ReceiptKeys> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./receipt-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<ReceiptKeys>) => {
      worker.terminate()
      done(data)
    }
    worker.onerror = () => {
      worker.terminate()
      failed(new Error('the receipt worker stopped'))
    }
    worker.postMessage(digits)
  })
}
