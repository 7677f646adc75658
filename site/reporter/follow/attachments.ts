import { HEADERS } from '../../../shared/contract/filing.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import { call } from '../call.ts'
import { type Holder, newHolder } from '../evidence/holder.ts'
import { showList } from '../evidence/show-list.ts'
import { takeFiles } from '../evidence/take-files.ts'
import { forgetSealing } from '../send/sealing.ts'
import { sendEvidence, type Way } from '../send/send-files.ts'
import { watchFiles } from '../send/watch-files.ts'
import { find } from '../make.ts'
import { solveFor } from '../send/proof.ts'
import { SendTrouble } from '../trouble.ts'

/** Files that go with the next message. Cleaned, covered and shown as those of a report are. */
export interface Attachments {
  readonly holder: Holder
  /** Numbers used under the message that is under way. */
  used: number
}

/** Lets files be chosen for a message. */
export function takeAttachments(): Attachments {
  const attachments: Attachments = { holder: newHolder(), used: 0 }
  const input = find<HTMLInputElement>('#photos')
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    void takeFiles(attachments.holder, files)
  })
  return attachments
}

/** Whether a file is still being cleaned or a question about one is open. */
export function isUnready(): boolean {
  return document.querySelector('#file-waiting .unready') !== null
}

/** Sends the files under the message's id, each once; a line that dropped goes on where it was. */
export function sendAttachments(
  attachments: Attachments,
  message: string,
  identity: Identity,
): Promise<SealedFile[]> {
  const { holder } = attachments
  const way: Way = {
    tip: message,
    identity,
    ticket: (anew) => ticketFor(message, anew),
    takeNumber: () => attachments.used++,
    countBytes: () => undefined,
    watch: watchFiles(holder.evidence, (left) => {
      holder.evidence = holder.evidence.filter((one) => one !== left)
    }),
  }
  return sendEvidence(holder.evidence, way)
}

/** The files go out again from the beginning, under another message's id. */
export function startAnew(attachments: Attachments | undefined): void {
  if (!attachments) return
  attachments.used = 0
  for (const one of attachments.holder.evidence) forgetSealing(one)
}

/** The message is sent: nothing is left to go with another one. */
export function clearAttachments(attachments: Attachments): void {
  startAnew(attachments)
  const { holder } = attachments
  for (const one of holder.evidence) URL.revokeObjectURL(one.preview)
  holder.evidence = []
  showList(holder)
  find('#sending-files').replaceChildren()
  find('#photo-status').textContent = ''
}

async function ticketFor(message: string, anew: boolean): Promise<Record<string, string>> {
  if (!anew && tickets.has(message)) return tickets.get(message) ?? {}
  const { solution } = await solveFor(message)
  const reply = await call('POST', '/api/ticket', { tip: message, solution })
  if (!reply.ok) throw new SendTrouble(reply.message)
  const header = { [HEADERS.ticket]: (reply.body as { ticket: string }).ticket }
  tickets.set(message, header)
  return header
}

const tickets = new Map<string, Record<string, string>>()
