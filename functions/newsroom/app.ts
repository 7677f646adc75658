import type { Hono } from 'hono'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { progressRoutes } from '../../shared/contract/progress.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { draftCase } from './cases/draft-case.ts'
import { editCase } from './cases/edit-case.ts'
import { showCase } from './cases/show-case.ts'
import { showCases } from './cases/show-cases.ts'
import { stepCase } from './cases/step-case.ts'
import type { Newsroom } from './newsroom.ts'
import { orderEdition } from './progress/order-edition.ts'
import { returnSubmission } from './progress/return-submission.ts'
import { showSubmissions } from './progress/show-submissions.ts'
import { writeFigures } from './progress/write-figures.ts'

/** The provincial office and the cities prepare what becomes public. */
export function createNewsroom(newsroom: Newsroom): Hono {
  const app = stageApp('newsroom')
  serve(app, caseRoutes.list, showCases(newsroom))
  serve(app, caseRoutes.draft, draftCase(newsroom))
  serve(app, caseRoutes.show, showCase(newsroom))
  serve(app, caseRoutes.edit, editCase(newsroom))
  serve(app, caseRoutes.step, stepCase(newsroom))
  serve(app, progressRoutes.submissions, showSubmissions(newsroom))
  serve(app, progressRoutes.save, writeFigures(newsroom))
  serve(app, progressRoutes.return, returnSubmission(newsroom))
  serve(app, progressRoutes.publish, orderEdition(newsroom))
  return app
}
