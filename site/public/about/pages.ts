import type { MessageKey } from '../../../shared/messages/message.ts'

/** The pages that explain the site, in the order in which they matter to a reporter. */
export const aboutPages = [
  ['/about/safety/', 'safety.title'],
  ['/about/names/', 'name.title'],
  ['/about/privacy/', 'privacy.title'],
  ['/about/promise/', 'promise.title'],
  ['/about/offices/', 'page.about.offices'],
  ['/about/accessibility/', 'page.about.accessibility'],
  ['/about/sitemap/', 'common.footer.map'],
] as const satisfies readonly (readonly [string, MessageKey])[]
