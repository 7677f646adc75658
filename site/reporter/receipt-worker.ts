import '../floor/fill-in.ts'
import { draftIdentity } from '../../shared/receipt/draft.ts'
import { receiptKeys } from '../../shared/receipt/keys.ts'

/** The digits of a receipt, or the code of a draft with its salt. */
export type ReceiptQuestion = string | { readonly code: string; readonly salt: Uint8Array }

/** Answers with the keys of a receipt, or the identity of a draft. Nothing leaves the browser. */
self.onmessage = async ({ data }: MessageEvent<ReceiptQuestion>) => {
  self.postMessage(
    typeof data === 'string' ? await receiptKeys(data) : await draftIdentity(data.code, data.salt),
  )
}
