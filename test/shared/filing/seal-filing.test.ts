import { ed25519 } from '@noble/curves/ed25519.js'
import { base64, base64urlnopad } from '@scure/base'
import { beforeAll, describe, expect, it } from 'vitest'
import { Filing } from '../../../shared/contract/filing.ts'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { filingBody, type Letter, sealFiling, sealLetter } from '../../../shared/filing/seal-filing.ts'
import { signWindow } from '../../../shared/office-keys/directory.ts'
import type { ReceiptKeys } from '../../../shared/receipt/keys.ts'
import { generateIdentity, recipientOf } from '../../../shared/seal/age.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { unwrapIdentity } from '../../../shared/seal/wrap.ts'
import { openEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { reporterKeyOf } from '../../../shared/tip/seal-message.ts'
import { hashOf } from '../../../shared/value/hash.ts'
import { facts, report } from '../../fixtures/reporter.ts'

const secret = ed25519.utils.randomSecretKey()
const directoryKey = base64urlnopad.encode(ed25519.getPublicKey(secret))
let office: Identity
let keys: ReceiptKeys
let letter: Letter
beforeAll(async () => {
  office = await generateIdentity()
  keys = { lookup: 'A'.repeat(43), identity: await generateIdentity(), signing: '11'.repeat(32) }
  const recipient = await recipientOf(office)
  const routing = { table: 1, recipients: [{ office: '320115', keyVersion: 1 }] }
  const directory = [{ office: '320115', keyVersion: 1, hash: hashOf(recipient) }]
  const window = { sequence: 1, from: '2026-11-01', until: '2026-12-31' }
  const signed = signWindow(directory, window, base64urlnopad.encode(secret))
  const view = { directory, signed, recipients: [recipient] }
  letter = { secrets: deriveFiling(newSeed()), facts, report, files: [], routing, view, directoryKey }
})

describe('a sealed filing', () => {
  it('is opened by the office and by the holder of the receipt, and by nobody else', async () => {
    const { secrets, routing } = letter
    const filing = Filing.parse(filingBody(await sealFiling(letter, keys)))
    const found = await unwrapIdentity(secrets.tip, base64.decode(filing.officeWraps[0] ?? ''), office)
    const again = await unwrapIdentity(secrets.tip, base64.decode(filing.reporterWrap), keys.identity)
    expect([found, again]).toEqual([secrets.identity, secrets.identity])
    const outside = { tip: secrets.tip, facts, routing }
    const { envelope, differs } = await openEnvelope(found, base64.decode(filing.envelope), outside)
    expect([envelope.report, differs]).toEqual([report, []])
    expect(envelope.reporterKey).toBe(reporterKeyOf(keys.signing))
    const stranger = await generateIdentity()
    await expect(
      unwrapIdentity(secrets.tip, base64.decode(filing.officeWraps[0] ?? ''), stranger),
    ).rejects.toThrow()
  })

  it('to an office of which the directory has another key, or none that is signed, is refused', async () => {
    const { view, routing } = letter
    const later = { ...routing, recipients: [{ office: '320115', keyVersion: 2 }] }
    await expect(sealLetter({ ...letter, routing: later })).rejects.toMatchObject({ code: 'recipients' })
    const theirs = await recipientOf(await generateIdentity())
    const forged = [{ office: '320115', keyVersion: 1, hash: hashOf(theirs) }]
    const { signed, directory, recipients } = view
    const other = base64urlnopad.encode(ed25519.utils.randomSecretKey())
    const window = { sequence: 1, from: '2026-11-01', until: '2026-12-31' }
    for (const wrong of [
      // The operator's own key: in the list, in the list with a signature of another key, or for the one listed.
      { directory: forged, signed, recipients: [theirs] },
      { directory: forged, signed: signWindow(forged, window, other), recipients: [theirs] },
      { directory, signed, recipients: [theirs] },
      // The days of another window, no signature at all, no recipient at all.
      { directory, signed: signed && { ...signed, until: '2027-12-31' }, recipients },
      { directory, recipients },
      { directory, signed, recipients: [] },
    ])
      await expect(sealLetter({ ...letter, view: wrong })).rejects.toMatchObject({ code: 'recipients' })
  })
})
