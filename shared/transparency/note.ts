import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { sameHash } from './tree.ts'

/** Ed25519 over the text of a note (C2SP signed-note). */
const ED25519 = 0x01

/** Whose signature a note may carry: the name of the log, and an Ed25519 public key of 32 bytes. */
export interface NoteKey {
  readonly name: string
  readonly publicKey: Uint8Array
}

/** The four bytes by which a signature names its key. */
export const keyId = ({ name, publicKey }: NoteKey): Uint8Array =>
  sha256(concatBytes(utf8ToBytes(`${name}\n`), new Uint8Array([ED25519]), publicKey)).slice(0, 4)

/** The public half of a private key, as a key of the log with this name. */
export const noteKeyOf = (name: string, privateKey: Uint8Array): NoteKey => ({
  name,
  publicKey: ed25519.getPublicKey(privateKey),
})

/** A key as verifiers of other makers take it: `name+id+base64`. */
export function verifierKey(key: NoteKey): string {
  const encoded = base64.encode(concatBytes(new Uint8Array([ED25519]), key.publicKey))
  return `${key.name}+${bytesToHex(keyId(key))}+${encoded}`
}

/** Reads a key as {@link verifierKey} writes it. Nothing when it is not one of Ed25519 or its id does not fit. */
export function readVerifierKey(text: string): NoteKey | undefined {
  const [name = '', id = '', encoded = '', ...more] = text.split('+')
  // The base64 of a key may hold a plus itself.
  const bytes = decoded([encoded, ...more].join('+'))
  if (bytes?.length !== 33 || bytes[0] !== ED25519) return undefined
  const key = { name, publicKey: bytes.slice(1) }
  return verifierKey(key).startsWith(`${name}+${id}+`) ? key : undefined
}

/** A text, ending in a line break, signed with one key: text, an empty line, the signature. */
export function signNote(text: string, name: string, privateKey: Uint8Array): string {
  const publicKey = ed25519.getPublicKey(privateKey)
  const signature = concatBytes(keyId({ name, publicKey }), ed25519.sign(utf8ToBytes(text), privateKey))
  return `${text}\n— ${name} ${base64.encode(signature)}\n`
}

/** The text of a note that one of these keys has signed, or nothing. Signatures of unknown keys are passed over. */
export function openNote(note: string, keys: readonly NoteKey[]): string | undefined {
  const at = note.lastIndexOf('\n\n')
  if (at < 0 || !note.endsWith('\n')) return undefined
  const text = note.slice(0, at + 1)
  const lines = note.slice(at + 2, -1).split('\n')
  let opened = false
  for (const line of lines) {
    const [dash, name, encoded = '', ...more] = line.split(' ')
    if (dash !== '—' || !name || more.length > 0) return undefined
    const signature = decoded(encoded)
    if (!signature || signature.length < 5) return undefined
    const key = keys.find((one) => one.name === name && sameHash(keyId(one), signature.slice(0, 4)))
    if (!key) continue
    // A known key whose signature is wrong spoils the whole note.
    if (!isSigned(signature.slice(4), text, key)) return undefined
    opened = true
  }
  return opened ? text : undefined
}

function isSigned(signature: Uint8Array, text: string, { publicKey }: NoteKey): boolean {
  try {
    return ed25519.verify(signature, utf8ToBytes(text), publicKey)
  } catch {
    return false
  }
}

function decoded(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text)
  } catch {
    return undefined
  }
}
