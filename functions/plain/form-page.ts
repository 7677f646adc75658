import { html } from 'hono/html'
import * as z from 'zod'
import { simpleFormRoutes } from '../../shared/contract/simple-form.ts'
import { districtsOf } from '../../shared/place/choices.ts'
import type { Refusal } from '../../shared/refusal/refusal.ts'
import { topicGroups } from '../../shared/topic/topic.ts'
import type { Language } from '../../shared/value/language.ts'
import type { View } from '../../shared/value/view.ts'
import { addressIn, type Dress, page, textIn, unshared } from './page.ts'

interface Shown {
  readonly token: string
  /** What was typed before, to be kept. */
  readonly text: Record<string, string>
  readonly problem?: Refusal
}

/** Named one by one: a telephone that keeps photos in another form then hands over a JPEG by itself. */
const photoKinds = 'image/jpeg,image/png,image/webp,image/gif'

/** The simple form: one page, every text kept when it comes back. */
export function formPage(dress: Dress, shown: Shown) {
  const { language } = dress
  const t = textIn(language)
  const { text, problem } = shown
  const wrong = new Set(problem?.fields)
  const address = (view: View) => addressIn(simpleFormRoutes.file, { ...dress, view }, 'here')
  const switches = { form: 'ask', address }
  return page(
    dress,
    { title: t('nojs.title'), switches },
    html`<h1>${t('nojs.title')}</h1>
${problem && problemNotice(language, problem)}
<section class="stop slim" aria-labelledby="danger"><h2 id="danger">${t('home.danger.title')}</h2>
<p>${t('home.danger.body')}</p>
<div class="dial"><a href="tel:119"><b>119</b></a><a href="tel:120"><b>120</b></a><a href="tel:110"><b>110</b></a></div></section>
<p class="read">${t('nojs.note')}</p><p class="hint">${t('nojs.risk')} ${t('nojs.receipt')}</p>
<form method="post" id="ask" autocomplete="off" action="${addressIn(simpleFormRoutes.file, dress)}" enctype="multipart/form-data" class="flow">
<input type="hidden" name="token" value="${shown.token}">
<fieldset class="field"><legend>${t('report.urgent.question')}</legend>
<label class="check"><input type="checkbox" name="urgent" value="1" ${text.urgent ? 'checked' : ''}> ${t('report.urgent.yes')}</label></fieldset>
${choice('topic', t('report.topic.question'), topicChoices(language), text.topic, wrong)}
${choice('accused', t('simpleForm.accused.question'), accusedChoices(language), text.accused, wrong)}
${choice('division', t('report.where.question'), placeChoices(language), text.division, wrong)}
${line('site', t('report.where.site'), text.site, 200, wrong)}
${line('address', t('simpleForm.address'), text.address, 500, wrong)}
${line('permit', t('report.where.permit'), text.permit, 40, wrong)}
<p class="field"><label for="narrative">${t('report.tell.question')}</label>
<span class="hint">${t('report.tell.help')}</span>
<textarea class="input" id="narrative" name="narrative" rows="8" maxlength="8000" required${unshared}${marked(wrong, 'narrative')}>${text.narrative ?? ''}</textarea></p>
<p class="field"><label for="files">${t('report.files.question')}</label>
<span class="hint">${t('nojs.files')} ${t('simpleForm.files.kinds')} ${t('nojs.limit')}</span>
<input id="files" type="file" name="files" multiple accept="${photoKinds}"${marked(wrong, 'files')}></p>
${line('contact', t('simpleForm.contact'), text.contact, 100, wrong)}
<p class="acts"><button class="btn stamp" type="submit">${t('simpleForm.send')}</button></p>
</form>`,
  )
}

function problemNotice(language: Language, problem: Refusal) {
  const t = textIn(language)
  const names = problem.fields.filter((name): name is 'site' => fieldNames.has(name))
  // Fields at fault that are named below need no word about going back: the form is here.
  const explained = problem.code !== 'badRequest' || names.length === 0
  return html`<section class="notice" role="alert" tabindex="-1"><h2>${t(names.length === 1 ? 'common.error.titleOne' : 'common.error.title')}</h2>
${explained && html`<p>${explain(t, problem)}</p>`}
${problem.code === 'unsupported' && problem.fields.includes('files') && html`<p>${t('simpleForm.files.kinds')}</p>`}
${names.length > 0 && html`<ul>${names.map((name) => html`<li><a href="#${name}">${t(`simpleForm.field.${name}`)}</a></li>`)}</ul>`}</section>`
}

const Early = z.object({ seconds: z.int() })

/** A form that was sent too early says how long is left: its reader cannot know what others do. */
function explain(t: ReturnType<typeof textIn>, { code, detail }: Refusal): string {
  const early = Early.safeParse(detail)
  if (code === 'tooFast' && early.success) return t('simpleForm.tooFast', { n: early.data.seconds })
  return t(`refusal.${code}`)
}

const fieldNames = new Set([
  'division',
  'topic',
  'accused',
  'site',
  'address',
  'permit',
  'narrative',
  'contact',
  'files',
])

/** Marks a field that was refused. */
const marked = (wrong: ReadonlySet<string>, name: string) =>
  wrong.has(name) ? html` aria-invalid="true"` : ''

function line(
  name: string,
  label: string,
  value: string | undefined,
  limit: number,
  wrong: ReadonlySet<string>,
) {
  return html`<p class="field"><label for="${name}">${label}</label>
<input class="input" id="${name}" name="${name}" value="${value ?? ''}" maxlength="${limit}"${unshared}${marked(wrong, name)}></p>`
}

interface Choices {
  readonly title: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function choice(
  name: string,
  label: string,
  groups: readonly Choices[],
  chosen: string | undefined,
  wrong: ReadonlySet<string>,
) {
  return html`<p class="field"><label for="${name}">${label}</label>
<select class="input" id="${name}" name="${name}"${marked(wrong, name)}><option value=""></option>
${groups.map(
  (group) =>
    html`<optgroup label="${group.title}">${group.options.map(
      ({ value, label: text }) =>
        html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`,
    )}</optgroup>`,
)}</select></p>`
}

function topicChoices(language: Language): Choices[] {
  return topicGroups.map((group) => ({
    title: group[language],
    options: group.topics.map((topic) => ({ value: topic.id, label: topic[language] })),
  }))
}

function placeChoices(language: Language): Choices[] {
  return districtsOf(language).map(({ city, places }) => ({
    title: city.label,
    options: [...places, city].map(({ code, label }) => ({ value: code, label })),
  }))
}

function accusedChoices(language: Language): Choices[] {
  const t = textIn(language)
  const levels = ['district', 'city', 'province'] as const
  return [
    {
      title: t('simpleForm.accused.question'),
      options: levels.map((value) => ({ value, label: t(`simpleForm.accused.${value}`) })),
    },
  ]
}
