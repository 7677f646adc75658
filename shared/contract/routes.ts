import { calendarRoutes } from './calendar.ts'
import { campaignRoutes } from './campaigns.ts'
import { caseFileRoutes } from './case-files.ts'
import { caseRoutes } from './cases.ts'
import { claimRoutes } from './claims.ts'
import { draftRoutes } from './drafts.ts'
import { filingRoutes } from './filing.ts'
import { followRoutes } from './follow.ts'
import { hiddenWordsRoutes } from './hidden-words.ts'
import { hotlineRoutes } from './hotline.ts'
import { meRoutes } from './me.ts'
import { noticeRoutes } from './notices.ts'
import { officeKeyRoutes } from './office-keys.ts'
import { officeRoutes } from './offices.ts'
import { overviewRoutes } from './overview.ts'
import { partRoutes } from './parts.ts'
import { peopleRoutes } from './people.ts'
import { progressRoutes } from './progress.ts'
import { progressReportRoutes } from './progress-reports.ts'
import { publishingRoutes } from './publishing.ts'
import type { Route } from './route.ts'
import { routingRoutes } from './routing.ts'
import { serviceRoutes } from './service.ts'
import { simpleFollowRoutes } from './simple-follow.ts'
import { simpleFormRoutes } from './simple-form.ts'
import { templateRoutes } from './templates.ts'
import { tipRoutes } from './tips.ts'

/** Every route there is, capability by capability. */
export const routes: readonly Route[] = [
  ...[serviceRoutes, routingRoutes, filingRoutes, followRoutes, simpleFormRoutes, simpleFollowRoutes],
  ...[meRoutes, tipRoutes, partRoutes, overviewRoutes, hotlineRoutes, claimRoutes, draftRoutes, noticeRoutes],
  ...[
    officeKeyRoutes,
    campaignRoutes,
    caseRoutes,
    caseFileRoutes,
    progressRoutes,
    hiddenWordsRoutes,
    progressReportRoutes,
    publishingRoutes,
    calendarRoutes,
    officeRoutes,
    peopleRoutes,
  ],
  ...[templateRoutes],
].flatMap((group): Route[] => Object.values(group))
