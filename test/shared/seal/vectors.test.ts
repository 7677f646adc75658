import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { deriveFiling } from '../../../shared/filing/derive-filing.ts'
import { receiptKeys } from '../../../shared/receipt/keys.ts'
import { readReceipt } from '../../../shared/receipt/receipt.ts'
import { decryptWith, recipientOf } from '../../../shared/seal/age.ts'
import {
  bytesOfIdentity,
  Identity,
  identityFromBytes,
  Recipient,
  tipIdOf,
} from '../../../shared/seal/identity.ts'
import { paddedLength } from '../../../shared/seal/padding.ts'
import vectors from '../../fixtures/seal-vectors.json' with { type: 'json' }

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** The vectors were computed once by an independent program (Python's hashlib and hmac, see the file). */
describe('the suite mingcha-seal-2', () => {
  it.each(vectors.filings)('derives tip, receipt and identity from seed $seed', (vector) => {
    const filing = deriveFiling(bytes(vector.seed))
    expect(filing.tip).toBe(vector.tip)
    expect(filing.receipt).toBe(vector.receipt)
    expect(filing.identity).toBe(identityFromBytes(bytes(vector.identity)))
  })

  it.each(vectors.receipts)('derives lookup secret and identity from receipt $receipt', async (vector) => {
    const keys = await receiptKeys(vector.receipt)
    expect(Buffer.from(keys.lookup, 'base64url').toString('hex')).toBe(vector.lookup)
    expect(keys.identity).toBe(identityFromBytes(bytes(vector.identity)))
  })

  it.each(vectors.identities)('writes identities as age does', async (vector) => {
    const identity = identityFromBytes(bytes(vector.bytes))
    expect(identity).toBe(vector.identity)
    expect(await recipientOf(identity)).toBe(vector.recipient)
    expect(bytesOfIdentity(identity)).toEqual(bytes(vector.bytes))
  })

  it.each(vectors.identities)('names the tip of an identity, and of no other', (vector) => {
    expect(tipIdOf(bytes(vector.bytes))).toBe(vector.tip)
    expect(tipIdOf(bytes(vector.bytes).with(0, 0))).not.toBe(vector.tip)
  })

  it('takes no identity and no recipient of the older kind, X25519 alone', async () => {
    const older = await generateX25519Identity()
    expect(Identity.safeParse(older).success).toBe(false)
    expect(Recipient.safeParse(await identityToRecipient(older)).success).toBe(false)
    const [{ identity, recipient } = { identity: '', recipient: '' }] = vectors.identities
    expect([Identity.safeParse(identity).success, Recipient.safeParse(recipient).success]).toEqual([
      true,
      true,
    ])
  })

  it('opens a file that the age command-line tool wrote', async () => {
    const { identity, file, plain } = vectors.age
    const opened = await decryptWith(identity, new Uint8Array(Buffer.from(file, 'base64')))
    expect(new TextDecoder().decode(opened)).toBe(plain)
  })

  it.each(vectors.padding)('pads %j', ({ length, floor, padded }) => {
    expect(paddedLength(length, floor)).toBe(padded)
  })

  it('reads the receipts it made', () => {
    for (const { receipt } of vectors.filings) expect(readReceipt(receipt)).toEqual({ digits: receipt })
  })
})
