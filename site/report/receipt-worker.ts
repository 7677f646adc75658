import { receiptKeys } from '../../shared/receipt/keys.ts'

/** Answers the digits of a receipt with its keys. Nothing leaves the browser. */
self.onmessage = async ({ data }: MessageEvent<string>) => {
  self.postMessage(await receiptKeys(data))
}
