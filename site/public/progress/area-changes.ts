import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { type RevisionLine, revisionLines } from '../../../shared/progress/views/say-revision.ts'
import type { PageText } from '../../text/page-text.ts'
import type { CampaignData } from './campaign-data.ts'

/** What was published of some places and is another now, the newest first, and the editions that say so. */
export interface AreaChanges {
  readonly lines: readonly RevisionLine[]
  readonly editions: readonly SheetEdition[]
}

/** Revisions of some places' figures in these months, and of their duties. */
export function areaChanges(
  { campaign, duties }: CampaignData,
  months: readonly SheetEdition[],
  isAsked: (area: string) => boolean,
  text: PageText,
): AreaChanges {
  const isHere = ({ row }: { readonly row: string }) => isAsked(row.split('/')[0] ?? '')
  const editions = [...months, ...(duties ? [duties] : [])].filter(({ revisions }) => revisions.some(isHere))
  return { lines: revisionLines(editions, campaign, text, isHere), editions }
}
