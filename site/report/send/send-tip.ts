import { config } from 'zod'
import type { FilingReply } from '../../../shared/api/public.ts'
import { deriveFiling } from '../../../shared/seal/derive.ts'
import { TIP_FILES } from '../../../shared/seal/suite.ts'
import { call, type Reply } from '../call.ts'
import type { Filed } from '../kept.ts'
import type { Photo } from '../photo.ts'
import { keysOfReceipt } from '../receipt-keys.ts'
import { say } from '../texts.ts'
import { bytesFromHex } from '../tip-id.ts'
import { type FoundRoute, findRoute } from './find-route.ts'
import { sealFiling, type Unsealed } from './seal-filing.ts'
import { type SealedPhoto, sealPhoto } from './seal-photos.ts'
import { ticketFor } from './ticket.ts'
import { SendTrouble } from './trouble.ts'
import { uploadPhoto } from './upload.ts'

// The content security policy allows no code made from text.
config({ jitless: true })

/** What the form hands over to be sent. */
export interface ToSend extends Pick<Unsealed, 'facts' | 'report' | 'found' | 'directoryKey'> {
  readonly seed: string
  readonly photos: readonly Photo[]
  /** The next file number that nothing was sent under; counted up for good. */
  readonly takeNumber: () => number
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
  const files = await sendPhotos(toSend, secrets, ticket)
  const keys = await keysFor(toSend.seed)
  toSend.progress(say('report.check.sending'))
  let { found } = toSend
  for (let turn = 0; turn < 4; turn++) {
    const filing = await sealFiling({ ...toSend, secrets, keys, files: files.map((one) => one.about), found })
    const reply = await call('PUT', `/api/tips/${secrets.tip}`, filing, await ticket())
    if (reply.ok) return { filed: filedBy(reply) }
    if (reply.code === 'recipients') {
      const now = await findRoute(toSend.facts)
      if (now.way.unit !== found.way.unit) return { changed: now }
      found = now
    } else if (reply.code === 'ticket') await ticket(true)
    else if (reply.code === 'missing') await sendAgain(files, secrets.tip, ticket)
    else throw new SendTrouble(reply.message)
  }
  throw new SendTrouble(say('common.error.server'))
}

async function sendPhotos(
  toSend: ToSend,
  secrets: Unsealed['secrets'],
  ticket: (anew?: boolean) => Promise<Record<string, string>>,
) {
  const files: SealedPhoto[] = []
  for (const [n, photo] of toSend.photos.entries()) {
    const name = say('report.files.photo', { n: n + 1 })
    toSend.progress(`${name}：${say('report.files.sealing')}`)
    const sealed = await sealPhoto(secrets.identity, photo, () => nextNumber(toSend))
    const progress = ({ sent, slices }: SealedPhoto) =>
      toSend.progress(
        say('report.files.progress', { name, percent: Math.floor((sent / slices.length) * 100) }),
      )
    await uploadPhoto(sealed, { tip: secrets.tip, ticket, progress })
    files.push(sealed)
  }
  return files
}

function nextNumber(toSend: ToSend): number {
  const number = toSend.takeNumber()
  if (number >= TIP_FILES) throw new SendTrouble(say('report.files.error.tooMany', { n: TIP_FILES }))
  return number
}

async function sendAgain(
  files: readonly SealedPhoto[],
  tip: string,
  ticket: (anew?: boolean) => Promise<Record<string, string>>,
) {
  for (const one of files) {
    one.sent = 0
    await uploadPhoto(one, { tip, ticket, progress: () => undefined })
  }
}

function filedBy(reply: Reply & { ok: true }): Filed {
  const { unit, acceptBy } = reply.body as FilingReply
  return { unit: unit.code, acceptBy, again: reply.status === 200 }
}
