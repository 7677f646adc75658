import type { z } from 'zod'
import { decryptWith } from './age.ts'
import type { Identity } from './identity.ts'
import { SealError } from './seal-error.ts'

/** Decrypts, reads the padded JSON and parses it. Throws {@link SealError} `wrongKey` or `altered`. */
export async function openJson<T>(schema: z.ZodType<T>, sealed: Uint8Array, holder: Identity): Promise<T> {
  const plain = await decryptWith(holder, sealed).catch((cause: unknown) => {
    const reason = /no identity matched/.test(String(cause)) ? 'wrongKey' : 'altered'
    throw new SealError(reason, { cause })
  })
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)))
  } catch (cause) {
    throw new SealError('altered', { cause })
  }
}
