import type { Hono } from 'hono'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { progressRoutes } from '../../shared/contract/progress.ts'
import { stageApp } from '../http/app.ts'
import { serve } from '../http/serve.ts'
import { draftCase } from './cases/draft-case.ts'
import { editCase } from './cases/edit-case.ts'
import { listCases } from './cases/list-cases.ts'
import { showCase } from './cases/show-case.ts'
import { stepCase } from './cases/step-case.ts'
import type { Newsroom } from './newsroom.ts'
import { publishProgress } from './progress/publish-progress.ts'
import { returnSubmission } from './progress/return-submission.ts'
import { saveSubmission } from './progress/save-submission.ts'
import { showSubmissions } from './progress/show-submissions.ts'

/** The provincial office and the cities prepare what becomes public. */
export function createNewsroom(newsroom: Newsroom): Hono {
  const app = stageApp('newsroom')
  serve(app, caseRoutes.list, listCases(newsroom))
  serve(app, caseRoutes.draft, draftCase(newsroom))
  serve(app, caseRoutes.show, showCase(newsroom))
  serve(app, caseRoutes.edit, editCase(newsroom))
  serve(app, caseRoutes.step, stepCase(newsroom))
  serve(app, progressRoutes.submissions, showSubmissions(newsroom))
  serve(app, progressRoutes.save, saveSubmission(newsroom))
  serve(app, progressRoutes.return, returnSubmission(newsroom))
  serve(app, progressRoutes.publish, publishProgress(newsroom))
  return app
}
