import { oneAhead, sealFile } from '../../../shared/seal/file.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { TIP_FILES } from '../../../shared/seal/suite.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { sealedLength } from '../../evidence/limits.ts'
import { nameOf } from '../evidence/describe.ts'
import { say } from '../texts.ts'
import { SendTrouble } from '../trouble.ts'
import { type Sealing, sendChunks, type Upload } from './send-chunks.ts'

/** What the page shows and hears while files go out. */
export interface Watch {
  /** How much of a file has arrived, from 0 to 1. */
  readonly progress: (evidence: Evidence, share: number) => void
  readonly interrupted: (evidence: Evidence) => Promise<void>
  /** Aborted once the reporter leaves this file out. */
  readonly left: (evidence: Evidence) => AbortSignal
}

/** What files need to go out. */
export interface Outgoing extends Pick<Upload, 'tip' | 'ticket'> {
  readonly identity: Identity
  readonly watch: Watch
  /** The next file number that nothing was sent under; counted up for good. */
  readonly takeNumber: () => number
  /** Bytes have arrived under one of the numbers; counted up for good. */
  readonly countBytes: (bytes: number) => void
}

/** How often a file is sealed anew when the server holds something else under its number. */
const TRIES = 3

const sealings = new WeakMap<Evidence, Sealing>()

/** The sealing of a file that has begun, if it has. */
export function sealingOf(evidence: Evidence): Sealing | undefined {
  return sealings.get(evidence)
}

/** Lets a sealing go: the next one begins with a new number. */
export function forgetSealing(evidence: Evidence): void {
  sealings.delete(evidence)
}

/**
 * Seals and sends the files one after the other; what the letter says of those that were not left out. Throws
 * {@link SendTrouble}.
 */
export async function sendFiles(files: readonly Evidence[], outgoing: Outgoing): Promise<SealedFile[]> {
  const abouts: SealedFile[] = []
  for (const evidence of files) {
    const about = await sendOne(evidence, nameOf(evidence, files), outgoing)
    if (about === 'filed') return abouts
    if (about) abouts.push(about)
  }
  return abouts
}

/** Files whose numbers the server does not hold whole begin anew when they are sent again. */
export function startAnew(files: readonly Evidence[], missing: readonly string[]): void {
  for (const evidence of files) {
    const sealing = sealingOf(evidence)
    if (sealing && missing.includes(sealing.id)) forgetSealing(evidence)
  }
}

async function sendOne(
  evidence: Evidence,
  name: string,
  outgoing: Outgoing,
): Promise<SealedFile | 'filed' | undefined> {
  for (let turn = 0; turn < TRIES; turn++) {
    const sealing = sealingOf(evidence) ?? beginSealing(evidence, outgoing)
    const show = () => outgoing.watch.progress(evidence, shareOf(sealing, evidence))
    show()
    const ended = await sendChunks(sealing, uploadOf(evidence, outgoing, show))
    show()
    if (ended === 'done') return aboutFile(evidence, sealing)
    if (ended === 'filed') return ended
    if (ended === 'left') return undefined
    forgetSealing(evidence)
  }
  throw new SendTrouble(say('report.files.error.failed', { name }))
}

function beginSealing(evidence: Evidence, { identity, takeNumber }: Outgoing): Sealing {
  const number = takeNumber()
  if (number >= TIP_FILES) throw new SendTrouble(say('report.files.error.tooMany', { n: TIP_FILES }))
  const chunks = oneAhead(sealFile(identity, evidence.content))
  const sealing = { id: String(number), chunks, next: undefined, hashes: [], sent: 0, done: false }
  sealings.set(evidence, sealing)
  return sealing
}

function uploadOf(
  evidence: Evidence,
  { tip, ticket, watch, countBytes }: Outgoing,
  show: () => void,
): Upload {
  const arrived = (bytes: number) => {
    countBytes(bytes)
    show()
  }
  return { tip, ticket, arrived, interrupted: () => watch.interrupted(evidence), left: watch.left(evidence) }
}

function shareOf({ done, sent }: Sealing, { content }: Evidence): number {
  return done ? 1 : Math.min(0.99, sent / sealedLength(content.size))
}

/** What the letter says of a file that was sent, under a name that tells nothing. */
function aboutFile({ content, ending }: Evidence, { id, hashes }: Sealing): SealedFile {
  const name = `${Number(id) + 1}.${ending}`
  return { id, name, type: content.type, size: content.size, chunks: [...hashes] }
}
