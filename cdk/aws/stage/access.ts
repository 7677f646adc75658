import type { StageName } from '../../stages.ts'

/** Reading never includes scans; writing is single items, each under its own condition. */
export type Access = 'read' | 'write'

/** What one stage may reach. Absent means nothing at all, and then its setting is absent too. */
export type StageAccess = {
  tips?: readonly Access[]
  records?: readonly Access[]
  /** Writes to `records` only under these partition keys; absent means any. */
  recordKeys?: readonly string[]
  sealed?: readonly (Access | 'sweep')[]
  public?: readonly Access[]
  /** Verifies staff tokens. */
  staff?: true
  /** Which of the secret keys it holds. */
  secrets?: true
}

/**
 * The two-table rule: publish and newsroom have nothing on `tips`; nothing that reaches `tips` may write the
 * public bucket; the clock alone crosses, and writes only counts.
 */
export const stageAccess: Record<StageName, StageAccess> = {
  intake: { tips: ['read', 'write'], records: ['read'], sealed: ['read', 'write'], secrets: true },
  plain: { tips: ['read', 'write'], records: ['read'], sealed: ['read', 'write'], secrets: true },
  desk: { tips: ['read', 'write'], records: ['read'], sealed: ['read'], staff: true },
  newsroom: { records: ['read', 'write'], staff: true },
  publish: { records: ['read', 'write'], public: ['read', 'write'] },
  clock: {
    tips: ['read', 'write'],
    records: ['read', 'write'],
    recordKeys: ['STATISTICS'],
    sealed: ['read', 'sweep'],
  },
}
