import type { Handler } from 'hono'
import { progressRoutes, SUBMITTED_FILE_BYTES } from '../../shared/contract/progress.ts'
import { maySee } from '../../shared/progress/submission-steps.ts'
import { Refusal } from '../../shared/refusal/refusal.ts'
import type { OfficeCode } from '../../shared/value/office-code.ts'
import { authenticate } from '../http/authenticate.ts'
import { partOf } from '../http/read-address.ts'
import { keepUpload, showUpload } from './case-files.ts'
import type { Newsroom } from './newsroom.ts'

/** Where the files of an office lie: the same bytes of another office are another file. */
export const filesOf = (area: OfficeCode): string => `${area}/`

/**
 * `PUT /api/newsroom/progress-files/{area}/{picture}`: keeps a file of one's own office under its hash. Refuses `notFound` for
 * another office, `altered`, `unsupported`, `tooLarge`.
 */
export function putSubmittedFile(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.putFile)
    const area = partOf(context, 'area')
    if (area !== staff.office) throw new Refusal('notFound')
    return keepUpload(newsroom, context, 'submitted', SUBMITTED_FILE_BYTES, filesOf(area))
  }
}

/** `GET /api/newsroom/progress-files/{area}/{picture}`. Refuses `notFound` for a place that is not theirs to see, whoever knows the hash. */
export function showSubmittedFile(newsroom: Newsroom): Handler {
  return async (context) => {
    const staff = await authenticate(newsroom, context, progressRoutes.file)
    const area = partOf(context, 'area')
    if (!maySee(staff, area)) throw new Refusal('notFound')
    return showUpload(newsroom, context, 'submitted', filesOf(area))
  }
}
