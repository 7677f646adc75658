import { sealFile } from '../../../shared/seal/file.ts'
import type { Identity } from '../../../shared/seal/identity.ts'
import { TIP_FILES } from '../../../shared/seal/suite.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { sealedLength } from '../../evidence/limits.ts'
import { say } from '../texts.ts'
import { SendTrouble } from '../trouble.ts'
import { nameOf } from '../evidence/describe.ts'
import { aboutFile, beginSealing, forgetSealing, sealingOf } from './sealing.ts'
import { type Upload, type Uploaded, uploadFile } from './send-chunks.ts'

/** What the page shows and hears while files go out. */
export interface Watch {
  /** How much of a file has arrived, from 0 to 1. */
  readonly progress: (evidence: Evidence, share: number) => void
  readonly interrupted: (evidence: Evidence) => Promise<void>
  /** Aborted once the reporter leaves this file out. */
  readonly left: (evidence: Evidence) => AbortSignal
}

/** What files need to go out. */
export interface Way extends Pick<Upload, 'tip' | 'ticket'> {
  readonly identity: Identity
  readonly watch: Watch
  /** The next file number that nothing was sent under; counted up for good. */
  readonly takeNumber: () => number
  /** Bytes have arrived under one of the numbers; counted up for good. */
  readonly countBytes: (bytes: number) => void
}

/** How often a file is sealed anew when the server holds something else under its number. */
const TRIES = 3

/** Seals and sends the files one after the other; what the letter says of those that were not left out. */
export async function sendEvidence(files: readonly Evidence[], way: Way): Promise<SealedFile[]> {
  const abouts: SealedFile[] = []
  for (const [n, evidence] of files.entries()) {
    const about = await sendOne(evidence, nameOf(evidence, n), way)
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
  way: Way,
): Promise<SealedFile | 'filed' | undefined> {
  for (let turn = 0; turn < TRIES; turn++) {
    const seal = (content: Blob) => sealFile(way.identity, content)
    const sealing = beginSealing(evidence, seal, () => nextNumber(way))
    const show = () => way.watch.progress(evidence, shareOf(evidence))
    show()
    const ended = await uploadFile(sealing, uploadOf(evidence, way, show))
    show()
    if (ended === 'done') return aboutFile(evidence, sealing)
    if (ended !== 'again') return nothingFor(ended)
    forgetSealing(evidence)
  }
  throw new SendTrouble(say('report.files.error.failed', { name }))
}

const nothingFor = (ended: Exclude<Uploaded, 'done' | 'again'>) => (ended === 'filed' ? ended : undefined)

function uploadOf(evidence: Evidence, way: Way, show: () => void): Upload {
  const { tip, ticket, watch } = way
  const arrived = (bytes: number) => {
    way.countBytes(bytes)
    show()
  }
  return { tip, ticket, arrived, interrupted: () => watch.interrupted(evidence), left: watch.left(evidence) }
}

function shareOf(evidence: Evidence): number {
  const { done, sent } = sealingOf(evidence) ?? { done: false, sent: 0 }
  return done ? 1 : Math.min(0.99, sent / sealedLength(evidence.content.size))
}

function nextNumber({ takeNumber }: Way): number {
  const number = takeNumber()
  if (number >= TIP_FILES) throw new SendTrouble(say('report.files.error.tooMany', { n: TIP_FILES }))
  return number
}
