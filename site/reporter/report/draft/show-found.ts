import { find } from '../../make.ts'
import type { ReportSession } from '../session.ts'
import { storedDraft } from './stored.ts'

/** The line about a draft stays away once it is this page's own. */
export function showFound({ kept }: ReportSession): void {
  find('#draft-found').hidden = kept.drafted === true || !storedDraft()
}
