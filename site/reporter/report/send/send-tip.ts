import { config } from 'zod'
import type { FilingReply } from '../../../../shared/contract/filing.ts'
import { deriveFiling } from '../../../../shared/filing/derive-filing.ts'
import type { Evidence } from '../../../evidence/evidence.ts'
import { call, type Reply } from '../../call.ts'
import { sendEvidence, startAnew, type Way } from '../../evidence/send/send-evidence.ts'
import { watchFiles } from '../../evidence/send/watch-files.ts'
import type { Filed } from '../../kept.ts'
import { keysOfReceipt } from '../../receipt-keys.ts'
import { say } from '../../texts.ts'
import { SendTrouble } from '../../trouble.ts'
import { bytesFromHex } from '../tip-id.ts'
import { type FoundRoute, findRoute } from './find-route.ts'
import { sealToSend, type Unsealed } from './seal-to-send.ts'
import { ticketFor } from './ticket.ts'

// The content security policy allows no code made from text.
config({ jitless: true })

/** What the form hands over to be sent. */
export interface ToSend
  extends Pick<Unsealed, 'facts' | 'report' | 'found' | 'directoryKey'>,
    Pick<Way, 'takeNumber' | 'countBytes'> {
  readonly seed: string
  readonly evidence: readonly Evidence[]
  /** The reporter does not send this file. */
  readonly leaveOut: (evidence: Evidence) => void
  readonly progress: (text: string) => void
}

/** The tip is filed, or another office handles it now and the reporter has to look again. */
export type Outcome = { readonly filed: Filed } | { readonly changed: FoundRoute }

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
 * Seals and sends. The seed alone decides tip id and receipt, so doing it again after any fault is the same
 * filing. When the offices changed under way it seals again in silence if the first office is the same.
 */
export async function sendTip(toSend: ToSend): Promise<Outcome> {
  const secrets = deriveFiling(bytesFromHex(toSend.seed))
  let headers: Record<string, string> | undefined
  const ticket = async (anew = false) => {
    if (anew || !headers) headers = await ticketFor(toSend.seed, anew)
    return headers
  }
  toSend.progress(say('report.check.work', { seconds: 5 }))
  const way = wayOf(toSend, secrets, ticket)
  let files = await sendEvidence(toSend.evidence, way)
  const keys = await keysFor(toSend.seed)
  toSend.progress(say('report.check.sending'))
  let { found } = toSend
  for (let turn = 0; turn < 4; turn++) {
    const filing = await sealToSend({ ...toSend, secrets, keys, files, found })
    const reply = await call('PUT', `/api/tips/${secrets.tip}`, filing, await ticket())
    if (reply.ok) return { filed: filedBy(reply) }
    if (reply.code === 'recipients') {
      const now = await findRoute(toSend.facts)
      if (now.way.unit !== found.way.unit) return { changed: now }
      found = now
    } else if (reply.code === 'ticket') await ticket(true)
    else if (reply.code === 'missing') {
      startAnew(toSend.evidence, numbersIn(reply.detail))
      files = await sendEvidence(toSend.evidence, way)
    } else throw new SendTrouble(reply.message)
  }
  throw new SendTrouble(say('common.error.server'))
}

function wayOf(toSend: ToSend, { tip, identity }: Unsealed['secrets'], ticket: Way['ticket']): Way {
  const { takeNumber, countBytes, evidence, leaveOut } = toSend
  return { tip, identity, ticket, takeNumber, countBytes, watch: watchFiles(evidence, leaveOut) }
}

/** Numbers of the files of which the server says that a slice is missing. */
function numbersIn(detail: unknown): string[] {
  return Array.isArray(detail) ? detail.map((one: { file?: unknown }) => String(one.file)) : []
}

function filedBy(reply: Reply & { ok: true }): Filed {
  const { unit, acceptBy, provisional } = reply.body as FilingReply
  return { unit: unit.code, acceptBy, provisional, again: reply.status === 200 }
}
