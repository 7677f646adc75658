import before from './zh/before.json' with { type: 'json' }
import data from './zh/data.json' with { type: 'json' }
import desk from './zh/desk.json' with { type: 'json' }
import draft from './zh/draft.json' with { type: 'json' }
import everyPage from './zh/every-page.json' with { type: 'json' }
import evidence from './zh/evidence.json' with { type: 'json' }
import follow from './zh/follow.json' with { type: 'json' }
import gloss from './zh/gloss.json' with { type: 'json' }
import glossary from './zh/glossary.json' with { type: 'json' }
import handling from './zh/handling.json' with { type: 'json' }
import hotline from './zh/hotline.json' with { type: 'json' }
import keys from './zh/keys.json' with { type: 'json' }
import newsroom from './zh/newsroom.json' with { type: 'json' }
import notices from './zh/notices.json' with { type: 'json' }
import office from './zh/office.json' with { type: 'json' }
import people from './zh/people.json' with { type: 'json' }
import place from './zh/place.json' with { type: 'json' }
import publicPages from './zh/public-pages.json' with { type: 'json' }
import receiptPage from './zh/receipt-page.json' with { type: 'json' }
import refusal from './zh/refusal.json' with { type: 'json' }
import report from './zh/report.json' with { type: 'json' }
import rules from './zh/rules.json' with { type: 'json' }
import sealedForm from './zh/sealed-form.json' with { type: 'json' }
import simpleForm from './zh/simple-form.json' with { type: 'json' }
import staff from './zh/staff.json' with { type: 'json' }

/** All texts in Chinese, by key. */
export const zh = {
  ...before,
  ...data,
  ...desk,
  ...draft,
  ...everyPage,
  ...evidence,
  ...follow,
  ...gloss,
  ...glossary,
  ...handling,
  ...hotline,
  ...keys,
  ...newsroom,
  ...notices,
  ...office,
  ...people,
  ...place,
  ...publicPages,
  ...receiptPage,
  ...refusal,
  ...report,
  ...rules,
  ...sealedForm,
  ...simpleForm,
  ...staff,
}
