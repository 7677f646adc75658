import type { Hono } from 'hono'
import { stageApp } from '../http/app.ts'
import { enterKey } from './directory.ts'
import { draftCase } from './draft-case.ts'
import { editCase } from './edit-case.ts'
import { listCases } from './list-cases.ts'
import type { Newsroom } from './newsroom.ts'
import { showPeople } from './people.ts'
import { changePerson } from './people-change.ts'
import { invitePerson, withdrawInvitation } from './people-invite.ts'
import { join } from './people-join.ts'
import { publishProgress } from './publish-progress.ts'
import { returnSubmission } from './return-submission.ts'
import { saveOffice } from './save-office.ts'
import { saveRouting } from './save-routing.ts'
import { saveSubmission } from './save-submission.ts'
import { saveYear } from './save-year.ts'
import { showCalendar } from './show-calendar.ts'
import { showCase } from './show-case.ts'
import { showOffices } from './show-offices.ts'
import { showRouting } from './show-routing.ts'
import { showSubmissions } from './show-submissions.ts'
import { stepCase } from './step-case.ts'
import { stepRouting } from './step-routing.ts'
import { stepYear } from './step-year.ts'

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
