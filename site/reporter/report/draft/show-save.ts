import { make } from '../../make.ts'
import { sayDay } from '../../texts.ts'
import { remember, type Session } from '../session.ts'
import { heldLock, holdLock, newLock } from './lock.ts'
import { drawScreen, enterScreen, pressable, statusLine } from './screen.ts'
import { sealDraft } from './seal-draft.ts'
import { showCode } from './show-code.ts'
import { DRAFT_DAYS, dayAhead, storeDraft, storedDraft } from './stored.ts'
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
export async function showSave(session: Session): Promise<void> {
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

async function work(session: Session, text: SayDraft, save: HTMLButtonElement, status: HTMLElement) {
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
