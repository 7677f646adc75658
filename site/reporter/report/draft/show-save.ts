import { inFours } from '../../../../shared/receipt/digits.ts'
import type { Day } from '../../../../shared/value/day.ts'
import { make } from '../../make.ts'
import { sayDay } from '../../texts.ts'
import { type ReportSession, remember } from '../session.ts'
import { drawScreen, enterScreen, pressable, statusLine } from './screen.ts'
import { heldLock, holdLock, newLock, sealDraft } from './seal-draft.ts'
import { showFound } from './show-found.ts'
import { DRAFT_DAYS, dayAhead, storeDraft, storedDraft, wipeDraft } from './stored.ts'
import { draftTexts, type SayDraft } from './texts.ts'

const promises = [
  'save.here',
  'save.locked',
  'save.days',
  'save.text',
  'save.shared',
  'save.private',
  'save.wipe',
] as const

/** Says what saving means, and saves when told to. */
export async function showSave(session: ReportSession): Promise<void> {
  const text = await draftTexts()
  enterScreen(session)
  const date = sayDay(dayAhead(DRAFT_DAYS))
  const lines = promises.map((name) => make('li', '', text(name, { date })))
  const back = pressable(text('save.back'), () => history.back())
  if (!canStore()) {
    const trouble = make('p', 'notice err', text('error.store'))
    return drawScreen(text('save.title'), trouble, make('p', 'acts', back))
  }
  const status = statusLine()
  const save = pressable(text('save.do'), () => void work(session, text, save, status), true)
  const before = storedDraft() && (heldLock() ? 'save.again' : 'save.replace')
  drawScreen(
    text('save.title'),
    make('ul', 'plainlist', ...lines),
    ...(before ? [make('p', 'notice', text(before))] : []),
    make('p', 'acts', save, back),
    status,
  )
}

async function work(session: ReportSession, text: SayDraft, save: HTMLButtonElement, status: HTMLElement) {
  if (save.getAttribute('aria-disabled') === 'true') return
  save.setAttribute('aria-disabled', 'true')
  status.textContent = text('working')
  try {
    const before = heldLock()
    const { code, lock } = before ? { code: undefined, lock: before } : await newLock()
    const due = dayAhead(DRAFT_DAYS)
    const sealed = await sealDraft(session, lock, due)
    // They may have gone back, or left for good, while the key was worked out.
    if (session.over || !save.isConnected) return
    if (!storeDraft(sealed)) {
      status.textContent = text('error.store')
      return
    }
    holdLock(lock)
    remember(session, { drafted: true })
    showCode(session, text, code, due)
  } catch {
    status.textContent = text('error.failed')
  } finally {
    save.removeAttribute('aria-disabled')
  }
}

/** Shows the code of a draft that was saved just now, once; without one it is the code from before. */
function showCode(session: ReportSession, text: SayDraft, code: string | undefined, due: Day): void {
  showFound(session)
  const groups = code ? inFours(code).split(' ') : []
  const shown = make('p', 'ticket-no', ...groups.flatMap((group) => [make('span', '', group), ' ']))
  shown.translate = false
  shown.id = 'draft-code'
  drawScreen(
    text(code ? 'code.title' : 'code.again'),
    ...(code ? [shown, make('p', '', make('b', '', text('code.once')))] : []),
    make('p', '', text('code.notSent')),
    make('p', '', text('code.next', { date: sayDay(due) })),
    make(
      'p',
      'acts',
      pressable(text('code.back'), () => history.back(), true),
      pressable(text('wipe'), () => wipe(session, text)),
    ),
  )
}

/** Whether this browser lets a page keep something of a draft's size. Leaves nothing behind. */
function canStore(): boolean {
  const name = 'mingcha.try'
  try {
    localStorage.setItem(name, ' '.repeat(64 * 1024))
    return localStorage.getItem(name) !== null
  } catch {
    return false
  } finally {
    clear(name)
  }
}

function clear(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // Nothing could be kept.
  }
}

/** Deletes the draft at once. What is written stays on the page. */
export function wipe(session: ReportSession, text: SayDraft): void {
  wipeDraft()
  holdLock()
  remember(session, { drafted: false })
  showFound(session)
  drawScreen(
    text('wiped'),
    make(
      'p',
      'acts',
      pressable(text('go'), () => history.back(), true),
    ),
  )
}
