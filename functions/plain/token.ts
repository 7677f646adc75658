import { createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { readToken, signToken } from '../http/signed-token.ts'
import { currentKey, keyIdOf, keyNamed } from '../secrets/key-ring.ts'
import type { Plain } from './plain.ts'

const FORM_SECONDS = 60 * 60

/** Seconds that a form waits for its reader in quiet hours, and the most it ever does: what others open adds eight at most. */
const LEAST_WAIT = 4
const MOST_WAIT = 12

/** Forms an hour above which the wait grows in proportion. */
const QUIET_FORMS = 200

/** Seconds before a form may be sent, from how many this door gave out in an hour. Whatever others open, a reader who waited is taken. */
export const formWait = (forms: number): number =>
  Math.min(MOST_WAIT, Math.ceil(LEAST_WAIT * Math.max(1, forms / QUIET_FORMS)))

const FormToken = z.object({
  /** 128 random bits, public: who sees the page's source learns nothing from them. */
  nonce: z.base64url(),
  /** Names the server key that turns the nonce into the seed. */
  key: z.string(),
  /** From when it may be used, and until when, in seconds. */
  from: z.int(),
  until: z.int(),
})

/** A token for one form, which may be sent after {@link formWait} seconds. */
export function newFormToken(plain: Plain): string {
  const now = Math.floor(plain.now().getTime() / 1000)
  const nonce = randomBytes(16).toString('base64url')
  const form = {
    nonce,
    key: keyIdOf(currentKey(plain.secrets.form)),
    from: now + formWait(plain.load()),
    until: now + FORM_SECONDS,
  }
  return signToken(form, 'form', plain.secrets.form)
}

/**
 * The seed of a token, from which receipt and identity follow: a MAC of its nonce under a key that never leaves the
 * server, so that a retry is the same filing and the page tells nobody. Refuses `token` (forged or altered), `tooFast` and `expired`.
 */
export function readFormToken(plain: Plain, token: string): Uint8Array {
  const read = FormToken.safeParse(readToken(token, 'form', plain.secrets.form))
  const key = keyNamed(plain.secrets.form, read.data?.key)
  if (!read.success || key === undefined) throw new Refusal('token')
  const now = plain.now().getTime() / 1000
  if (now > read.data.until) throw new Refusal('expired')
  if (now < read.data.from)
    throw new Refusal('tooFast', { detail: { seconds: Math.ceil(read.data.from - now) } })
  return new Uint8Array(
    createHmac('sha256', Buffer.from(key, 'base64url')).update(`form seed\n${read.data.nonce}`).digest(),
  )
}
