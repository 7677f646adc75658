import type { PublicChange } from '../../../shared/case/public-records.ts'
import { inLanguage } from '../../text/address-language.ts'

/** Which pages show a change of each kind, beside a case's own. */
const shown: Readonly<Record<PublicChange['kind'], readonly string[]>> = {
  case: ['/cases/', '/', '/data/'],
  progress: ['/progress/', '/', '/data/'],
  handling: ['/data/handling/', '/data/'],
  // Forms and pages that name offices, or say what they handle.
  offices: ['/about/offices/', '/report/', '/follow/', '/data/'],
}

/** The paths of the pages that show a change, details before lists, Chinese then English. */
export function pagesOf(change: PublicChange): readonly string[] {
  const own = change.kind === 'case' ? [`/cases/${change.id}/`] : []
  return [...own, ...shown[change.kind]].flatMap((path) => [path, inLanguage(path, 'en')])
}
