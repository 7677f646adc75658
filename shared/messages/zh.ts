import { ofProvince } from './of-province.ts'
import before from './zh/before.json' with { type: 'json' }
import bulletins from './zh/bulletins.json' with { type: 'json' }
import calendar from './zh/calendar.json' with { type: 'json' }
import campaign from './zh/campaign.json' with { type: 'json' }
import cases from './zh/cases.json' with { type: 'json' }
import change from './zh/change.json' with { type: 'json' }
import claims from './zh/claims.json' with { type: 'json' }
import data from './zh/data.json' with { type: 'json' }
import desk from './zh/desk.json' with { type: 'json' }
import draft from './zh/draft.json' with { type: 'json' }
import escalation from './zh/escalation.json' with { type: 'json' }
import everyPage from './zh/every-page.json' with { type: 'json' }
import evidence from './zh/evidence.json' with { type: 'json' }
import follow from './zh/follow.json' with { type: 'json' }
import hotline from './zh/hotline.json' with { type: 'json' }
import notices from './zh/notices.json' with { type: 'json' }
import office from './zh/office.json' with { type: 'json' }
import officeKeys from './zh/office-keys.json' with { type: 'json' }
import offices from './zh/offices.json' with { type: 'json' }
import openData from './zh/open-data.json' with { type: 'json' }
import overview from './zh/overview.json' with { type: 'json' }
import papers from './zh/papers.json' with { type: 'json' }
import people from './zh/people.json' with { type: 'json' }
import personal from './zh/personal.json' with { type: 'json' }
import place from './zh/place.json' with { type: 'json' }
import progress from './zh/progress.json' with { type: 'json' }
import progressPage from './zh/progress-page.json' with { type: 'json' }
import progressReports from './zh/progress-reports.json' with { type: 'json' }
import publicPages from './zh/public-pages.json' with { type: 'json' }
import refusal from './zh/refusal.json' with { type: 'json' }
import report from './zh/report.json' with { type: 'json' }
import routing from './zh/routing.json' with { type: 'json' }
import search from './zh/search.json' with { type: 'json' }
import sheet from './zh/sheet.json' with { type: 'json' }
import simpleForm from './zh/simple-form.json' with { type: 'json' }
import templates from './zh/templates.json' with { type: 'json' }
import tips from './zh/tips.json' with { type: 'json' }

/** All texts in Chinese, by key. */
export const zh = ofProvince(
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
  'zh',
)
