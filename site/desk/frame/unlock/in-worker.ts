import * as z from 'zod'
import type { MeReply } from '../../../../shared/contract/me.ts'
import { Recipient } from '../../../../shared/seal/identity.ts'
import { startWorker } from '../../../worker/start-worker.ts'
import address from './keys-worker.ts?worker&url'
import type { SealedMember } from './make-member.ts'
import { OpenedKeys } from './open-keys.ts'

/** {@link openKeys} beside the page, so that it stays awake; undefined when the passphrase is wrong. */
export function openInWorker(keys: MeReply['keys'], passphrase: string): Promise<OpenedKeys | undefined> {
  return inWorker({ kind: 'open', keys, passphrase }, OpenedKeys)
}

const Sealed = z.object({ recipient: z.string(), sealed: z.string() })

/** A new member's key under a passphrase, made beside the page. Throws `Error` when none was made. */
export async function makeInWorker(passphrase: string): Promise<SealedMember> {
  const made = await inWorker({ kind: 'make', passphrase }, Sealed)
  if (!made) throw new Error('no key was made')
  return made
}

/**
 * The recipient of one's own key, opened by its passphrase: what the server says of it could be another's. Undefined
 * when the passphrase is wrong.
 */
export function ownInWorker(own: { sealed: string; passphrase: string }): Promise<Recipient | undefined> {
  return inWorker({ kind: 'own', ...own }, Recipient)
}

/** A member's key under another passphrase; undefined when the old one is wrong. */
export function changeInWorker(change: {
  sealed: string
  old: string
  passphrase: string
}): Promise<SealedMember | undefined> {
  return inWorker({ kind: 'change', ...change }, Sealed)
}

async function inWorker<T>(work: object, schema: z.ZodType<T>): Promise<T | undefined> {
  const worker = await startWorker(address)
  return new Promise<T | undefined>((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(schema.optional().parse(data.done))
    worker.onerror = () => reject(new Error('the worker did not start'))
    worker.postMessage(work)
  }).finally(() => worker.terminate())
}
