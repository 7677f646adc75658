import { find, make, makeButton } from '../make.ts'
import { pageTexts, say } from '../texts.ts'
import { loadEvidence } from './begin-files.ts'
import { chosenTopic, formOf, labelOf } from './fields.ts'
import type { FormStep } from './screens.ts'
import type { ReportSession } from './session.ts'

interface Row {
  readonly label: string
  readonly value: string
  readonly step?: FormStep
  /** Its own line below the label, for long texts. */
  readonly long?: boolean
}

/** Fills the check page: what stays open, what is sealed, each with a way to change it. */
export function showCheck(session: ReportSession, change: (step: FormStep) => void): void {
  find('#open-facts').replaceChildren(...openRows(session).map((row) => ledgerRow(row, change)))
  find('#sealed-facts').replaceChildren(...sealedRows(session).map((row) => ledgerRow(row, change)))
  if (session.evidence.length > 0) void loadEvidence().then(({ showChecked }) => showChecked(session))
  else find('#checked-photos').replaceChildren()
}

function openRows({ kept }: ReportSession): Row[] {
  const form = formOf()
  const { answers } = kept
  const place = labelOf(form, answers.division === answers.city ? 'city' : 'division')
  const { label, restricted } = chosenTopic(form)
  return [
    { label: say('simpleForm.field.division'), value: place, step: 'where' },
    { label: say('simpleForm.field.topic'), value: label, step: 'topic' },
    ...(restricted
      ? [{ label: say('simpleForm.field.accused'), value: labelOf(form, 'accused'), step: 'topic' as const }]
      : []),
    { label: say('report.check.urgent'), value: labelOf(form, 'urgent'), step: 'urgent' },
    {
      label: say('report.check.language'),
      value: say(pageTexts().language === 'en' ? 'common.lang.en' : 'common.lang.zh'),
    },
  ]
}

function sealedRows({ kept, evidence }: ReportSession): Row[] {
  const { site, address, permit, narrative, named, contactName, contactPhone } = kept.answers
  const contact = named === 'real' ? `${contactName}　${contactPhone}` : say('report.name.anon')
  return [
    { label: say('simpleForm.field.site'), value: site, step: 'where' },
    { label: say('simpleForm.field.address'), value: address, step: 'where' },
    { label: say('simpleForm.field.permit'), value: permit, step: 'where' },
    { label: say('simpleForm.field.narrative'), value: narrative, step: 'tell', long: true },
    { label: say('simpleForm.field.contact'), value: contact, step: 'name' },
    {
      label: say('report.check.files'),
      value: evidence.length === 0 ? '' : say('report.files.taken', { n: evidence.length }),
      step: 'files',
    },
  ]
}

function ledgerRow({ label, value, step, long }: Row, change: (step: FormStep) => void): HTMLElement {
  const edit = make('dd', 'edit')
  if (step) {
    const button = makeButton('as-link', say('common.act.change'), make('span', 'vh', label))
    button.addEventListener('click', () => change(step))
    edit.append(button)
  }
  const answer = make('dd', 'as-typed', value.trim() || say('report.check.none'))
  return make('div', long ? 'long' : '', make('dt', '', label), answer, edit)
}
