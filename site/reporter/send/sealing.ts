import type { Chunk } from '../../../shared/seal/file.ts'
import type { SealedFile } from '../../../shared/tip/envelope.ts'
import type { Evidence } from '../../evidence/evidence.ts'

/**
 * A file being sealed as it is sent: one slice at a time, never more of it in memory. Sealed anew, the same file
 * is other bytes, so the sealing stands still when the line drops and goes on from the slice that is missing.
 */
export interface Sealing {
  /** Its number on the wire. Content under a number never changes. */
  readonly id: string
  readonly slices: AsyncIterator<Chunk>
  /** Sealed, and not known to have arrived. */
  next: Chunk | undefined
  /** Hashes of the slices that arrived, in order. */
  readonly hashes: string[]
  /** Bytes that arrived. */
  sent: number
  done: boolean
}

const sealings = new WeakMap<Evidence, Sealing>()

/** The sealing of a file that has begun, if it has. */
export function sealingOf(evidence: Evidence): Sealing | undefined {
  return sealings.get(evidence)
}

/** The sealing of a file; begun with a new number when there is none yet. */
export function beginSealing(
  evidence: Evidence,
  seal: (content: Blob) => AsyncIterator<Chunk>,
  takeNumber: () => number,
): Sealing {
  const begun = sealings.get(evidence)
  if (begun) return begun
  const id = String(takeNumber())
  const slices = seal(evidence.content)
  const sealing = { id, slices, next: undefined, hashes: [], sent: 0, done: false }
  sealings.set(evidence, sealing)
  return sealing
}

/** Lets a sealing go: the next one begins with a new number. */
export function forgetSealing(evidence: Evidence): void {
  sealings.delete(evidence)
}

/** What the letter says of a file that was sent, under a name that tells nothing. */
export function aboutFile({ content, ending }: Evidence, { id, hashes }: Sealing): SealedFile {
  const name = `${Number(id) + 1}.${ending}`
  return { id, name, type: content.type, size: content.size, slices: [...hashes] }
}
