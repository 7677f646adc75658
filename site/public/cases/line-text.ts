import type { CaseMoment } from '../../../shared/publication/case-history.ts'
import type { pageText } from '../../text/page-text.ts'

/** What happened to a case at a line of the log, in a few words; of an edition whose text went, that and which. */
export const lineText = (
  t: ReturnType<typeof pageText>['t'],
  happened: CaseMoment['happened'],
  edition: number,
): string =>
  happened === 'removed' || happened === 'removedToo'
    ? t('page.taken.logEdition', { n: edition })
    : t(`page.log.${happened}`)
