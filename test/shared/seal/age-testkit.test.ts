import { createHash } from 'node:crypto'
import { Decrypter } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { decryptWith } from '../../../shared/seal/age.ts'
import { type AgeVector, scryptVectors, x25519Vectors } from '../../fixtures/age-testkit.ts'

const noMatch = /no identity matched/

/** Opens with every identity of the vector in turn, as a member with several keys would. */
async function openX25519({ identities, file }: AgeVector): Promise<Uint8Array> {
  let refused: unknown
  for (const identity of identities) {
    try {
      return await decryptWith(identity, file)
    } catch (error) {
      if (refused === undefined || noMatch.test(String(refused))) refused = error
    }
  }
  throw refused
}

/** Opens as a member's passphrase is taken at the desk. */
function openScrypt({ identities, passphrases, file }: AgeVector): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
  for (const identity of identities) decrypter.addIdentity(identity)
  return decrypter.decrypt(file)
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * What the kit expects. A bad header and a bad authentication code are refused alike, and a payload that is
 * wrong anywhere gives nothing at all, so only three outcomes can be told apart.
 */
async function outcome(vector: AgeVector, open: (vector: AgeVector) => Promise<Uint8Array>): Promise<string> {
  try {
    return sha256(await open(vector))
  } catch (error) {
    return noMatch.test(String(error)) ? 'no match' : 'failure'
  }
}

function wanted({ expect: kind, payload = '' }: AgeVector): string {
  if (kind === 'success') return payload
  return kind === 'no match' ? 'no match' : 'failure'
}

function kinds(vectors: readonly AgeVector[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { expect: kind } of vectors) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

describe('the published age test vectors', () => {
  it('are all there', () => {
    expect(kinds(x25519Vectors)).toEqual({
      success: 14,
      'no match': 3,
      'header failure': 31,
      'HMAC failure': 1,
      'payload failure': 18,
    })
    expect(kinds(scryptVectors)).toEqual({ success: 1, 'no match': 4, 'header failure': 20 })
  })

  it.each(x25519Vectors)('$name: $expect', async (vector) => {
    expect(await outcome(vector, openX25519)).toBe(wanted(vector))
  })

  it.each(scryptVectors)('$name: $expect', async (vector) => {
    expect(await outcome(vector, openScrypt)).toBe(wanted(vector))
  })

  it('would show a reader that takes what cannot be checked', async () => {
    const trusting = async ({ file }: AgeVector) => file
    const fooled = await Promise.all(
      x25519Vectors.map(async (one) => (await outcome(one, trusting)) !== wanted(one)),
    )
    expect(fooled).not.toContain(false)
  })
})
