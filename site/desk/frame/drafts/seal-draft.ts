import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64, base64urlnopad } from '@scure/base'
import * as z from 'zod'
import { DRAFT_CEILING } from '../../../../shared/contract/drafts.ts'
import { encryptTo, recipientOf } from '../../../../shared/seal/age.ts'
import { bytesOfIdentity, type Identity } from '../../../../shared/seal/identity.ts'
import { openJson } from '../../../../shared/seal/open.ts'
import { padJson } from '../../../../shared/seal/padding.ts'
import { SealError } from '../../../../shared/seal/seal-error.ts'
import { Sha256 } from '../../../../shared/value/hash.ts'
import type { Id } from '../../../../shared/value/id.ts'

const LABEL = 'mingcha-draft-1'

/** Smallest padded size of a draft in bytes. */
const FLOOR = 4 * 1024

/** What lies inside a draft's age file. */
const Sealed = z.strictObject({
  label: z.literal(LABEL),
  /** What it is for: `tip/<id>/reply`. */
  name: z.string(),
  /** What was typed, as JSON. */
  text: z.string(),
  /** HMAC-SHA256 over name and text: anybody can seal to a member, only they can make this. */
  proof: Sha256,
})

/** What one member seals and opens their drafts with. */
export interface DraftKey {
  /** The id under which the server keeps a draft: it says nothing of the name to who has not the key. */
  readonly idOf: (name: string) => Id
  /** An age file in base64, sealed to the member alone; undefined when it would be too large. */
  readonly seal: (name: string, value: unknown) => Promise<string | undefined>
  /** What was typed. Throws {@link SealError} for a file that this member did not seal, or under another name. */
  readonly open: (name: string, sealed: string) => Promise<unknown>
}

/** The way to seal drafts of the member whose identity this is. */
export function draftKeyOf(member: Identity): DraftKey {
  const keyFor = (use: string) =>
    hkdf(sha256, bytesOfIdentity(member), undefined, utf8ToBytes(`${LABEL}/${use}`), 32)
  const [forIds, forProofs] = [keyFor('id'), keyFor('proof')]
  const proofOf = (name: string, text: string) =>
    bytesToHex(hmac(sha256, forProofs, utf8ToBytes(JSON.stringify([name, text]))))
  return {
    idOf: (name) => base64urlnopad.encode(hmac(sha256, forIds, utf8ToBytes(name)).slice(0, 16)),
    seal: async (name, value) => {
      const text = JSON.stringify(value)
      const plain = padJson({ label: LABEL, name, text, proof: proofOf(name, text) }, FLOOR)
      if (plain.length > DRAFT_CEILING) return undefined
      return base64.encode(await encryptTo([await recipientOf(member)], plain))
    },
    open: async (name, sealed) => {
      const inside = await openJson(Sealed, base64.decode(sealed), member)
      const own = inside.name === name && inside.proof === proofOf(name, inside.text)
      if (!own) throw new SealError('altered')
      return JSON.parse(inside.text)
    },
  }
}
