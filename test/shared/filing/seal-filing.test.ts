import { ed25519 } from '@noble/curves/ed25519.js'
import { base64, base64urlnopad } from '@scure/base'
import { beforeAll, describe, expect, it } from 'vitest'
import { Filing } from '../../../shared/contract/filing.ts'
import { deriveFiling, newSeed } from '../../../shared/filing/derive-filing.ts'
import { filingBody, type Letter, sealFiling, sealLetter } from '../../../shared/filing/seal-filing.ts'
import { signEntry } from '../../../shared/office-keys/sign-entry.ts'
import type { ReceiptKeys } from '../../../shared/receipt/keys.ts'
import { generateIdentity, recipientOf } from '../../../shared/seal/age.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { unwrapIdentity } from '../../../shared/seal/wrap.ts'
import { openEnvelope } from '../../../shared/tip/seal-envelope.ts'
import { reporterKeyOf } from '../../../shared/tip/seal-message.ts'
import { facts, report } from '../../fixtures/reporter.ts'

const secret = ed25519.utils.randomSecretKey()
const directoryKey = base64urlnopad.encode(ed25519.getPublicKey(secret))
let office: Identity
let keys: ReceiptKeys
let letter: Letter
beforeAll(async () => {
  office = await generateIdentity()
  keys = { lookup: 'A'.repeat(43), identity: await generateIdentity(), signing: '11'.repeat(32) }
  const entry = { office: '320115', keyVersion: 1, recipient: await recipientOf(office), since: '2026-11-01' }
  const routing = { table: 1, recipients: [{ office: '320115', keyVersion: 1 }] }
  const view = { directory: [signEntry(entry, base64urlnopad.encode(secret))] }
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
    const forged = view.directory.map((entry) => ({ ...entry, since: '2026-11-02' }))
    const unsigned = { ...letter, view: { directory: forged } }
    await expect(sealLetter(unsigned)).rejects.toMatchObject({ code: 'recipients' })
  })
})
