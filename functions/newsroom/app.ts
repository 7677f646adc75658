import type { Hono } from 'hono'
import { campaignRoutes } from '../../shared/contract/campaigns.ts'
import { caseFileRoutes } from '../../shared/contract/case-files.ts'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { hiddenWordsRoutes } from '../../shared/contract/hidden-words.ts'
import { progressRoutes } from '../../shared/contract/progress.ts'
import { progressReportRoutes } from '../../shared/contract/progress-reports.ts'
import { publishingRoutes } from '../../shared/contract/publishing.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import { saveCampaign, showCampaign, showCampaigns, showPlan, stepCampaign } from './campaigns.ts'
import { putPhoto, putScan, showPhoto, showScan } from './case-files.ts'
import { showPreview } from './case-preview.ts'
import { stepCase } from './case-steps.ts'
import { draftCase, editCase, showCase, showCases } from './cases.ts'
import { hideWords, showHiddenWords } from './hidden-words.ts'
import type { Newsroom } from './newsroom.ts'
import { showReport, writeReport } from './progress-reports.ts'
import { showPublishing } from './publishing.ts'
import { previewEdition, publishEdition } from './sheet-edition.ts'
import { showDue, showSheet } from './sheets.ts'
import { reviewSubmission, saveRows, showSubmission } from './submissions.ts'
import { putSubmittedFile, showSubmittedFile } from './submitted-files.ts'
import { writeFairness } from './write-fairness.ts'

/** The provincial office and the cities prepare what becomes public. */
export function createNewsroom(newsroom: Newsroom): Hono {
  const app = stageApp('newsroom')
  serve(app, caseRoutes.list, showCases(newsroom))
  serve(app, caseRoutes.draft, draftCase(newsroom))
  serve(app, caseRoutes.show, showCase(newsroom))
  serve(app, caseRoutes.edit, editCase(newsroom))
  serve(app, caseRoutes.step, stepCase(newsroom))
  serve(app, caseFileRoutes.putPhoto, putPhoto(newsroom))
  serve(app, caseFileRoutes.photo, showPhoto(newsroom))
  serve(app, caseFileRoutes.putScan, putScan(newsroom))
  serve(app, caseFileRoutes.scan, showScan(newsroom))
  serve(app, caseRoutes.fairness, writeFairness(newsroom))
  serve(app, caseRoutes.preview, showPreview(newsroom))
  serve(app, publishingRoutes.show, showPublishing(newsroom))
  serve(app, progressRoutes.due, showDue(newsroom))
  serve(app, hiddenWordsRoutes.show, showHiddenWords(newsroom))
  serve(app, hiddenWordsRoutes.hide, hideWords(newsroom))
  serve(app, progressRoutes.edition, previewEdition(newsroom))
  serve(app, progressRoutes.publish, publishEdition(newsroom))
  serve(app, progressRoutes.sheet, showSheet(newsroom))
  serve(app, progressRoutes.submission, showSubmission(newsroom))
  serve(app, progressRoutes.save, saveRows(newsroom))
  serve(app, progressRoutes.review, reviewSubmission(newsroom))
  serve(app, progressRoutes.putFile, putSubmittedFile(newsroom))
  serve(app, progressRoutes.file, showSubmittedFile(newsroom))
  serve(app, campaignRoutes.list, showCampaigns(newsroom))
  serve(app, campaignRoutes.plan, showPlan(newsroom))
  serve(app, campaignRoutes.show, showCampaign(newsroom))
  serve(app, campaignRoutes.save, saveCampaign(newsroom))
  serve(app, campaignRoutes.step, stepCampaign(newsroom))
  serve(app, progressReportRoutes.show, showReport(newsroom))
  serve(app, progressReportRoutes.save, writeReport(newsroom))
  return app
}
