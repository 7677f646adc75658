import { canonicalJson } from '../../../shared/value/canonical-json.ts'
import { cleanTexts } from '../../../shared/value/clean-texts.ts'

/**
 * Whether what stands on the server is what was sent, cleaned as it was on its way in. After a lost answer this, beside who did it and over
 * what, tells one's own change from what the same person did in another window.
 */
export const isSameContent = (stands: unknown, sent: unknown): boolean =>
  canonicalJson(cleanTexts(stands)) === canonicalJson(cleanTexts(sent))
