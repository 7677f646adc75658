import { readDraftCode } from '../../../../shared/receipt/draft.ts'
import { recipientOf } from '../../../../shared/seal/age.ts'
import { keepPrivate } from '../../../text/private-field.ts'
import { find, make } from '../../make.ts'
import { identityOfDraft } from '../../receipt-keys.ts'
import { say } from '../../texts.ts'
import { fillFields, formOf } from '../fields.ts'
import { openChosenGroup } from '../follow-fields.ts'
import { type ReportSession, remember } from '../session.ts'
import { type Arrived, comeBack } from '../walk.ts'
import { drawScreen, enterScreen, pressable, statusLine } from './screen.ts'
import { holdLock, openDraft, type ReportDraft, saltOf } from './seal-draft.ts'
import { showFound } from './show-found.ts'
import { wipe } from './show-save.ts'
import { storedDraft } from './stored.ts'
import { draftTexts, type SayDraft } from './texts.ts'

/** Asks for the code of the draft that lies here, and puts the draft back into the form. */
export async function showOpen(session: ReportSession, arrived: Arrived): Promise<void> {
  const text = await draftTexts()
  enterScreen(session)
  const { field, input, refuse } = codeField(text)
  const status = statusLine()
  const form = make('form', 'flow')
  form.method = 'dialog'
  form.noValidate = true
  form.autocomplete = 'off'
  const open = make('button', 'btn go', text('open.do'))
  const wipeIt = pressable(text('wipe'), () => wipe(session, text))
  const back = pressable(text('open.back'), () => history.back())
  form.append(field, make('p', 'acts', open, back), make('p', 'acts', wipeIt), status)
  let busy = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    busy = true
    refuse('')
    status.textContent = text('opening')
    refuse(await tryCode(session, arrived, text, input))
    status.textContent = ''
    busy = false
  })
  const written = [...new FormData(formOf()).values()].some(
    (value) => typeof value === 'string' && value !== '',
  )
  drawScreen(text('open.title'), ...(written ? [make('p', 'notice', text('open.replace'))] : []), form)
}

/** Opens the draft with what was typed. What is wrong, in words, or nothing. */
async function tryCode(session: ReportSession, arrived: Arrived, text: SayDraft, input: HTMLInputElement) {
  const read = readDraftCode(input.value)
  if ('problem' in read) return text(`error.${read.problem}`, { n: read.count })
  const stored = storedDraft()
  if (!stored) return text('error.gone')
  const salt = saltOf(stored)
  const identity = await identityOfDraft(read.digits, salt).catch(() => undefined)
  if (!identity) return text('error.work')
  try {
    const draft = await openDraft(stored, identity)
    const lock = { salt, recipient: await recipientOf(identity) }
    if (session.over || !input.isConnected) return ''
    holdLock(lock)
    restore(session, draft, arrived)
    return ''
  } catch {
    return text('error.code')
  }
}

/** Makes a draft this page's report: its answers, its seed, and the question where it was left. */
function restore(session: ReportSession, { kept, at }: ReportDraft, arrived: Arrived): void {
  const form = formOf()
  session.evidence = []
  remember(session, { ...kept, drafted: true })
  form.reset()
  fillFields(form, kept.answers)
  openChosenGroup(form)
  find('#photo-list').replaceChildren()
  find('#photo-status').textContent = kept.photos > 0 ? say('report.files.gone') : ''
  form.dispatchEvent(new Event('input', { bubbles: true }))
  form.dispatchEvent(new Event('mingcha:restored'))
  showFound(session)
  find('#draft').replaceChildren()
  comeBack(session, at, arrived)
}

function codeField(text: SayDraft) {
  const input = make('input', 'input receipt-input')
  input.id = 'draft-typed'
  input.inputMode = 'numeric'
  keepPrivate(input)
  const label = make('label', '', text('open.code'))
  label.htmlFor = input.id
  const help = make('span', 'hint', text('open.help'))
  help.id = 'draft-help'
  const error = make('p', 'field-error')
  error.id = 'draft-error'
  error.setAttribute('role', 'alert')
  input.setAttribute('aria-describedby', `${help.id} ${error.id}`)
  const field = make('div', 'field', label, help, input)
  const refuse = (why: string) => {
    error.textContent = why
    input.setAttribute('aria-invalid', String(why !== ''))
    if (!why) return error.remove()
    field.append(error)
    input.focus()
  }
  return { field, input, refuse }
}
