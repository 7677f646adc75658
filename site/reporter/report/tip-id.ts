import { SUITE } from '../../../shared/seal/suite.ts'
import type { TipId } from '../../../shared/value/id.ts'

/**
 * The tip id of a seed (64 hex digits), as shared/filing/derive-filing.ts derives it, with what the browser brings along:
 * the proof of work needs it long before the sealing code is loaded. A test holds the two together.
 */
export async function tipIdOf(seed: string): Promise<TipId> {
  const text = new TextEncoder()
  const key = await crypto.subtle.importKey('raw', bytesFromHex(seed), 'HKDF', false, ['deriveBits'])
  const part = { name: 'HKDF', hash: 'SHA-256', salt: text.encode(SUITE), info: text.encode('tip identity') }
  const identity = new Uint8Array(await crypto.subtle.deriveBits(part, key, 256))
  const label = text.encode(`${SUITE}/tip id`)
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array([...label, ...identity]))
  return btoa(String.fromCharCode(...new Uint8Array(hash, 0, 16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Bytes from hex. */
export function bytesFromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
