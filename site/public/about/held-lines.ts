import type { MessageKey } from '../../../shared/messages/message.ts'
import type { SiteSettings } from '../../../shared/publication/public-records.ts'

/** What the privacy page says is kept: generated from the settings, so that it cannot say otherwise. */
export function heldLines({
  logPolicy,
  edition,
  recoveryDays,
}: Pick<SiteSettings, 'logPolicy' | 'edition' | 'recoveryDays'>): MessageKey[] {
  const kept: MessageKey = logPolicy === 'no-log' ? 'privacy.never' : 'page.privacy.required'
  const brought: MessageKey = recoveryDays > 0 ? 'page.privacy.recovery' : 'page.privacy.gone'
  return edition === 'local' ? [kept, brought] : [kept, 'privacy.cloud', brought]
}
