import type { Handler } from 'hono'
import { progressRoutes, SUBMITTED_FILE_BYTES } from '../../shared/contract/progress.ts'
import { authenticate } from '../http/authenticate.ts'
import { keepUpload, showUpload } from './case-files.ts'
import type { Newsroom } from './newsroom.ts'

/** `PUT /api/newsroom/progress-files/{picture}`: keeps a file under its hash. Refuses `altered`, `unsupported`, `tooLarge`. */
export function putSubmittedFile(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, progressRoutes.putFile)
    return keepUpload(newsroom, context, 'submitted', SUBMITTED_FILE_BYTES)
  }
}

/** `GET /api/newsroom/progress-files/{picture}`. Who knows the hash may read it: it stands in a submission alone. */
export function showSubmittedFile(newsroom: Newsroom): Handler {
  return async (context) => {
    await authenticate(newsroom, context, progressRoutes.file)
    return showUpload(newsroom, context, 'submitted')
  }
}
