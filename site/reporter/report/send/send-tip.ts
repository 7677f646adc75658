import { type Filing, filingRoutes } from '../../../../shared/contract/filing.ts'
import { deriveFiling, type FilingSecrets } from '../../../../shared/filing/derive-filing.ts'
import { filingBody, type Letter, sealFiling } from '../../../../shared/filing/seal-filing.ts'
import type { ReceiptKeys } from '../../../../shared/receipt/keys.ts'
import { Refusal } from '../../../../shared/refusal/refusal.ts'
import type { SealedFile } from '../../../../shared/tip/envelope.ts'
import type { TipId } from '../../../../shared/value/id.ts'
import type { Evidence } from '../../../evidence/evidence.ts'
import { call } from '../../call.ts'
import { keysOfReceipt } from '../../receipt-keys.ts'
import { type Outgoing, sendFiles, startAnew } from '../../send/send-files.ts'
import type { HeldTicket } from '../../send/ticket.ts'
import { watchFiles } from '../../send/watch-files.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import type { Filed } from '../kept.ts'
import { bytesFromHex } from '../tip-id.ts'
import { type FoundRoute, findRecipients, findRoute } from './office.ts'
import { openTicket } from './ticket.ts'

/** All that one filing is made of. */
interface Unsealed extends Omit<Letter, 'routing' | 'view'> {
  readonly secrets: FilingSecrets
  readonly keys: ReceiptKeys
  readonly found: FoundRoute
}

/** What the form hands over to be sent. */
export interface ToSend
  extends Pick<Unsealed, 'facts' | 'report' | 'found' | 'directoryKey'>,
    Pick<Outgoing, 'takeNumber' | 'countBytes'> {
  readonly seed: string
  readonly evidence: readonly Evidence[]
  /** The reporter does not send this file. */
  readonly leaveOut: (evidence: Evidence) => void
  readonly progress: (text: string) => void
}

/** The tip is filed, or another office handles it now and the reporter has to look again. */
export type Outcome = { readonly filed: Filed } | { readonly changed: FoundRoute }

/** How often the filing is made anew when the server says what has changed meanwhile. */
const TRIES = 4

const keysBySeed = new Map<string, ReturnType<typeof keysOfReceipt>>()

/** The receipt of a seed. */
export function receiptOf(seed: string): string {
  return deriveFiling(bytesFromHex(seed)).receipt
}

/** Begins the slow part early: the keys of the receipt. */
export function keysFor(seed: string): ReturnType<typeof keysOfReceipt> {
  const keys = keysBySeed.get(seed) ?? keysOfReceipt(receiptOf(seed))
  keysBySeed.set(seed, keys)
  keys.catch(() => keysBySeed.delete(seed))
  return keys
}

/**
 * The whole road: ticket, chunks of the files, the sealed letter, the filing. The seed alone decides tip id and
 * receipt, so doing it again after any fault is the same filing. When the offices changed under way it seals again in
 * silence if the first office is the same. Throws {@link SendTrouble} in the reporter's words, and `TypeError` or
 * `DOMException` when nobody knows whether it arrived.
 */
export async function sendTip(toSend: ToSend): Promise<Outcome> {
  const { seed, evidence, progress } = toSend
  const secrets = deriveFiling(bytesFromHex(seed))
  const ticket = openTicket(seed)
  const outgoing = outgoingOf(toSend, secrets, ticket)
  progress(say('report.check.work', { seconds: 5 }))
  let files = await sendFiles(evidence, outgoing)
  const keys = await keysFor(seed)
  progress(say('report.check.sending'))
  let { found } = toSend
  for (let turn = 0; turn < TRIES; turn++) {
    const filing = await sealToSend({ ...toSend, secrets, keys, files, found })
    const answer = await file(secrets.tip, filing, await ticket.header())
    const { critical, upper } = found.way
    if ('filed' in answer) return { filed: { ...answer.filed, critical, upper } }
    if (answer.code === 'recipients') {
      const now = await findRoute(toSend.facts)
      if (now.way.office !== found.way.office) return { changed: now }
      found = now
    } else if (answer.code === 'ticket') await ticket.header(true)
    else if (answer.code === 'missing') files = await sendMissing(evidence, outgoing, answer.detail)
    else throw new SendTrouble(answer.message)
  }
  throw new SendTrouble(say('common.error.server'))
}

/** The body of the filing. Throws {@link SendTrouble}, saying whether it was the offices' keys or the sealing. */
async function sealToSend({ keys, found, ...letter }: Unsealed): Promise<Filing> {
  const view = await findRecipients(found)
  try {
    return filingBody(await sealFiling({ ...letter, view, routing: found.way.routing }, keys))
  } catch (cause) {
    const atFault = cause instanceof Refusal ? 'report.send.error.keys' : 'report.send.error.seal'
    throw new SendTrouble(say(atFault))
  }
}

async function file(tip: TipId, body: Filing, headers: Record<string, string>) {
  const reply = await call(filingRoutes.file, { params: { tip }, body, headers })
  if (!reply.ok) return reply
  const { office, acceptBy, provisional } = reply.body
  return { filed: { office: office.code, acceptBy, provisional, again: reply.status === 200 } }
}

/** Sends anew the files of which the server says that a chunk is missing. */
function sendMissing(
  evidence: readonly Evidence[],
  outgoing: Outgoing,
  detail: unknown,
): Promise<SealedFile[]> {
  const numbers = Array.isArray(detail) ? detail.map((one: { file?: unknown }) => String(one.file)) : []
  startAnew(evidence, numbers)
  return sendFiles(evidence, outgoing)
}

function outgoingOf(
  { takeNumber, countBytes, evidence, leaveOut }: ToSend,
  { tip, identity }: Unsealed['secrets'],
  ticket: HeldTicket,
): Outgoing {
  const arrived = (bytes: number) => {
    ticket.arrived(bytes)
    countBytes(bytes)
  }
  const watch = watchFiles(evidence, leaveOut)
  return { tip, identity, ticket: ticket.header, takeNumber, countBytes: arrived, watch }
}
