import type { SecretName } from '../../../functions/secrets/secret-store.ts'
import type { StageName } from '../../stages.ts'

/** Reading never includes scans; writing is single items, each under its own condition. */
export type ReadOrWrite = 'read' | 'write'

/** Everything in a table, or only partition keys like these. */
export type Reach = 'all' | readonly string[]

/** What a stage may reach in a table. Indexes are read by those alone who list what is there. */
export type TableAccess = {
  [kind in ReadOrWrite | 'remove']?: Reach
} & { indexes?: Reach }

/** What one stage may reach. Absent means nothing at all, and then its setting is absent too. */
export type StageAccess = {
  tips?: TableAccess
  records?: TableAccess
  sealed?: readonly (ReadOrWrite | 'sweep')[]
  public?: readonly (ReadOrWrite | 'sweep')[]
  /** Files of cases and of submissions: pictures before they are public, scans that never are, rows of figures and registers. */
  recordFiles?: readonly ReadOrWrite[]
  /** Verifies staff tokens. */
  staff?: true
  /** Reads these secrets; `turnstile` and `mail` where the installation has them. */
  secrets?: readonly SecretName[]
  /** Knows what the installation says of itself. */
  site?: true
}

const routing = ['ROUTING', 'DIRECTORY', 'CALENDAR']
/** Where a table says the version of its data. */
const version = 'DATA'

/**
 * The two-table rule: publish and newsroom have nothing on `tips`; nothing that reaches `tips` may write the
 * public bucket; the clock alone crosses, and writes only counts, and that who left has nothing any more. Only publish may add to the public log.
 */
export const stageAccess: Record<StageName, StageAccess> = {
  intake: {
    tips: { read: 'all', write: 'all' },
    records: { read: [version, ...routing] },
    sealed: ['read', 'write'],
    secrets: ['ticket', 'lookup', 'claim', 'turnstile'],
  },
  plain: {
    tips: { read: 'all', write: 'all' },
    records: { read: [version, 'OFFICES', ...routing] },
    sealed: ['write'],
    secrets: ['lookup', 'form', 'follow'],
    site: true,
  },
  desk: {
    tips: { read: 'all', write: 'all', remove: ['DRAFTS#*', 'HOTLINE#*', 'SUBSCRIPTIONS#*'], indexes: 'all' },
    records: { read: [version, 'STAFF#*', ...routing], indexes: ['staff#*'] },
    sealed: ['read', 'write'],
    staff: true,
    secrets: ['claim'],
  },
  newsroom: {
    records: {
      ...{ read: 'all', indexes: 'all' },
      write: [
        'CASE#*',
        'SUBMISSION#*',
        'PROGRESS#*',
        'HIDDEN#*',
        'REPORT#*',
        'STAFF#*',
        'INVITATION#*',
        'RELEASE#*',
        'OFFICES',
        'TEMPLATES',
        'CAMPAIGN',
        ...routing,
      ],
    },
    recordFiles: ['read', 'write'],
    staff: true,
    site: true,
  },
  publish: {
    records: {
      ...{ read: 'all', indexes: 'all', remove: ['LISTS', 'PARKED'] },
      write: [
        ...['LOG', 'LOGGED#*', 'LOGHEAD', 'CASE#*', 'PROGRESS#*'],
        ...['PUBLISHED#*', 'EDITION#*', 'NUMBERS#*', 'LIST#*', 'LISTS', 'SHELF#*', 'PUBLISHING', 'PARKED'],
      ],
    },
    recordFiles: ['read'],
    public: ['read', 'write', 'sweep'],
    secrets: ['log'],
    site: true,
  },
  clock: {
    tips: { read: 'all', write: 'all', remove: ['TIP#*', 'DRAFTS#*', 'HOTLINE#*', 'PARKED'], indexes: 'all' },
    records: { read: 'all', write: ['STATISTICS', 'RELEASE#*'], indexes: 'all' },
    sealed: ['sweep'],
    secrets: ['mail'],
    site: true,
  },
}
