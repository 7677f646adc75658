import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Refusal } from '../../../shared/refusal/refusal.ts'
import { currentKey, keyIdOf, keyNamed } from '../../secrets/key-ring.ts'
import type { Plain } from '../plain.ts'

/** How long the holder of a receipt has, in seconds. */
export const HELD_SECONDS = 30 * 60

/** What a page may be answered with: `follow` for all that an open tip allows, `ask` only for opening it. */
export type Purpose = 'follow' | 'ask'

/** What the holder of a receipt proved, carried from page to page. The receipt itself is not in it. */
const Held = z.strictObject({
  lookup: z.string(),
  /** The reporter's own age identity. */
  identity: z.string(),
  signing: z.string(),
  /** Of this page alone: what is said from it has ids that follow from this one, and is said once. */
  nonce: z.string(),
  /** Until when, in seconds; the same on every page that follows. */
  until: z.int(),
})
export type Held = z.infer<typeof Held>

const IV = 12
const TAG = 16

/** Until when a page may be answered that comes from a receipt sent now. */
export const untilOf = (now: Date) => Math.floor(now.getTime() / 1000) + HELD_SECONDS

/** A token for one more page: the key's id, then nonce, ciphertext and tag of AES-256-GCM, base64url. */
export function sealToken({ secrets }: Pick<Plain, 'secrets'>, purpose: Purpose, held: Held): string {
  const key = currentKey(secrets.follow)
  const name = keyIdOf(key)
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(key, purpose), iv).setAAD(Buffer.from(name))
  const plainText = Buffer.from(JSON.stringify({ ...held, nonce: randomBytes(16).toString('base64url') }))
  const sealed = Buffer.concat([iv, cipher.update(plainText), cipher.final(), cipher.getAuthTag()])
  plainText.fill(0)
  return `${name}.${sealed.toString('base64url')}`
}

/** What a token carries. Refuses `token` when it was not made by a key of ours for this purpose, `lapsed` after its time. */
export function openToken(
  { secrets, now }: Pick<Plain, 'secrets' | 'now'>,
  purpose: Purpose,
  token: string,
): Held {
  const [name, body = '', more] = token.split('.')
  const key = keyNamed(secrets.follow, name)
  if (name === undefined || key === undefined || more !== undefined) throw new Refusal('token')
  const held = Held.safeParse(decrypt(keyOf(key, purpose), name, Buffer.from(body, 'base64url')))
  if (!held.success) throw new Refusal('token')
  if (now().getTime() / 1000 > held.data.until) throw new Refusal('lapsed')
  return held.data
}

function decrypt(key: Buffer, name: string, sealed: Buffer): unknown {
  if (sealed.length < IV + TAG) return undefined
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG })
    cipher.setAAD(Buffer.from(name)).setAuthTag(sealed.subarray(-TAG))
    const plainText = Buffer.concat([cipher.update(sealed.subarray(IV, -TAG)), cipher.final()])
    const read: unknown = JSON.parse(plainText.toString())
    plainText.fill(0)
    return read
  } catch {
    return undefined
  }
}

/** The key of one purpose: what was made for another does not open. */
const keyOf = (secret: string, purpose: Purpose) =>
  createHmac('sha256', Buffer.from(secret, 'base64url')).update('follow token\n').update(purpose).digest()
