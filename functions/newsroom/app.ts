import type { Hono } from 'hono'
import { calendarRoutes } from '../../shared/contract/calendar.ts'
import { caseRoutes } from '../../shared/contract/cases.ts'
import { officeKeyRoutes } from '../../shared/contract/office-keys.ts'
import { officeRoutes } from '../../shared/contract/offices.ts'
import { peopleRoutes } from '../../shared/contract/people.ts'
import { progressRoutes } from '../../shared/contract/progress.ts'
import { routingRoutes } from '../../shared/contract/routing.ts'
import { saveYear } from '../administration/calendar/save-year.ts'
import { showCalendar } from '../administration/calendar/show-calendar.ts'
import { stepYear } from '../administration/calendar/step-year.ts'
import { enterKey } from '../administration/office-keys/enter-key.ts'
import { saveOffice } from '../administration/offices/save-office.ts'
import { showOffices } from '../administration/offices/show-offices.ts'
import { changePerson } from '../administration/people/change-person.ts'
import { invitePerson, withdrawInvitation } from '../administration/people/invite-person.ts'
import { join } from '../administration/people/join.ts'
import { showPeople } from '../administration/people/show-people.ts'
import { saveRouting } from '../administration/routing/save-routing.ts'
import { showRouting } from '../administration/routing/show-routing.ts'
import { stepRouting } from '../administration/routing/step-routing.ts'
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
  serve(app, routingRoutes.show, showRouting(newsroom))
  serve(app, routingRoutes.save, saveRouting(newsroom))
  serve(app, routingRoutes.step, stepRouting(newsroom))
  serve(app, calendarRoutes.show, showCalendar(newsroom))
  serve(app, calendarRoutes.save, saveYear(newsroom))
  serve(app, calendarRoutes.step, stepYear(newsroom))
  serve(app, officeRoutes.list, showOffices(newsroom))
  serve(app, officeRoutes.save, saveOffice(newsroom))
  serve(app, peopleRoutes.list, showPeople(newsroom))
  serve(app, peopleRoutes.invite, invitePerson(newsroom))
  serve(app, peopleRoutes.withdraw, withdrawInvitation(newsroom))
  serve(app, peopleRoutes.change, changePerson(newsroom))
  serve(app, peopleRoutes.join, join(newsroom))
  serve(app, officeKeyRoutes.enter, enterKey(newsroom))
  return app
}
