import type { Hono } from 'hono'
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
  app.get('/api/newsroom/cases', listCases(newsroom))
  app.post('/api/newsroom/cases', draftCase(newsroom))
  app.get('/api/newsroom/cases/:case', showCase(newsroom))
  app.put('/api/newsroom/cases/:case', editCase(newsroom))
  app.post('/api/newsroom/cases/:case/steps', stepCase(newsroom))
  app.get('/api/newsroom/submissions', showSubmissions(newsroom))
  app.put('/api/newsroom/submissions/:city/:period', saveSubmission(newsroom))
  app.post('/api/newsroom/submissions/:city/:period/return', returnSubmission(newsroom))
  app.post('/api/newsroom/progress/:period', publishProgress(newsroom))
  app.get('/api/newsroom/routing', showRouting(newsroom))
  app.put('/api/newsroom/routing/:version', saveRouting(newsroom))
  app.post('/api/newsroom/routing/:version/steps', stepRouting(newsroom))
  app.get('/api/newsroom/calendar', showCalendar(newsroom))
  app.put('/api/newsroom/calendar/:year/:version', saveYear(newsroom))
  app.post('/api/newsroom/calendar/:year/:version/steps', stepYear(newsroom))
  app.get('/api/newsroom/offices', showOffices(newsroom))
  app.put('/api/newsroom/offices/:unit', saveOffice(newsroom))
  app.get('/api/newsroom/people', showPeople(newsroom))
  app.post('/api/newsroom/people/invitations', invitePerson(newsroom))
  app.post('/api/newsroom/people/invitations/:hash/withdraw', withdrawInvitation(newsroom))
  app.put('/api/newsroom/people/:person', changePerson(newsroom))
  app.post('/api/newsroom/join', join(newsroom))
  app.put('/api/newsroom/directory/:unit', enterKey(newsroom))
  return app
}
