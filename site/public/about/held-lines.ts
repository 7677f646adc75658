import type { MessageKey } from '../../../shared/messages/message.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'

/** What the privacy page says is kept: generated from the one log setting, so that it cannot say otherwise. */
export function heldLines(
  logPolicy: SiteSettings['logPolicy'],
  edition: SiteSettings['edition'],
): MessageKey[] {
  const kept: MessageKey = logPolicy === 'no-log' ? 'privacy.never' : 'page.privacy.required'
  return edition === 'local' ? [kept] : [kept, 'privacy.cloud']
}
