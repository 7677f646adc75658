import { createHmac } from 'node:crypto'
import type { FilingSecrets } from '../../shared/filing/derive-filing.ts'
import type { SealingView } from '../../shared/filing/office-recipients.ts'
import { sealFiling } from '../../shared/filing/seal-filing.ts'
import { expectDirectory } from '../../shared/office-keys/expect-directory.ts'
import { receiptKeys } from '../../shared/receipt/keys.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { TipRoute } from '../../shared/routing/route-tip.ts'
import { sealFile } from '../../shared/seal/file.ts'
import type { SealedFile } from '../../shared/tip/envelope.ts'
import { newTip } from '../../shared/tip/new-tip.ts'
import type { Tip } from '../../shared/tip/tip.ts'
import { canonicalJson } from '../../shared/value/canonical-json.ts'
import { dayInShanghai } from '../../shared/value/day.ts'
import { hashOf } from '../../shared/value/hash.ts'
import { lookupHash } from '../http/signed-token.ts'
import { nodeScrypt } from './node-scrypt.ts'
import type { Plain } from './plain.ts'
import type { PlainForm } from './read-plain-form.ts'

interface Received {
  readonly seed: Uint8Array
  readonly secrets: FilingSecrets
  readonly form: PlainForm
  readonly way: TipRoute
  readonly now: Date
}

/**
 * Seals a form as a browser would and files it. The plain text lives only in this call. Refuses `used` when the
 * token stands for other content. Refuses `gone` when its files were swept.
 */
export async function sealAndFile(plain: Plain, got: Received): Promise<{ tip: Tip; first: boolean }> {
  const { secrets, form, way, now } = got
  const retryMac = contentMac(got)
  const standing = await plain.tips.readTip(secrets.tip)
  if (standing) return { tip: sameContent(standing, retryMac), first: false }
  const keys = await receiptKeys(secrets.receipt, nodeScrypt)
  const letter = {
    ...{ secrets, facts: form.facts, report: form.report, routing: way.routing },
    ...{ view: await sealingView(plain, got), directoryKey: plain.directoryKey },
  }
  const files = await storeFiles(plain, got)
  const { lookup, routing: _, ...sealed } = await sealFiling({ ...letter, files }, keys)
  const hash = lookupHash(lookup, plain.secrets.lookup)
  const tip = newTip({ id: secrets.tip, now, channel: 'plain', lookupHash: hash, ...sealed, retryMac }, way)
  await plain.tips.saveLookup(hash, tip.id)
  if (await plain.tips.fileTip(tip)) return { tip, first: true }
  const raced = await plain.tips.readTip(tip.id)
  if (!raced) throw new Refusal('gone')
  return { tip: sameContent(raced, retryMac), first: false }
}

/** The directory with the recipients of this way. Refuses `directory` when it is not one of today. */
async function sealingView(plain: Plain, { way, now }: Received): Promise<SealingView> {
  const view = await plain.routing()
  const { directoryKey, directoryMinimum: minimum } = plain
  expectDirectory(view, { directoryKey, minimum, days: [dayInShanghai(now)] })
  const keys = await plain.officeKeys(way.routing.recipients)
  return { ...view, recipients: keys.map(({ recipient }) => recipient) }
}

/** Each try seals anew, under hashes of its own; those of a try that lost or was cut short the clock removes. */
async function storeFiles(plain: Plain, { secrets, form, now }: Received): Promise<SealedFile[]> {
  const files: SealedFile[] = []
  if (form.photos.length > 0) await plain.tips.expectBytes(secrets.tip, dayInShanghai(now))
  for (const [n, photo] of form.photos.entries()) {
    const id = String(n)
    const chunks: string[] = []
    for await (const chunk of sealFile(secrets.identity, new Blob([photo.bytes.slice().buffer]))) {
      const place = { tip: secrets.tip, file: id, index: chunk.index, hash: chunk.hash }
      await plain.tips.putChunk(place, chunk.bytes)
      chunks.push(chunk.hash)
    }
    files.push({ id, name: photo.name, type: photo.type, size: photo.bytes.length, chunks })
  }
  return files
}

/** A MAC of the content under the token's own seed, which is not kept: only its holder can test a guess. */
function contentMac({ seed, form }: Received): string {
  const photos = form.photos.map((one) => hashOf(one.bytes))
  return createHmac('sha256', seed)
    .update(canonicalJson({ ...form, photos }))
    .digest('hex')
}

function sameContent(tip: Tip, retryMac: string): Tip {
  if (tip.channel !== 'plain' || tip.retryMac !== retryMac) throw new Refusal('used')
  return tip
}
