import { find } from '../make.ts'
import { onFault } from '../say-stuck.ts'
import { faultText, say } from '../texts.ts'
import { loadEvidence, takeEvidence } from './begin-files.ts'
import { takeDraft } from './draft/begin.ts'
import { fillFields, formOf } from './fields.ts'
import { followFields } from './follow-fields.ts'
import { loadAhead } from './load-ahead.ts'
import { readPosition, type StepPosition } from './screens.ts'
import { proofFor } from './send/proof.ts'
import { forget, openSession, type ReportSession, remember } from './session.ts'
import { showCheck } from './show-check.ts'
import { showTrouble } from './show-problems.ts'
import { comeBack, goOn, goTo, takeChange } from './walk.ts'

const loadSubmit = () => import('./send/submit.ts')

/**
 * Takes the form over: one question at a time, under one address. The way to the simple form stands there until all of it
 * has begun, and again as soon as something fails.
 */
export function startReport(): void {
  if (!canSeal()) {
    find('#without-script p').textContent = say('common.error.oldBrowser')
    return
  }
  onFault(showStuck)
  try {
    begin()
    find('#without-script').hidden = true
  } catch {
    showStuck()
  }
}

function showStuck(): void {
  find('#without-script p').textContent = say('report.stuck')
  find('#without-script').hidden = false
}

function begin(): void {
  const session = openSession()
  const form = formOf()
  takePoster(session)
  fillFields(form, session.kept.answers)
  listen(session, form)
  followFields(form)
  takeEvidence(session)
  const arrived = (at: StepPosition) => arrive(session, at)
  takeDraft(session, arrived)
  find('#questions').hidden = false
  if (session.kept.filed) void showFiled(session)
  else comeBack(session, readPosition(history.state), arrived, false)
  loadAhead()
}

function canSeal(): boolean {
  return typeof crypto.subtle === 'object' && 'Worker' in window && 'ReadableStream' in window
}

function listen(session: ReportSession, form: HTMLFormElement): void {
  const arrived = (at: StepPosition) => arrive(session, at)
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (session.at.screen === 'check') await send(session)
    else goOn(session, arrived)
  })
  form.addEventListener('input', () => takeChange(session))
  find('#back').addEventListener('click', () => history.back())
  find('#cannot-call').addEventListener('click', () => {
    const urgent = form.elements.namedItem('urgent')
    if (urgent && 'value' in urgent) urgent.value = 'yes'
    goOn(session, arrived)
  })
  window.addEventListener('popstate', async ({ state }) => {
    if (session.over) return
    if (session.kept.filed) return showFiled(session)
    if (!session.sending) comeBack(session, readPosition(state), arrived)
  })
  document.addEventListener('mingcha:leave', () => forget(session))
}

/** What a screen needs when it comes on the page. */
function arrive(session: ReportSession, at: StepPosition): void {
  const order = ['tell', 'files', 'name', 'check']
  if (order.includes(at.screen)) void proofFor(session.kept.seed).catch(() => undefined)
  if (at.screen === 'where') void followPlaces().catch(() => undefined)
  if (at.screen === 'tell') void loadEvidence().catch(() => undefined)
  if (at.screen === 'files') void loadEvidence().then(({ showEvidence }) => showEvidence(session))
  if (at.screen !== 'check') return
  const arrived = (next: StepPosition) => arrive(session, next)
  showCheck(session, (step) => goTo(session, { screen: step, returning: true }, arrived))
  loadSubmit().then(
    ({ prepare }) => prepare(session),
    () => {
      find('#office-body').textContent = faultText()
    },
  )
}

async function send(session: ReportSession): Promise<void> {
  const loaded = await loadSubmit().catch(() => undefined)
  if (loaded) await loaded.submit(session)
  else showTrouble(faultText())
}

let places: Promise<void> | undefined

/** Words, permit and position are read once the step was shown; until then nobody loads what that takes. */
function followPlaces(): Promise<void> {
  places ??= import('./where/follow-where.ts').then(({ followWhere }) => followWhere(formOf()))
  return places
}

/**
 * A poster's code gives permit and site, `/report#permit=320115…&site=…`: only a permit's digits and a short name are
 * taken. Both can be changed, and the address shows them no more.
 */
function takePoster(session: ReportSession): void {
  const given = new URLSearchParams(location.hash.replace(/^#/, ''))
  const permit = (given.get('permit') ?? '').normalize('NFKC').replace(/\D/g, '')
  const name = (given.get('site') ?? '').replace(/[\p{Cc}\p{Cf}<>]/gu, '').trim()
  if (permit.length !== 18) return
  history.replaceState(history.state, '', location.pathname + location.search)
  const site = [...name].slice(0, 60).join('')
  remember(session, { answers: { ...session.kept.answers, way: 'permit', permit, site } })
}

async function showFiled(session: ReportSession): Promise<void> {
  const { showReceipt } = await import('./show-receipt.ts')
  await showReceipt(session)
}
