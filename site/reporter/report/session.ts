import type { Evidence } from '../../evidence/evidence.ts'
import { tabStorage } from '../tab-storage.ts'
import { type Kept, readKept, wipeKept, writeKept } from './kept.ts'
import type { StepPosition } from './screens.ts'

/** One visit to the form: what is kept for a reload, and what lives only as long as the page. */
export interface ReportSession {
  kept: Kept
  at: StepPosition
  /** Files as they will be sent. */
  evidence: Evidence[]
  /** Nothing may be written any more: it was cleared on purpose. */
  over: boolean
  /** A filing is under way: nothing else may come on the page. */
  sending: boolean
}

/** The visit as a reload left it, or a new one. */
export function openSession(): ReportSession {
  return { kept: readKept(tabStorage()), at: { screen: 'urgent' }, evidence: [], over: false, sending: false }
}

/** Changes what is kept, in the page and in this tab's storage. */
export function remember(session: ReportSession, changes: Partial<Kept>): void {
  if (session.over) return
  session.kept = { ...session.kept, ...changes }
  writeKept(tabStorage(), session.kept)
}

/** Forgets all of it; nothing is written after this. */
export function forget(session: ReportSession): void {
  session.over = true
  session.evidence = []
  wipeKept(tabStorage())
}
