import type { Hono } from 'hono'
import { calendarRoutes } from '../../shared/contract/calendar.ts'
import { officeKeyRoutes } from '../../shared/contract/office-keys.ts'
import { officeRoutes } from '../../shared/contract/offices.ts'
import { peopleRoutes } from '../../shared/contract/people.ts'
import { routingRoutes } from '../../shared/contract/routing.ts'
import { templateRoutes } from '../../shared/contract/templates.ts'
import { serve } from '../http/serve.ts'
import { stageApp } from '../http/stage-app.ts'
import type { Administration } from './administration.ts'
import { saveYear, showCalendar, stepYear } from './calendar.ts'
import { enterDirectory } from './directory.ts'
import { acceptInvitation, invitePerson, revokeInvitation } from './invitations.ts'
import { recordOffice, showOffices } from './offices.ts'
import { changePerson, showPeople } from './people.ts'
import { saveRouting, showRouting, stepRouting } from './routing.ts'
import { removeTemplate, saveTemplate, showTemplates } from './templates.ts'

/** The province and the offices' leads keep people, offices, keys, routing, calendar and ready texts. */
export function createAdministration(administration: Administration): Hono {
  const app = stageApp('administration')
  serve(app, routingRoutes.show, showRouting(administration))
  serve(app, routingRoutes.save, saveRouting(administration))
  serve(app, routingRoutes.step, stepRouting(administration))
  serve(app, calendarRoutes.show, showCalendar(administration))
  serve(app, calendarRoutes.save, saveYear(administration))
  serve(app, calendarRoutes.step, stepYear(administration))
  serve(app, officeRoutes.list, showOffices(administration))
  serve(app, officeRoutes.save, recordOffice(administration))
  serve(app, templateRoutes.list, showTemplates(administration))
  serve(app, templateRoutes.save, saveTemplate(administration))
  serve(app, templateRoutes.remove, removeTemplate(administration))
  serve(app, peopleRoutes.list, showPeople(administration))
  serve(app, peopleRoutes.invite, invitePerson(administration))
  serve(app, peopleRoutes.withdraw, revokeInvitation(administration))
  serve(app, peopleRoutes.change, changePerson(administration))
  serve(app, peopleRoutes.join, acceptInvitation(administration))
  serve(app, officeKeyRoutes.enter, enterDirectory(administration))
  return app
}
