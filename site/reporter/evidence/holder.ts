import { TIP_FILES } from '../../../shared/seal/suite.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { Room } from '../../evidence/take-file.ts'
import { remember, type Session } from '../report/session.ts'
import { sealingOf } from '../send/sealing.ts'

/** Who holds the files that were taken: a report, or a message that comes later. */
export interface Holder {
  evidence: Evidence[]
  /** What may still be added. */
  room(): Room
  /** The list is another one now. */
  changed(): void
}

/** A report's files. Numbers and bytes that went to files which will not be sent are gone for its tip. */
export function holderOf(session: Session): Holder {
  return {
    get evidence() {
      return session.evidence
    },
    set evidence(evidence) {
      session.evidence = evidence
    },
    room() {
      const { kept, evidence } = session
      const begun = evidence.flatMap((one) => sealingOf(one) ?? [])
      const sent = begun.reduce((sum, one) => sum + one.sent, 0)
      return {
        files: TIP_FILES - (kept.usedFiles - begun.length) - evidence.length,
        sizes: evidence.map(({ content }) => content.size),
        used: Math.max(0, kept.usedBytes - sent),
      }
    },
    changed: () => remember(session, { photos: session.evidence.length }),
  }
}

/** A message's files: each message has numbers and room of its own. */
export function newHolder(): Holder {
  const holder: Holder = {
    evidence: [],
    room: () => ({
      files: TIP_FILES - holder.evidence.length,
      sizes: holder.evidence.map(({ content }) => content.size),
      used: 0,
    }),
    changed: () => undefined,
  }
  return holder
}
