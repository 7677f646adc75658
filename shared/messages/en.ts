import before from './en/before.json' with { type: 'json' }
import data from './en/data.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import draft from './en/draft.json' with { type: 'json' }
import everyPage from './en/every-page.json' with { type: 'json' }
import evidence from './en/evidence.json' with { type: 'json' }
import follow from './en/follow.json' with { type: 'json' }
import gloss from './en/gloss.json' with { type: 'json' }
import glossary from './en/glossary.json' with { type: 'json' }
import handling from './en/handling.json' with { type: 'json' }
import hotline from './en/hotline.json' with { type: 'json' }
import keys from './en/keys.json' with { type: 'json' }
import newsroom from './en/newsroom.json' with { type: 'json' }
import notices from './en/notices.json' with { type: 'json' }
import office from './en/office.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import place from './en/place.json' with { type: 'json' }
import publicPages from './en/public-pages.json' with { type: 'json' }
import receiptPage from './en/receipt-page.json' with { type: 'json' }
import refusal from './en/refusal.json' with { type: 'json' }
import report from './en/report.json' with { type: 'json' }
import rules from './en/rules.json' with { type: 'json' }
import sealedForm from './en/sealed-form.json' with { type: 'json' }
import simpleForm from './en/simple-form.json' with { type: 'json' }
import staff from './en/staff.json' with { type: 'json' }

/** All texts in English, by key. */
export const en = {
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
