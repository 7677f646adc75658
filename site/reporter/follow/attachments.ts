import type { Identity } from '../../../shared/seal/identity.ts'
import { TIP_FILES } from '../../../shared/seal/suite.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Id } from '../../../shared/value/id.ts'
import { type Holder, showList } from '../evidence/show-list.ts'
import { find } from '../make.ts'
import { forgetSealing, type Outgoing, sendFiles } from '../send/send-files.ts'
import { type HeldTicket, holdTicket, proofOf, ticketFor } from '../send/ticket.ts'
import { watchFiles } from '../send/watch-files.ts'

/** Files that go with the next message. Cleaned, covered and shown as those of a report are. */
export interface Attachments {
  readonly holder: Holder
  /** Numbers used under the message that is under way. */
  used: number
}

/** No files yet. */
export const newAttachments = (): Attachments => ({ holder: newHolder(), used: 0 })

/** Whether a file is still being cleaned or a question about one is open. */
export function isUnready(): boolean {
  return document.querySelector('#file-waiting .unready') !== null
}

/** Sends the files under the message's id, each once; a line that dropped goes on where it was. */
export function sendAttachments(
  attachments: Attachments,
  message: Id,
  identity: Identity,
): Promise<SealedFile[]> {
  const { holder } = attachments
  const ticket = ticketOf(message)
  const outgoing: Outgoing = {
    tip: message,
    identity,
    ticket: ticket.header,
    takeNumber: () => attachments.used++,
    countBytes: ticket.arrived,
    watch: watchFiles(holder.evidence, (left) => {
      holder.evidence = holder.evidence.filter((one) => one !== left)
    }),
  }
  return sendFiles(holder.evidence, outgoing)
}

/** The files go out again from the beginning, under another message's id. */
export function attachAnew(attachments: Attachments): void {
  attachments.used = 0
  for (const one of attachments.holder.evidence) forgetSealing(one)
}

/** The message is sent: nothing is left to go with another one. */
export function clearAttachments(attachments: Attachments): void {
  attachAnew(attachments)
  const { holder } = attachments
  for (const one of holder.evidence) URL.revokeObjectURL(one.preview)
  holder.evidence = []
  showList(holder)
  find('#sending-files').replaceChildren()
  find('#photo-status').textContent = ''
}

const tickets = new Map<Id, HeldTicket>()

function ticketOf(message: Id): HeldTicket {
  const earn = (anew: boolean) => ticketFor(() => proofOf(message), anew)
  const held = tickets.get(message) ?? holdTicket(earn, () => earn(true))
  tickets.set(message, held)
  return held
}

/** A message's files: each message has numbers and room of its own. */
function newHolder(): Holder {
  const holder: Holder = {
    evidence: [],
    room: () => ({
      files: TIP_FILES - holder.evidence.length,
      sizes: holder.evidence.map(({ content }) => content.size),
      used: 0,
    }),
    changed: () => undefined,
  }
  return holder
}
