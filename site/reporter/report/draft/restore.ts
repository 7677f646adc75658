import { find } from '../../make.ts'
import { say } from '../../texts.ts'
import { fillFields, formOf } from '../fields.ts'
import { openChosenGroup } from '../follow-fields.ts'
import { remember, type Session } from '../session.ts'
import { type Arrived, comeBack } from '../walk.ts'
import { showFound } from './begin.ts'
import type { Draft } from './seal-draft.ts'

/** Makes a draft this page's report: its answers, its seed, and the question where it was left. */
export function restore(session: Session, { kept, at }: Draft, arrived: Arrived): void {
  const form = formOf()
  session.evidence = []
  remember(session, { ...kept, drafted: true })
  form.reset()
  fillFields(form, kept.answers)
  openChosenGroup(form)
  find('#photo-list').replaceChildren()
  find('#photo-status').textContent = kept.photos > 0 ? say('report.files.gone') : ''
  form.dispatchEvent(new Event('input', { bubbles: true }))
  showFound(session)
  find('#draft').replaceChildren()
  comeBack(session, at, arrived)
}
