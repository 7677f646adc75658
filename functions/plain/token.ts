import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { Refusal } from '../../shared/refusal/refusal.ts'
import { readToken, signToken } from '../http/signed-token.ts'
import type { Plain } from './plain.ts'

const FORM_SECONDS = 60 * 60

const FormToken = z.object({
  /** 128 random bits: tip id and receipt derive from them, so a retry is the same filing. */
  seed: z.base64url(),
  /** From when it may be used, and until when, in seconds. */
  from: z.int(),
  until: z.int(),
})

/** A token for one form. It may be sent after 4 s; above 200 forms an hour this grows with the load. */
export function newFormToken(plain: Plain): string {
  const now = Math.floor(plain.now().getTime() / 1000)
  const wait = Math.ceil(4 * Math.max(1, plain.load() / 200))
  const seed = randomBytes(16).toString('base64url')
  return signToken({ seed, from: now + wait, until: now + FORM_SECONDS }, 'form', plain.secrets.form)
}

/** The seed of a token. Refuses `token` (forged or altered), `tooFast` and `expired`. */
export function readFormToken(plain: Plain, token: string): Uint8Array {
  const read = FormToken.safeParse(readToken(token, 'form', plain.secrets.form))
  if (!read.success) throw new Refusal('token')
  const now = plain.now().getTime() / 1000
  if (now > read.data.until) throw new Refusal('expired')
  if (now < read.data.from)
    throw new Refusal('tooFast', { detail: { seconds: Math.ceil(read.data.from - now) } })
  return new Uint8Array(Buffer.from(read.data.seed, 'base64url'))
}
