import { find } from '../../make.ts'
import type { Session } from '../session.ts'
import { storedDraft } from './stored.ts'

/** The line about a draft stays away once it is this page's own. */
export function showFound({ kept }: Session): void {
  find('#draft-found').hidden = kept.drafted === true || !storedDraft()
}
