import type { SheetEdition } from '../../../shared/progress/edition.ts'
import { dateText } from '../../text/date-text.ts'
import type { pageText } from '../../text/page-text.ts'

/** On which days words were hidden in an edition, of what kind they were, and at how many places. Never which. */
export const hiddenText = (
  { hidden = [] }: Pick<SheetEdition, 'hidden'>,
  { t, language }: Pick<ReturnType<typeof pageText>, 't' | 'language'>,
): string[] =>
  hidden.map(({ on, reason, places }) =>
    t('page.progress.hidden.left', {
      ...{ day: dateText(on, language), n: places },
      reason: t(`page.progress.hidden.reason.${reason}`),
    }),
  )
