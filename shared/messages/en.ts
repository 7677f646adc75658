import before from './en/before.json' with { type: 'json' }
import bulletins from './en/bulletins.json' with { type: 'json' }
import calendar from './en/calendar.json' with { type: 'json' }
import campaign from './en/campaign.json' with { type: 'json' }
import cases from './en/cases.json' with { type: 'json' }
import change from './en/change.json' with { type: 'json' }
import claims from './en/claims.json' with { type: 'json' }
import data from './en/data.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import draft from './en/draft.json' with { type: 'json' }
import escalation from './en/escalation.json' with { type: 'json' }
import everyPage from './en/every-page.json' with { type: 'json' }
import evidence from './en/evidence.json' with { type: 'json' }
import follow from './en/follow.json' with { type: 'json' }
import hotline from './en/hotline.json' with { type: 'json' }
import notices from './en/notices.json' with { type: 'json' }
import office from './en/office.json' with { type: 'json' }
import officeKeys from './en/office-keys.json' with { type: 'json' }
import offices from './en/offices.json' with { type: 'json' }
import openData from './en/open-data.json' with { type: 'json' }
import overview from './en/overview.json' with { type: 'json' }
import papers from './en/papers.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import personal from './en/personal.json' with { type: 'json' }
import place from './en/place.json' with { type: 'json' }
import progress from './en/progress.json' with { type: 'json' }
import progressPage from './en/progress-page.json' with { type: 'json' }
import progressReports from './en/progress-reports.json' with { type: 'json' }
import publicPages from './en/public-pages.json' with { type: 'json' }
import refusal from './en/refusal.json' with { type: 'json' }
import report from './en/report.json' with { type: 'json' }
import routing from './en/routing.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import sheet from './en/sheet.json' with { type: 'json' }
import simpleForm from './en/simple-form.json' with { type: 'json' }
import templates from './en/templates.json' with { type: 'json' }
import tips from './en/tips.json' with { type: 'json' }
import { ofProvince } from './of-province.ts'

/** All texts in English, by key. */
export const en = ofProvince(
  {
    ...before,
    ...bulletins,
    ...calendar,
    ...campaign,
    ...cases,
    ...change,
    ...claims,
    ...data,
    ...desk,
    ...draft,
    ...escalation,
    ...everyPage,
    ...evidence,
    ...follow,
    ...hotline,
    ...notices,
    ...office,
    ...officeKeys,
    ...offices,
    ...openData,
    ...overview,
    ...papers,
    ...people,
    ...personal,
    ...place,
    ...progress,
    ...progressPage,
    ...progressReports,
    ...publicPages,
    ...refusal,
    ...report,
    ...routing,
    ...search,
    ...sheet,
    ...simpleForm,
    ...templates,
    ...tips,
  },
  'en',
)
